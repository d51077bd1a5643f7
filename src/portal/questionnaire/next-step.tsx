import type { Step, Verdict } from '../../questionnaire/index.ts'
import { isSensitive } from './quick-leave.tsx'
import { Button } from '../../ui/button.tsx'
import { address, visitQuery } from '../addresses.ts'
import type { QuestionnaireText } from './text.ts'

interface NextStepProps {
  text: QuestionnaireText
  visitId: string
  verdict: Verdict
  steps: readonly Step[]
}

/** What to do now. Whoever is sent elsewhere may come to us all the same. */
export function NextStep({ text: { t, lang }, visitId, verdict, steps }: NextStepProps) {
  // The form asks nothing twice: it looks up what was answered here.
  const lodge = address('complaint', lang) + visitQuery(visitId)
  const way = (href: string, key: Parameters<typeof t>[0]) => <Button href={href}>{t(key)}</Button>
  switch (verdict.next) {
    case 'form':
      return way(lodge, 'lodge')
    case 'call-now':
      return way(address('brief', lang) + visitQuery(visitId), 'lodge-urgent')
    case 'report':
      return way(address('report', lang), 'to-report')
    case 'protection':
      return way(address('report', lang), 'to-protection')
    case 'question':
      return way(address('contact', lang), 'to-contact')
    case 'emergency':
      return null
    case 'call':
    case 'service':
    case 'referral':
      // What somebody wants to report belongs into no complaint.
      if (isSensitive(steps)) return way(address('report', lang), 'to-report')
      return (
        <>
          <h2 class="govuk-heading-m">{t('anyway.title')}</h2>
          <p class="govuk-body">{t('anyway.text')}</p>
          <Button href={lodge} classes="govuk-button--secondary">
            {t('anyway.lodge')}
          </Button>
        </>
      )
  }
}
