/**
 * Reckons a clock. The one place that does: what a page explains is what the procedure applies.
 *
 * A pause takes days out of the count, whatever they would have been; several are one set of days, so
 * neither their order nor where one ends and the next begins can matter.
 */
import type { Calendar, Clock, Extension, Limit } from './clock.ts'
import { addDays, addMonths, daysBetween, latestOf, walk } from './days.ts'
import { isWorkingDay } from './working-days.ts'

/** From the first to the last day, both paused. */
export interface Span {
  readonly from: string
  readonly until: string
}

export interface Count {
  /** How many days counted. */
  readonly days: number
  /** The last day by counting alone, without extensions. */
  readonly end: string
  /** The days passed over on the way there, in order. */
  readonly passed: readonly string[]
  /** Where it ended before it rolled forward. */
  readonly rolledFrom: string | null
}

/** The last day on which it is in time. A pause that is not over lasts until today, with today. */
export function dueOn(clock: Clock, calendar: Calendar, today: string): string {
  const pauses = pausesUntil(today, clock)
  const { end } = countDays(clock, pauses, calendar)
  return latestOf(end, ...clock.extensions.map((each) => extendedUntil(each, pauses)))
}

export function countDays(
  { startedOn, limit }: Pick<Clock, 'startedOn' | 'limit'>,
  pauses: readonly Span[],
  { closed }: Calendar,
): Count {
  const countsWorkingDays = limit.count === 'working-days'
  const days = daysOf(startedOn, limit)
  // Half a year day by day takes a millisecond, and every registration has such a clock.
  const isPlain = !countsWorkingDays && pauses.length === 0
  const counted = isPlain
    ? { reached: addDays(startedOn, days), passed: [] }
    : walk(
        startedOn,
        days,
        (day) => !isPaused(day, pauses) && (!countsWorkingDays || isWorkingDay(day, closed)),
      )
  const end = counted.reached
  if (countsWorkingDays || !limit.rollsForward || isWorkingDay(end, closed)) {
    return { days, end, passed: counted.passed, rolledFrom: null }
  }

  const rolled = walk(end, 1, (day) => !isPaused(day, pauses) && isWorkingDay(day, closed))
  const passed = [...counted.passed, end, ...rolled.passed]
  return { days, end: rolled.reached, passed, rolledFrom: end }
}

/** Its last day was set knowing the pauses until then; days that are paused later, it gives back. */
export function extendedUntil({ until, on }: Extension, pauses: readonly Span[]): string {
  const days = daysBetween(on, until)
  return days > 0 ? walk(on, days, (day) => !isPaused(day, pauses)).reached : until
}

export function pausesUntil(today: string, { pauses }: Pick<Clock, 'pauses'>): Span[] {
  return pauses.map(({ from, until }) => ({ from, until: until ?? today }))
}

export function isPaused(day: string, pauses: readonly Span[]): boolean {
  return pauses.some(({ from, until }) => from <= day && day <= until)
}

/** Months are those of the calendar; how many days they have is known only once they have begun. */
function daysOf(startedOn: string, limit: Limit): number {
  return limit.count === 'months'
    ? daysBetween(startedOn, addMonths(startedOn, limit.months))
    : limit.days
}
