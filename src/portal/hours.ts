/** The telephone's number and hours in words: a line per day, and whether somebody answers now. */
import type { Lang } from '../platform/i18n/catalogue.ts'
import { openingAt } from '../platform/office/index.ts'
import type { Office } from '../platform/office/index.ts'
import { portalText } from './text.ts'

const locales: Record<Lang, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }
/** Any Monday. */
const monday = Temporal.PlainDate.from('2026-11-23')

export function callable(office: Office, lang: Lang, at: Date) {
  const opening = openingAt(office, at)
  return {
    telephone: office.contact.telephone,
    hours: hourLines(office, lang),
    openNow: opening && openingWords(opening, lang),
    isOpen: opening?.isOpen ?? false,
  }
}

/** One line for each weekday on which the telephone is answered, Monday first. */
export function hourLines({ contact }: Office, lang: Lang): string[] {
  const { t } = portalText(lang)
  return [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    contact.telephoneHours
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) =>
        t('hours.line', { day: weekday(day, lang), from: clock(from, lang), to: clock(to, lang) }),
      ),
  )
}

function openingWords(opening: NonNullable<ReturnType<typeof openingAt>>, lang: Lang): string {
  const { t } = portalText(lang)
  if (opening.isOpen) return t('hours.open', { until: clock(opening.until, lang) })
  const from = clock(opening.from, lang)
  if (opening.day === 'today') return t('hours.today', { from })
  if (opening.day === 'tomorrow') return t('hours.tomorrow', { from })
  return t('hours.later', { day: dayName(opening.day, lang), from })
}

function weekday(day: number, lang: Lang): string {
  const name = monday.add({ days: day - 1 }).toLocaleString(locales[lang], { weekday: 'long' })
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
}

function dayName(day: Temporal.PlainDate, lang: Lang): string {
  return day.toLocaleString(locales[lang], { weekday: 'long', day: 'numeric', month: 'long' })
}

/** `14:00` as people of the language write it: 14, 14 h, 14:00. Dutch words add their "uur". */
function clock(time: string, lang: Lang): string {
  const [hour = '', minute = ''] = time.split(':')
  const whole = String(Number(hour))
  if (lang === 'en') return `${whole}:${minute}`
  if (lang === 'fr') return minute === '00' ? `${whole}\u00a0h` : `${whole}\u00a0h\u00a0${minute}`
  return minute === '00' ? whole : `${whole}.${minute}`
}
