import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { callLink, Linked } from '../../../ui/linked.tsx'
import { address } from '../../addresses.ts'
import { PortalPage } from '../../layout.tsx'
import type { PortalParts } from '../../parts.ts'
import { GoOnLink } from '../leaving/go-on-link.tsx'
import { complaintText } from '../text.ts'

/** For an address whose answers expired, were deleted, or lie in another browser. */
export function GonePage({ parts, lang }: { parts: PortalParts; lang: Lang }) {
  const { t } = complaintText(lang)
  const { telephone } = parts.office.contact
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('gone.title')}
      page="complaint"
    >
      <h1 class="govuk-heading-l">{t('gone.title')}</h1>
      <p class="govuk-body">{t('gone.body')}</p>
      <GoOnLink lang={lang} />
      <p class="govuk-body">{t('gone.sent')}</p>
      <div class="o-actions">
        <Button href={address('complaint', lang)}>{t('gone.start')}</Button>
        <a class="govuk-link" href={address('follow', lang)}>
          {t('gone.follow')}
        </a>
      </div>
      <p class="govuk-body">
        <Linked links={[callLink(telephone)]}>
          {t('gone.telephone', { telephone: telephone.display })}
        </Linked>
      </p>
    </PortalPage>
  )
}
