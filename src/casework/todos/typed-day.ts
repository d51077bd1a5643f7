/** A day as people type it in one field. Pure. */

const written = /^(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{4}|\d{2}))?$/
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** A leap day comes at the latest in the eighth year. */
const yearsAhead = 8

/**
 * `26/11/2026`, `26 11 26`, `26.11` or `2026-11-26` as `YYYY-MM-DD`; without a year the next such day,
 * `today` being one. Undefined where there is no such day.
 */
export function readTypedDay(typed: string, today: string): string | undefined {
  const text = typed.trim()
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? []
  if (isoYear) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay))

  const [, day, month, year] = written.exec(text) ?? []
  if (!day) return undefined
  if (year) return dayOf(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day))

  const thisYear = Number(today.slice(0, 4))
  const possible = Array.from({ length: yearsAhead + 1 }, (_, years) =>
    dayOf(thisYear + years, Number(month), Number(day)),
  )
  return possible.find((one) => one !== undefined && one >= today)
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1000) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
