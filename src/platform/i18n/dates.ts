/** Days and moments as people of each language write them. Knows no office: its time zone is passed in. */
import { remembering } from '../remembering.ts'
import type { Lang } from './catalogue.ts'

/** For what `Intl` formats besides dates. */
export const locales: Readonly<Record<Lang, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }

/** `2026-11-24` as *24 November 2026*. */
export function dayText(lang: Lang, day: string): string {
  // Noon in Greenwich is that day, as written, in Greenwich.
  const text = formatter(lang, 'UTC', { dateStyle: 'long' }).format(new Date(`${day}T12:00:00Z`))
  return firstInFrench(lang, text)
}

/** `2026-11-24` as *24/11/2026*, for columns. */
export function shortDayText(lang: Lang, day: string): string {
  return shortDays(`${lang} ${day}`, () => {
    const options = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
    return formatter(lang, 'UTC', options).format(new Date(`${day}T12:00:00Z`))
  })
}

/** A list has the same few days again and again, each of which costs microseconds to write. */
const shortDays = remembering<string>(2000)

/** *Tuesday*, in small letters where the language writes it so. */
export function weekdayText(lang: Lang, day: string): string {
  return formatter(lang, 'UTC', { weekday: 'long' }).format(new Date(`${day}T12:00:00Z`))
}

/** *Tuesday 24 November*. */
export function weekdayAndDayText(lang: Lang, day: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return firstInFrench(lang, formatter(lang, 'UTC', options).format(new Date(`${day}T12:00:00Z`)))
}

/** *24 November 2026 at 09:05*. */
export function momentText(lang: Lang, timeZone: string, at: Date): string {
  const options = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' } as const
  return firstInFrench(lang, formatter(lang, timeZone, options).format(at))
}

/** *le 1er novembre*, which `Intl` does not write. */
function firstInFrench(lang: Lang, text: string): string {
  return lang === 'fr' ? text.replace(/(?<![\d:])1(?= \p{L}{3,})/u, '1er') : text
}

/** *09:05*, in every language. */
export function timeText(timeZone: string, at: Date): string {
  const local = at.toTemporalInstant().toZonedDateTimeISO(timeZone)
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}

/** `14:00` as people of the language write it: 14, 14 h, 14:00. Dutch words add their "uur". */
export function clockText(lang: Lang, time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  const whole = String(Number(hour))
  if (lang === 'en') return `${whole}:${minute}`
  if (lang === 'fr') return minute === '00' ? `${whole}\u00a0h` : `${whole}\u00a0h\u00a0${minute}`
  return minute === '00' ? whole : `${whole}.${minute}`
}

/** *12 days*. */
export function daysText(lang: Lang, days: number): string {
  return dayCounts[lang].format(days)
}

const unit = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const
const dayCounts: Readonly<Record<Lang, Intl.NumberFormat>> = {
  nl: new Intl.NumberFormat(locales.nl, unit),
  fr: new Intl.NumberFormat(locales.fr, unit),
  en: new Intl.NumberFormat(locales.en, unit),
}

/** Making one costs more than formatting a thousand dates with it. */
function formatter(lang: Lang, timeZone: string, options: Intl.DateTimeFormatOptions) {
  return formatters(
    `${lang} ${timeZone} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locales[lang], { ...options, timeZone }),
  )
}

const formatters = remembering<Intl.DateTimeFormat>(100)
