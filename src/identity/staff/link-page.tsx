import { OfficePage } from '../../ui/office-page.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import type { Frame } from '../frame.ts'
import { linkHours } from '../link/links.ts'
import { identityText } from '../text.ts'

interface LinkPageProps {
  frame: Frame
  /** The whole address; nobody can find it again. */
  link: string
}

export function LinkPage({ frame, link }: LinkPageProps) {
  const { t } = identityText(frame.lang)
  const title = t('link.title')
  return (
    <OfficePage {...frame} title={title} width="narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{t('link.body', { hours: linkHours })}</p>
      <h2 class="govuk-heading-s">{t('link.label')}</h2>
      <p class="govuk-body">
        <code class="o-key">{link}</code>
      </p>
      <WarningText>{t('link.warning')}</WarningText>
      <p class="govuk-body">
        <a class="govuk-link" href="/staff">
          {t('link.back')}
        </a>
      </p>
    </OfficePage>
  )
}
