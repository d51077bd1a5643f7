/** What can happen to a clock that runs: a new clock, or the reason why not. */
import type { Calendar, Clock } from './clock.ts'
import { addDays } from './days.ts'
import { dueOn } from './reckoning.ts'

/** The words for people stand under `refusal.<code>`. */
export type ClockRefusal = 'already-paused' | 'not-paused' | 'not-later'

export type ClockChange =
  | { readonly ok: true; readonly clock: Clock }
  | { readonly ok: false; readonly refusal: ClockRefusal }

/** `from` is the first day that does not count. */
export function pause(clock: Clock, from: string): ClockChange {
  if (isStillPaused(clock)) return refuse('already-paused')
  const isTooEarly = clock.pauses.some(({ until }) => until !== null && until >= from)
  if (isTooEarly || from < clock.startedOn) return refuse('not-later')

  return accept({ ...clock, pauses: [...clock.pauses, { from, until: null }] })
}

/** `on` counts again. Resumed on the day it was paused, the clock was never paused. */
export function resume(clock: Clock, on: string): ClockChange {
  const open = clock.pauses.find(({ until }) => until === null)
  if (!open) return refuse('not-paused')
  if (on < open.from) return refuse('not-later')

  const others = clock.pauses.filter((each) => each !== open)
  const ended = on === open.from ? [] : [{ from: open.from, until: addDays(on, -1) }]
  return accept({ ...clock, pauses: [...others, ...ended] })
}

/** `until` is the new last day, decided on the day `on`. */
export function extend(clock: Clock, until: string, on: string, calendar: Calendar): ClockChange {
  if (until <= dueOn(clock, calendar, on)) return refuse('not-later')
  return accept({ ...clock, extensions: [...clock.extensions, { until, on }] })
}

function isStillPaused({ pauses }: Clock): boolean {
  return pauses.some(({ until }) => until === null)
}

function accept(clock: Clock): ClockChange {
  return { ok: true, clock }
}

function refuse(refusal: ClockRefusal): ClockChange {
  return { ok: false, refusal }
}
