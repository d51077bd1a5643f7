import type { Step, Verdict } from '../../questionnaire/index.ts'
import { isSensitive } from './quick-leave.tsx'
import { Button } from '../../ui/button.tsx'
import { address, visitQuery } from '../addresses.ts'
import { Way } from '../pages/article.tsx'
import type { QuestionnaireText } from './text.ts'

interface NextStepProps {
  text: QuestionnaireText
  visitId: string
  verdict: Verdict
  steps: readonly Step[]
}

/** What to do now. Whoever is sent elsewhere may come to us all the same. */
export function NextStep({ text, visitId, verdict, steps }: NextStepProps) {
  const { t, lang } = text
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
      return (
        <>
          {way(address('report', lang), 'to-protection')}
          <Way href={address('protection', lang)}>{t('to-protected')}</Way>
        </>
      )
    case 'question':
      return (
        <>
          {way(address('ask-question', lang), 'to-ask')}
          <Way href={address('questions-and-answers', lang)}>{t('to-answers')}</Way>
          <Way href={address('contact', lang)}>{t('to-contact')}</Way>
        </>
      )
    case 'emergency':
      return null
    case 'call':
    case 'service':
    case 'referral':
      return isSensitive(steps) ? (
        <OfReports text={text} next={verdict.next} />
      ) : (
        <Anyway text={text} lodge={lodge} />
      )
  }
}

/** What somebody wants to report belongs into no complaint; and where others help, not to us either. */
function OfReports({
  text: { t, lang },
  next,
}: {
  text: QuestionnaireText
  next: Verdict['next']
}) {
  return next === 'referral' ? (
    <Way href={address('contact', lang)}>{t('to-contact')}</Way>
  ) : (
    <Button href={address('report', lang)}>{t('to-report')}</Button>
  )
}

function Anyway({ text: { t }, lodge }: { text: QuestionnaireText; lodge: string }) {
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
