import type { MailboxView } from '../../letterbox/index.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Frame } from './frame.tsx'
import { todayOf } from './next-panel.tsx'
import { followText } from './text.ts'

interface WaitsListProps {
  frame: Frame
  view: MailboxView
}

type Wait = NonNullable<MailboxView['waits']>[number]

/** What the service was asked to leave for a while, and that nobody can count on it. */
export function WaitsList({ frame, view }: WaitsListProps) {
  const { t, lang } = followText(frame.lang)
  const { waits = [], language } = view
  if (waits.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('file.waits')}</h2>
      {waits.map((wait) => (
        <SummaryList
          classes="govuk-!-margin-bottom-4"
          rows={[
            wait.what !== '' && {
              key: t('wait.what'),
              value: <span lang={language === lang ? undefined : language}>{wait.what}</span>,
            },
            { key: t('wait.on'), value: dayText(lang, wait.on) },
            { key: t('wait.until'), value: dayText(lang, wait.until) },
            { key: t('wait.answer'), value: t(`wait.${answerOf(wait, view, todayOf(frame))}`) },
          ]}
        />
      ))}
      <p class="govuk-body govuk-!-margin-bottom-7">{t('wait.no-right')}</p>
    </>
  )
}

/** No answer comes after the day until which it was asked, nor in a file that is closed. */
function answerOf({ answer, until }: Wait, { ending }: MailboxView, today: string) {
  return answer ?? (until < today || ending ? 'none' : 'open')
}
