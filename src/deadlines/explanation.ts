/** How a last day came about, for a page that shows it. No words: only what they are about. */
import type { Calendar, Clock, ClosedDay, Extension, Limit, Pause } from './clock.ts'
import { addDays, daysBetween, isWeekend, latestOf } from './days.ts'
import { countDays, extendedUntil, isPaused, pausesUntil } from './reckoning.ts'
import type { Span } from './reckoning.ts'
import { countWorkingDays } from './working-days.ts'

interface DayCount {
  readonly calendarDays: number
  readonly workingDays: number
}

/**
 * From the start to `countedUntil` there are as many days as counted, lay in a weekend, were closed
 * and were paused together. A day that is two of these is paused before all else, then a weekend's.
 */
export interface Explanation {
  readonly startedOn: string
  readonly limit: Limit
  /** The last day as it would be without pauses and extensions. */
  readonly firstDueOn: string
  /** As many as the limit has; of a limit in months, as many as these months have. */
  readonly countedDays: number
  readonly weekendDays: number
  readonly closedDays: readonly { readonly on: string; readonly why: ClosedDay }[]
  readonly pausedDays: number
  /** Each with its whole length; so far, when it is not over. */
  readonly pauses: readonly (Pause & DayCount)[]
  /** The day on which it would have ended, had the office worked then. */
  readonly rolledFrom: string | null
  /** The last day by counting alone. */
  readonly countedUntil: string
  /** `dueOn` is later than `until` by the days that were paused after the extension. */
  readonly extensions: readonly (Extension & { readonly dueOn: string })[]
  readonly dueOn: string
  /** How far it is from today to the last day, or since then. */
  readonly standing: DayCount & { readonly isLate: boolean }
  /** Otherwise holidays may be missing, and the last day be later than it says. */
  readonly isCalendarKnown: boolean
}

export function explain(clock: Clock, calendar: Calendar, today: string): Explanation {
  const spans = pausesUntil(today, clock)
  const count = countDays(clock, spans, calendar)
  const extensions = clock.extensions.map((each) => ({
    ...each,
    dueOn: extendedUntil(each, spans),
  }))
  const dueOn = latestOf(count.end, ...extensions.map((each) => each.dueOn))
  return {
    startedOn: clock.startedOn,
    limit: clock.limit,
    firstDueOn: countDays(clock, [], calendar).end,
    countedDays: count.days,
    ...reasons(count.passed, spans, calendar),
    pauses: clock.pauses.map((each) => ({ ...each, ...lengthOf(each, calendar, today) })),
    rolledFrom: count.rolledFrom,
    countedUntil: count.end,
    extensions,
    dueOn,
    standing: standing(dueOn, calendar, today),
    isCalendarKnown: dueOn <= calendar.knownUntil,
  }
}

/** Why days were passed over. */
function reasons(passed: readonly string[], pauses: readonly Span[], { closed }: Calendar) {
  const running = passed.filter((day) => !isPaused(day, pauses))
  const weekdays = running.filter((day) => !isWeekend(day))
  return {
    weekendDays: running.length - weekdays.length,
    closedDays: weekdays.flatMap((on) => {
      const why = closed.get(on)
      return why ? [{ on, why }] : []
    }),
    pausedDays: passed.length - running.length,
  }
}

function lengthOf({ from, until }: Pause, { closed }: Calendar, today: string): DayCount {
  const dayBefore = addDays(from, -1)
  const last = until ?? today
  return {
    calendarDays: Math.max(0, daysBetween(dayBefore, last)),
    workingDays: countWorkingDays(dayBefore, last, closed),
  }
}

function standing(dueOn: string, { closed }: Calendar, today: string) {
  const isLate = today > dueOn
  const [from, to] = isLate ? [dueOn, today] : [today, dueOn]
  return {
    isLate,
    calendarDays: daysBetween(from, to),
    workingDays: countWorkingDays(from, to, closed),
  }
}
