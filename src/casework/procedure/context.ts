/** What the rules need besides the file: the moment, the calendar, and what the office decided for itself. */
import { dueOn } from '../../deadlines/index.ts'
import type { Calendar, Limit } from '../../deadlines/index.ts'
import type { ProcedureSettings } from '../settings/settings.ts'
import type { ClockKind } from './state.ts'

export interface Context {
  readonly at: Date
  /** The calendar day of a moment, where the office is. */
  readonly dayOf: (at: Date) => string
  readonly calendar: Calendar
  readonly limits: Readonly<Record<ClockKind, Limit>>
  readonly rules: ProcedureSettings
  /** Something bad within so many days makes a file urgent. */
  readonly urgentWithinDays: number
}

export function today({ at, dayOf }: Context): string {
  return dayOf(at)
}

/** The last day of a limit that begins on that day, with no pause and no extension. */
export function lastDayFrom(
  { calendar, limits }: Context,
  kind: ClockKind,
  startedOn: string,
): string {
  const clock = { startedOn, limit: limits[kind], pauses: [], extensions: [] }
  return dueOn(clock, calendar, startedOn)
}
