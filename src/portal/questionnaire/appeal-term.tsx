import type { Appeal } from '../../questionnaire/index.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { QuestionnaireText } from './text.ts'

interface AppealTermProps {
  text: QuestionnaireText
  appeal: Appeal
}

/** Of one kind of decision: how much time, with whom, and how sure that is. */
export function AppealTerm({ text: { t, lang }, appeal }: AppealTermProps) {
  const term = appeal.term[lang]
  return (
    <SummaryList
      card={{ title: appeal.names[lang], headingLevel: 2 }}
      rows={[
        { key: t('terms.term'), value: appeal.isFirst ? <strong>{term}</strong> : term },
        { key: t('terms.door'), value: appeal.door[lang] },
        { key: t('terms.stopped'), value: t(`terms.stopped.${appeal.stoppedByComplaint}`) },
        { key: t('terms.certainty'), value: t(`terms.certainty.${appeal.certainty}`) },
      ]}
    />
  )
}
