/** How long something takes, as people say it: *9 days*, *6 weeks*, *5 months*. */
import type { Lang } from './catalogue.ts'
import { locales } from './dates.ts'

const units = [
  { unit: 'day', days: 1, upTo: 14 },
  { unit: 'week', days: 7, upTo: 90 },
  { unit: 'month', days: 365.25 / 12, upTo: Number.POSITIVE_INFINITY },
] as const

/** Never less than it is: what took 15 days took *3 weeks*. */
export function spanText(lang: Lang, days: number): string {
  const { unit, days: daysOf } = units.find(({ upTo }) => days <= upTo) ?? units[2]
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const
  const amount = Math.max(1, Math.ceil(days / daysOf))
  return amount.toLocaleString(locales[lang], options).replace(/\s/gu, '\u00a0')
}
