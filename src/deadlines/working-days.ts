/**
 * Days that count. Pure arithmetic on calendar days (`YYYY-MM-DD`): which day it is, is known by
 * who calls; so the server's own time zone cannot matter. Which days the office is closed is dated
 * data of the office, never worked out here.
 */

/** Holidays and closing days, weekends not needed. */
export type ClosedDays = ReadonlySet<string>

/** Days beyond every limit an office sets itself; further than that, its data must be wrong. */
const longestSearch = 3660

export function isWorkingDay(day: string, closed: ClosedDays): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !closed.has(day)
}

/** The `count`th working day after `day`, which itself does not count. */
export function addWorkingDays(day: string, count: number, closed: ClosedDays): string {
  let reached = Temporal.PlainDate.from(day)
  let left = count
  for (let step = 0; left > 0; step += 1) {
    if (step > longestSearch) throw new RangeError(`no ${count} working days after ${day}`)
    reached = reached.add({ days: 1 })
    if (isWorkingDay(reached.toString(), closed)) left -= 1
  }
  return reached.toString()
}
