import type { MailboxView } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { address } from '../addresses.ts'
import type { Frame } from './frame.tsx'
import { nextLines } from './next-lines.ts'
import { followText } from './text.ts'

interface NextPanelProps {
  frame: Frame
  file: string
  view: MailboxView
}

/** The step in words: further on it is shown by number and colour too. */
export function NextPanel({ frame, file, view }: NextPanelProps) {
  const text = followText(frame.lang)
  const { t, lang } = text
  const { step, ending, next } = view
  const where = ending
    ? t('file.ended', { day: dayText(lang, ending.on) })
    : t('file.now', { number: step, step: t(`step.${step}`) })
  return (
    <>
      <h2 class="govuk-heading-m">{t(ending ? 'file.ending' : 'file.next')}</h2>
      <InsetText>
        <p class="govuk-body">
          <strong>{where}</strong>
        </p>
        {nextLines(view, todayOf(frame), text).map((line) => (
          <p class="govuk-body" lang={line.lang}>
            {line.text}
          </p>
        ))}
        {next.code === 'your-answer' && (
          <Button href={address('write-message', lang, { file })} classes="govuk-!-margin-bottom-0">
            {t('file.answer')}
          </Button>
        )}
      </InsetText>
    </>
  )
}

export function todayOf({ office, now }: Frame): string {
  return dayIn(office.timeZone, now())
}
