/** What is going to happen to the person: when it makes a file urgent, and what staff note of it later. Pure. */
import { today } from './context.ts'
import type { Context } from './context.ts'
import { accept } from './decision.ts'
import type { Decision } from './decision.ts'
import type { CaseState, Danger } from './state.ts'

export interface NoteDanger {
  readonly type: 'note-danger'
  readonly danger: Danger
  /** Of the words that say what it is. */
  readonly remarkId: string | null
}

export interface DangerNoted {
  readonly type: 'danger-noted'
  readonly danger: Danger
  readonly remarkId: string | null
  /** Absent: the file is as urgent as it was. */
  readonly isUrgent?: true
}

/** The day of a danger comes near; of a job, with the day that the file knows. */
export interface LookAtDanger {
  readonly type: 'look-at-danger'
  /** `YYYY-MM-DD`. */
  readonly on: string
}

export interface DangerNear {
  readonly type: 'danger-near'
  readonly on: string
}

/** A danger without a day is taken to be near. */
export function isNear(danger: Danger, day: string, withinDays: number): boolean {
  if (!danger?.on) return danger !== null
  return danger.on <= Temporal.PlainDate.from(day).add({ days: withinDays }).toString()
}

/** Once for a day: whoever took urgency away when it was near already had a reason. */
export function lookAtDanger(
  { isUrgent, course }: CaseState,
  { on }: LookAtDanger,
  context: Context,
): Decision {
  const { urgentWithinDays, at } = context
  if (isUrgent || !isNear({ on }, today(context), urgentWithinDays)) return accept()
  const decidedOn = course.urgencySetAt && context.dayOf(new Date(course.urgencySetAt))
  if (decidedOn && isNear({ on }, decidedOn, urgentWithinDays)) return accept()
  return accept({ type: 'danger-near', on, at })
}

/** The person's word makes a file urgent; only somebody with a reason takes that away, see `setUrgency`. */
export function noteDanger(
  { isUrgent }: CaseState,
  { danger, remarkId }: NoteDanger,
  context: Context,
): Decision {
  const becomesUrgent = !isUrgent && isNear(danger, today(context), context.urgentWithinDays)
  const noted: DangerNoted = { type: 'danger-noted', danger, remarkId }
  const urgent = becomesUrgent ? { isUrgent: true as const } : {}
  return accept({ ...noted, ...urgent, at: context.at })
}
