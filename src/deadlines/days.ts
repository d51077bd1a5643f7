/**
 * Arithmetic on calendar days, written `YYYY-MM-DD`: so written, an earlier day sorts before a later
 * one. Which day it is, is known by who calls; so the server's own time zone cannot matter.
 */

/** Beyond every limit and pause of a file; further than that, the data must be wrong. */
const longestWalk = 36_600

export interface Walk {
  readonly reached: string
  /** The days on the way that did not count, in the order of the walk. */
  readonly passed: readonly string[]
}

/** To the `count`th day that counts after `from`, which itself does not; before it, when negative. */
export function walk(from: string, count: number, counts: (day: string) => boolean): Walk {
  const passed: string[] = []
  const step = { days: Math.sign(count) }
  let date = Temporal.PlainDate.from(from)
  let left = Math.abs(count)
  while (left > 0) {
    if (passed.length > longestWalk)
      throw new RangeError(`no ${count} days that count from ${from}`)
    date = date.add(step)
    const day = date.toString()
    if (counts(day)) left -= 1
    else passed.push(day)
  }
  return { reached: date.toString(), passed }
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The same day of a later month; the last one of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** Negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days
}

export function isWeekend(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek > 5
}

export function latestOf(first: string, ...others: string[]): string {
  return others.reduce((latest, day) => (day > latest ? day : latest), first)
}
