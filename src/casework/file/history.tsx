import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { Timeline } from '../../ui/timeline.tsx'
import type { Event } from '../procedure/state.ts'
import type { RecordedEvent } from '../store-rows.ts'
import type { CaseworkText } from '../text.ts'

interface HistoryProps {
  text: CaseworkText
  file: { readonly names: ReadonlyMap<string, string> }
  events: readonly RecordedEvent[]
  timeZone: string
}

/** What happened in a file, from its record. */
export function History({ text, file: { names }, events, timeZone }: HistoryProps) {
  const { lang } = text
  return (
    <Timeline
      headingLevel={3}
      items={events.map(({ event, actor }) => ({
        label: eventText(text, names, event),
        byline: byline(text, names, event, actor),
        datetime: event.at.toISOString(),
        at: momentText(lang, timeZone, event.at),
      }))}
    />
  )
}

/** By whom; what the person did themselves is said already. */
function byline(
  { t }: CaseworkText,
  names: ReadonlyMap<string, string>,
  { type }: Event,
  actor: string,
): string | undefined {
  if (type === 'registered' || type === 'message-received') return undefined
  return actor === 'worker' ? t('event.by-system') : t('event.by', { name: names.get(actor) ?? '' })
}

function eventText(
  { t, lang }: CaseworkText,
  names: ReadonlyMap<string, string>,
  event: Event,
): string {
  switch (event.type) {
    case 'registered':
    case 'seen':
    case 'message-received':
      return t(`event.${event.type}`)
    case 'acknowledged':
    case 'message-sent':
      return t(event.taskId ? `event.${event.type}.task` : `event.${event.type}`)
    case 'assigned':
      return t('event.assigned', { name: names.get(event.caseManagerId) ?? '' })
    case 'told':
      return t('event.told', { day: dayText(lang, event.toldOn) })
    case 'step-begun':
      return t('event.step-begun', { step: t(`step.${event.step}`) })
  }
}
