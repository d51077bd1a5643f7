/** Hours and years in any language, by what the runtime knows of it: no word of ours is needed. */
import type { Office } from '../../platform/office/index.ts'
import { remembering } from '../../platform/remembering.ts'

/** From any Monday on. */
const monday = Temporal.PlainDate.from('2026-11-23')

/** A line for each weekday on which the telephone is answered, Monday first: *Montag 14:00–17:00*. */
export function hoursIn(language: string, hours: Office['contact']['telephoneHours']): string[] {
  const lines = hours.flatMap(({ days, from, to }) =>
    days.map((day) => ({ day, line: `${weekdayIn(language, day)} ${from}–${to}` })),
  )
  return lines.toSorted((one, other) => one.day - other.day).map(({ line }) => line)
}

/** *3 роки*, the number as in the rest of the page. */
export function yearsIn(language: string, years: number): string {
  const unit = { style: 'unit', unit: 'year', unitDisplay: 'long' } as const
  return new Intl.NumberFormat(`${language}-u-nu-latn`, unit).format(years).replace(' ', '\u00a0')
}

function weekdayIn(language: string, day: number): string {
  return weekdays(`${language} ${day}`, () => {
    const options = { weekday: 'long', timeZone: 'UTC' } as const
    const noon = `${monday.add({ days: day - 1 }).toString()}T12:00:00Z`
    const name = new Intl.DateTimeFormat(language, options).format(new Date(noon))
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
  })
}

const weekdays = remembering<string>(200)
