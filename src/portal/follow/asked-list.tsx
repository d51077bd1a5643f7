/** What the service was asked and since when: the days, never the words. */
import type { Asked, MailboxView } from '../../letterbox/index.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Frame } from './frame.tsx'
import { isAwaited } from './next-lines.ts'
import { todayOf } from './next-panel.tsx'
import { followText } from './text.ts'

interface AskedListProps {
  frame: Frame
  view: MailboxView
}

export function AskedList({ frame, view: { asked = [] } }: AskedListProps) {
  const { t } = followText(frame.lang)
  if (asked.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('file.asked')}</h2>
      <SummaryList
        rows={asked.map((each) => ({
          key: t(`asked.${each.what}`),
          value: happened(each, frame).map((line) => (
            <p class="govuk-body govuk-!-margin-bottom-0">{line}</p>
          )),
        }))}
      />
    </>
  )
}

function happened(each: Asked, frame: Frame): string[] {
  const { t, lang } = followText(frame.lang)
  const { on, by, reminders, answeredOn, isOver } = each
  const day = (date: string) => ({ day: dayText(lang, date) })
  const isLate = by !== undefined && by < todayOf(frame)
  return [
    t('asked.on', day(on)),
    ...(by && isAwaited(each) ? [t(isLate ? 'asked.late' : 'asked.by', day(by))] : []),
    ...reminders.map((reminder) => t('asked.reminded', day(reminder))),
    ...(answeredOn ? [t('asked.answered', day(answeredOn))] : []),
    ...(isOver ? [t('asked.over')] : []),
  ]
}
