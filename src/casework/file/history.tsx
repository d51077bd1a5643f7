import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { TextLines } from '../../ui/text-lines.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import type { Event } from '../procedure/events.ts'
import { clockKind } from '../procedure/state.ts'
import type { RecordedEvent } from '../store-rows.ts'
import type { CaseworkText } from '../text.ts'
import { eventText } from './event-text.ts'
import type { EventNames } from './event-text.ts'

interface HistoryProps {
  text: CaseworkText
  file: EventNames & { readonly remarks: ReadonlyMap<string, string> }
  events: readonly RecordedEvent[]
  timeZone: string
}

/** What happened in a file, from its record. */
export function History({ text, file, events, timeZone }: HistoryProps) {
  const { lang } = text
  return (
    <Timeline
      headingLevel={3}
      items={events.map(({ event, actor }) => ({
        label: eventText(text, file, event),
        byline: byline(text, file, event, actor),
        datetime: event.at.toISOString(),
        at: momentText(lang, timeZone, event.at),
        description: description(text, file, event),
      }))}
    />
  )
}

/** By whom; what the person did themselves is said already. */
function byline(
  { t }: CaseworkText,
  { names }: EventNames,
  { type }: Event,
  actor: string,
): string | undefined {
  if (type === 'message-received' || (type === 'registered' && actor === 'worker')) return undefined
  return actor === 'worker' ? t('event.by-system') : t('event.by', { name: names.get(actor) ?? '' })
}

/** Why, where somebody said so; or where clocks went. */
function description(text: CaseworkText, { remarks }: HistoryProps['file'], event: Event) {
  if ('remarkId' in event && event.remarkId) {
    const remark = remarks.get(event.remarkId)
    return remark && <p class="govuk-body o-words">{remark}</p>
  }
  return event.type === 'clocks-moved' && <TextLines lines={lastDays(text, event)} />
}

function lastDays({ t, lang }: CaseworkText, { clocks = {} }: Event): string[] {
  return Object.entries(clocks).flatMap(([key, running]) => {
    if (!running?.dueOn) return []
    const day = dayText(lang, running.dueOn)
    return [t('event.last-day', { clock: t(`clock.${clockKind(key)}`), day })]
  })
}
