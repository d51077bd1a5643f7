import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Appeal } from '../../questionnaire/index.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { PortalPage } from '../layout.tsx'
import type { PortalParts } from '../parts.ts'
import { questionnaireText } from './text.ts'
import type { QuestionnaireText } from './text.ts'

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
        <Term text={text} appeal={appeal} />
      ))}
    </PortalPage>
  )
}

function Term({ text: { t, lang }, appeal }: { text: QuestionnaireText; appeal: Appeal }) {
  const isUrgent = appeal.isFirst === true
  return (
    <SummaryList
      card={{ title: appeal.names[lang], headingLevel: 2 }}
      rows={[
        {
          key: t('terms.term'),
          value: isUrgent ? <strong>{appeal.term[lang]}</strong> : appeal.term[lang],
        },
        { key: t('terms.door'), value: appeal.door[lang] },
        { key: t('terms.stopped'), value: t(`terms.stopped.${appeal.stoppedByComplaint}`) },
        { key: t('terms.certainty'), value: t(`terms.certainty.${appeal.certainty}`) },
      ]}
    />
  )
}
