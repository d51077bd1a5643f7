import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import type { Step } from '../../questionnaire/index.ts'
import { Button } from '../../ui/button.tsx'
import { address } from '../addresses.ts'
import { questionnaireText } from './text.ts'

/** Whether this is the way of reports. */
export function isSensitive(steps: readonly Step[]): boolean {
  return steps.some(({ answer }) => answer.isSensitive)
}

interface QuickLeaveProps {
  office: Office
  lang: Lang
}

/** Where it is about reports only: gone from here at once, with the answers. At the top, far from *Continue*. */
export function QuickLeave({ office, lang }: QuickLeaveProps) {
  const { t } = questionnaireText(lang)
  const { host } = new URL(office.quickLeave)
  return (
    <form class="o-quick-leave" method="post" action={address('leave-questions', lang)}>
      <Button classes="govuk-button--warning">{t('leave.button')}</Button>
      <p class="govuk-body-s">{t('leave.what', { host })}</p>
    </form>
  )
}
