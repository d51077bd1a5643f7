import type { Step } from '../../questionnaire/index.ts'
import { Button } from '../../ui/button.tsx'
import { address } from '../addresses.ts'
import type { PortalParts } from '../parts.ts'
import type { QuestionnaireText } from './text.ts'

interface QuickLeaveProps {
  parts: PortalParts
  text: QuestionnaireText
  visitId: string
  /** Of the way so far. */
  steps: readonly Step[]
}

/** Whether this is the way of reports. */
export function isSensitive(steps: readonly Step[]): boolean {
  return steps.some(({ answer }) => answer.isSensitive)
}

/** On the way of reports only: gone from here at once, with the answers. At the top, far from *Continue*. */
export function QuickLeave({ parts, text: { t, lang }, visitId, steps }: QuickLeaveProps) {
  if (!isSensitive(steps)) return null
  const { host } = new URL(parts.office.quickLeave)
  return (
    <form
      class="o-quick-leave"
      method="post"
      action={address('leave-questions', lang, { visit: visitId })}
    >
      <Button classes="govuk-button--warning">{t('leave.button')}</Button>
      <p class="govuk-body-s">{t('leave.what', { host })}</p>
    </form>
  )
}
