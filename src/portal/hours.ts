/** The telephone's number and hours in words: a line per day, and whether somebody answers now. */
import type { Lang } from '../platform/i18n/catalogue.ts'
import { clockText, weekdayAndDayText, weekdayText } from '../platform/i18n/dates.ts'
import { openingAt } from '../platform/office/index.ts'
import type { Office } from '../platform/office/index.ts'
import { portalText } from './text.ts'

/** From any Monday on. */
const aWeek = [23, 24, 25, 26, 27, 28, 29].map((date) => `2026-11-${date}`)

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
  return aWeek.flatMap((date, index) =>
    contact.telephoneHours
      .filter(({ days }) => days.includes(index + 1))
      .map(({ from, to }) =>
        t('hours.line', {
          day: weekday(date, lang),
          from: clockText(lang, from),
          to: clockText(lang, to),
        }),
      ),
  )
}

function openingWords(opening: NonNullable<ReturnType<typeof openingAt>>, lang: Lang): string {
  const { t } = portalText(lang)
  if (opening.isOpen) return t('hours.open', { until: clockText(lang, opening.until) })
  const from = clockText(lang, opening.from)
  if (opening.day === 'today') return t('hours.today', { from })
  if (opening.day === 'tomorrow') return t('hours.tomorrow', { from })
  return t('hours.later', { day: weekdayAndDayText(lang, opening.day.toString()), from })
}

function weekday(date: string, lang: Lang): string {
  const name = weekdayText(lang, date)
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
}
