import type { Explanation } from '../../deadlines/index.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import type { ShownFile } from '../file/shown-file.ts'
import type { ClockText } from './text.ts'

interface ExtensionsProps {
  text: ClockText
  file: Pick<ShownFile, 'events' | 'names' | 'remarks'>
  clockKey: string
  explanation: Explanation
}

/** Who gave more time, and why: in their own words. */
export function Extensions({ text: { t, lang }, file, clockKey, explanation }: ExtensionsProps) {
  const { events, names, remarks } = file
  return (
    <ul class="govuk-list">
      {explanation.extensions.map(({ until, on, dueOn }) => {
        const decided = events.find(
          ({ event }) =>
            event.type === 'clock-extended' && event.key === clockKey && event.until === until,
        )
        const why = decided && 'remarkId' in decided.event && decided.event.remarkId
        const days = { until: dayText(lang, until), on: dayText(lang, on) }
        return (
          <li>
            {t('extension', { ...days, name: names.get(decided?.actor ?? '') ?? '' })}
            {why && <div class="o-words">{remarks.get(why)}</div>}
            {dueOn !== until && <div>{t('extension.later', { day: dayText(lang, dueOn) })}</div>}
          </li>
        )
      })}
    </ul>
  )
}
