import type { PublicService } from '../../published/index.ts'
import type { Step } from '../../questionnaire/index.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { address } from '../addresses.ts'
import type { QuestionnaireText } from './text.ts'

interface GivenAnswersProps {
  text: QuestionnaireText
  visitId: string
  steps: readonly Step[]
  service: PublicService | undefined
  /** The topic by which they came, in words. */
  topic: string | undefined
}

/** What led to the verdict, each with the way back to its question. */
export function GivenAnswers({
  text: { t, lang },
  visitId,
  steps,
  service,
  topic,
}: GivenAnswersProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('answers.title')}</h2>
      <SummaryList
        rows={steps.map(({ question, answer }, index) => ({
          key: question.words[lang],
          value: answer.words?.[lang] ?? service?.names[lang] ?? topic,
          actions: [
            {
              href: address('help-question', lang, { visit: visitId, question: String(index + 1) }),
              text: t('answers.change'),
              visuallyHiddenText: question.words[lang],
            },
          ],
        }))}
      />
    </>
  )
}
