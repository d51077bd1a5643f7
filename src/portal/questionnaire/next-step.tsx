import type { Verdict } from '../../questionnaire/index.ts'
import { Button } from '../../ui/button.tsx'
import { address } from '../addresses.ts'
import type { QuestionnaireText } from './text.ts'

interface NextStepProps {
  text: QuestionnaireText
  visitId: string
  verdict: Verdict
}

/** What to do now. Whoever is sent elsewhere may come to us all the same. */
export function NextStep({ text: { t, lang }, visitId, verdict }: NextStepProps) {
  // The form asks nothing twice: it looks up what was answered here.
  const lodge = `${address('complaint', lang)}?${new URLSearchParams({ visit: visitId })}`
  const way = (href: string, key: Parameters<typeof t>[0]) => <Button href={href}>{t(key)}</Button>
  switch (verdict.next) {
    case 'form':
      return way(lodge, 'lodge')
    case 'call-now':
      return way(
        `${address('brief', lang)}?${new URLSearchParams({ visit: visitId })}`,
        'lodge-urgent',
      )
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
