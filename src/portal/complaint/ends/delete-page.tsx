import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { address } from '../../addresses.ts'
import { PortalPage } from '../../layout.tsx'
import type { PortalParts } from '../../parts.ts'
import { complaintText } from '../text.ts'

interface DeletePageProps {
  parts: PortalParts
  lang: Lang
  draftId: string
  isSent: boolean
}

/** Asks once more: nobody can bring deleted answers back. */
export function DeletePage({ parts, lang, draftId, isSent }: DeletePageProps) {
  const { t } = complaintText(lang)
  const which = isSent ? 'delete.sent' : 'delete'
  const back = address(isSent ? 'sent' : 'check-answers', lang, { draft: draftId })
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t(`${which}.title`)}
      page="delete-answers"
      params={{ draft: draftId }}
      backHref={back}
    >
      <h1 class="govuk-heading-l">{t(`${which}.title`)}</h1>
      <p class="govuk-body">{t(`${which}.body`)}</p>
      <form class="o-actions" method="post">
        <input type="hidden" name="is-sent" value={isSent ? 'yes' : 'no'} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          {t(`${which}.button`)}
        </Button>
        <a class="govuk-link" href={back}>
          {t(`${which}.back`)}
        </a>
      </form>
    </PortalPage>
  )
}

export function DeletedPage({ parts, lang }: { parts: PortalParts; lang: Lang }) {
  const { t } = complaintText(lang)
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('deleted.title')}
      page="answers-deleted"
    >
      <h1 class="govuk-heading-l">{t('deleted.title')}</h1>
      <p class="govuk-body">{t('deleted.body')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={address('complaint', lang)}>
          {t('deleted.start')}
        </a>
      </p>
    </PortalPage>
  )
}
