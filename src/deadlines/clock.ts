/** What a clock is: kept as plain JSON in the state of a file. Days are written `YYYY-MM-DD`. */

/**
 * How a limit counts, from the day after its start. One that `rollsForward` and ends in a weekend or
 * on a closed day moves to the next working day.
 */
export type Limit =
  | { readonly count: 'working-days'; readonly days: number }
  | { readonly count: 'calendar-days'; readonly days: number; readonly rollsForward: boolean }
  | { readonly count: 'months'; readonly months: number; readonly rollsForward: boolean }

export type ClosedDay = 'holiday' | 'closing-day'

export interface Calendar {
  readonly closed: ReadonlyMap<string, ClosedDay>
  /** The last day for which holidays are listed. */
  readonly knownUntil: string
}

/** Both days are paused, and those between them. `null`: it is not over. */
export interface Pause {
  readonly from: string
  readonly until: string | null
}

export interface Extension {
  /** The new last day. */
  readonly until: string
  /** The day on which this was decided. */
  readonly on: string
}

export interface Clock {
  /** Does not count itself. */
  readonly startedOn: string
  readonly limit: Limit
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
}
