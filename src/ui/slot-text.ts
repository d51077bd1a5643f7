import type { Lang } from '../platform/i18n/catalogue.ts'
import { clockText, weekdayAndDayText } from '../platform/i18n/dates.ts'
import { uiText } from './text.ts'

/** *Monday 30 November, between 14:00 and 17:00*. */
export function slotText(lang: Lang, { day, from, to }: { day: string; from: string; to: string }) {
  return uiText(lang).t('slot', {
    day: weekdayAndDayText(lang, day),
    from: clockText(lang, from),
    to: clockText(lang, to),
  })
}
