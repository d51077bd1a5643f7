import { OfficePage } from '../../ui/office-page.tsx'
import type { Frame } from '../frame.ts'
import { identityText } from '../text.ts'
import { linkHours } from './links.ts'

export function LinkOverPage({ frame }: { frame: Frame }) {
  const { t } = identityText(frame.lang)
  const title = t('link-over.title')
  return (
    <OfficePage {...frame} title={title} width="narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{t('link-over.body', { hours: linkHours })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          {t('link-over.sign-in')}
        </a>
      </p>
    </OfficePage>
  )
}
