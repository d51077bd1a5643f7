import { Button } from '../../ui/button.tsx'
import { address } from '../addresses.ts'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

/** Ends the visit at once, and says what happens without. */
export function LeaveForm({ frame, file }: { frame: Frame; file: string }) {
  const { t, lang } = followText(frame.lang)
  return (
    <form method="post" action={address('leave-file', lang, { file })}>
      <h2 class="govuk-heading-m">{t('file.leave-title')}</h2>
      <p class="govuk-body">
        {t('file.leave-text')} {t('file.idle')}
      </p>
      <Button classes="govuk-button--secondary">{t('file.leave')}</Button>
    </form>
  )
}
