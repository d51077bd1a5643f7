import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { address } from '../../addresses.ts'
import { PortalPage } from '../../layout.tsx'
import type { PortalParts } from '../../parts.ts'
import { complaintText } from '../text.ts'

/** Put behind the address of the last page where a complaint was sent before its page was deleted. */
export const afterSending = '?sent'

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

interface DeletedPageProps {
  parts: PortalParts
  lang: Lang
  /** Only the page about it is gone; the complaint is with the office. */
  isSent: boolean
  /** Other complaints of this browser are still there. */
  hasOthers: boolean
}

/** What is gone, what is not, and the way on. */
export function DeletedPage({ parts, lang, isSent, hasOthers }: DeletedPageProps) {
  const { t } = complaintText(lang)
  const which = isSent ? 'deleted.sent' : 'deleted'
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t(`${which}.title`)}
      page="answers-deleted"
      query={isSent ? afterSending : undefined}
    >
      <h1 class="govuk-heading-l">{t(`${which}.title`)}</h1>
      {isSent && (
        <>
          <p class="govuk-body">{t('deleted.sent.body')}</p>
          <Button href={address('follow', lang)}>{t('sent.follow.link')}</Button>
        </>
      )}
      {!isSent && !hasOthers && <p class="govuk-body">{t('deleted.body')}</p>}
      {hasOthers && <p class="govuk-body">{t('deleted.others')}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={address('complaint', lang)}>
          {t(hasOthers ? 'deleted.see-others' : 'deleted.start')}
        </a>
      </p>
    </PortalPage>
  )
}
