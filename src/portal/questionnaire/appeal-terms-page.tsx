import type { Lang } from '../../platform/i18n/catalogue.ts'
import { WarningText } from '../../ui/warning-text.tsx'
import { address } from '../addresses.ts'
import { PortalPage } from '../layout.tsx'
import type { PortalParts } from '../parts.ts'
import { AppealTerm } from './appeal-term.tsx'
import { questionnaireText } from './text.ts'

interface AppealTermsPageProps {
  parts: PortalParts
  lang: Lang
}

/** Until when and where one can appeal, by kind of decision: the shortest terms first. */
export function AppealTermsPage({ parts, lang }: AppealTermsPageProps) {
  const text = questionnaireText(lang)
  const { t } = text
  const { appeals } = parts.questionnaire
  const inOrder = appeals.toSorted(
    (one, other) => Number(other.isFirst ?? 0) - Number(one.isFirst ?? 0),
  )
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('terms.title')}
      page="appeal-terms"
    >
      <h1 class="govuk-heading-xl">{t('terms.title')}</h1>
      <p class="govuk-body-l">{t('terms.lead')}</p>
      <WarningText>{t('terms.letter')}</WarningText>
      <p class="govuk-body">{t('warning.general')}</p>
      <p class="govuk-body">{t('terms.lawyer')}</p>
      {inOrder.map((appeal) => (
        <AppealTerm text={text} appeal={appeal} />
      ))}
      {(['can-we-help', 'other-help', 'call-back'] as const).map((page) => (
        <p class="govuk-body">
          <a class="govuk-link" href={address(page, lang)}>
            {t(`terms.to-${page}`)}
          </a>
        </p>
      ))}
    </PortalPage>
  )
}
