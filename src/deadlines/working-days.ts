/**
 * Days on which the office works: neither weekend nor closed. Which days are closed is dated data of
 * the office, never worked out here.
 */
import { addDays, daysBetween, isWeekend, walk } from './days.ts'

/** Holidays and closing days, weekends not needed: a set of them, or a map that says which is which. */
export interface ClosedDays {
  has(day: string): boolean
}

interface ListedDays extends ClosedDays {
  keys(): Iterable<string>
}

export function isWorkingDay(day: string, closed: ClosedDays): boolean {
  return !closed.has(day) && !isWeekend(day)
}

/** The `count`th working day after `day`, which itself does not count; before it, when negative. */
export function addWorkingDays(day: string, count: number, closed: ClosedDays): string {
  return walk(day, count, (each) => isWorkingDay(each, closed)).reached
}

/**
 * The working days after `from`, up to and with `to`; none when `to` is the earlier one. Whole weeks
 * are reckoned: a file that is a year late would otherwise cost its page a millisecond a clock.
 */
export function countWorkingDays(from: string, to: string, closed: ListedDays): number {
  const days = Math.max(0, daysBetween(from, to))
  let count = Math.floor(days / 7) * 5
  for (let back = 0; back < days % 7; back += 1) {
    if (!isWeekend(addDays(to, -back))) count += 1
  }
  for (const day of closed.keys()) {
    if (from < day && day <= to && !isWeekend(day)) count -= 1
  }
  return count
}

/**
 * The days of reminders so many working days before (negative) or after a last day, in the order of
 * `offsets`. A last day on which the office does not work is reminded of on the working day before
 * it: that is the last one on which something can be done.
 */
export function reminderDays(
  dueOn: string,
  offsets: readonly number[],
  closed: ClosedDays,
): string[] {
  const lastWorkingDay = isWorkingDay(dueOn, closed) ? dueOn : addWorkingDays(dueOn, -1, closed)
  return offsets.map((offset) => addWorkingDays(lastWorkingDay, offset, closed))
}
