import type { Lang } from '../../platform/i18n/catalogue.ts'
import { PortalPage } from '../layout.tsx'
import type { PortalParts } from '../parts.ts'
import { questionnaireText } from './text.ts'

interface LeftPageProps {
  parts: PortalParts
  lang: Lang
}

/** For a moment, on the way out; for longer only where a browser does not lead on by itself. */
export function LeftPage({ parts, lang }: LeftPageProps) {
  const { t } = questionnaireText(lang)
  const { quickLeave } = parts.office
  return (
    <PortalPage lang={lang} office={parts.office} now={parts.now} title={t('left.title')}>
      <h1 class="govuk-heading-l">{t('left.title')}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={quickLeave} rel="noreferrer">
          {new URL(quickLeave).host}
        </a>
      </p>
    </PortalPage>
  )
}
