/**
 * What somebody has to do in a file because a day came. Said anew each day from how the file stands, so
 * that nothing has to be remembered: what is no duty any more is on nobody's list. Pure.
 */
import { addWorkingDays, reminderDays } from '../../deadlines/index.ts'
import type { CaseFile } from '../file-store.ts'
import { today } from '../procedure/context.ts'
import type { Context } from '../procedure/context.ts'
import { suspensionOf } from '../procedure/council.ts'
import { askKey, isOpen } from '../procedure/state.ts'
import type { Ask, CaseState, RunningClock, Wait } from '../procedure/state.ts'

export const dutyKinds = [
  'reminder',
  'formal-request',
  'ask-again',
  'wait-unanswered',
  'wait-ends',
  'still-waiting',
  'alarm',
  'attestation',
] as const

export type DutyKind = (typeof dutyKinds)[number]

export interface Duty {
  readonly kind: DutyKind
  /** Not before today: what is made late is due at once. */
  readonly dueOn: string
  /** What it is for. For each it comes onto the list once, whatever became of it there. */
  readonly source: string
}

export function dutiesOf(file: Pick<CaseFile, 'id' | 'state'>, context: Context): Duty[] {
  const { state } = file
  if (state.course.closing) return []
  const duties = [
    ...state.course.asks.flatMap((ask) => ofAsk(ask, state, context)),
    ...ofPerson(file, context),
    ...state.course.waits.flatMap((wait) => ofWait(wait, state, context)),
    ...ofTerm(file, context),
  ]
  const now = today(context)
  return duties.map((duty) => ({ ...duty, dueOn: duty.dueOn < now ? now : duty.dueOn }))
}

/** Reminders around the last day, then the formal request: the latest whose day has come. */
function ofAsk(ask: Ask, { course }: CaseState, context: Context): Duty[] {
  const running = course.clocks[askKey(ask)]
  const isReminded = ask.kind === 'question' || ask.kind === 'analysis'
  if (!isReminded || !isOpen(ask) || ask.isFormal || !running?.dueOn) return []

  const { reminders, formalRequest } = context.rules.limits.serviceAnswer
  const offsets = [...reminders, formalRequest]
  const days = reminderDays(running.dueOn, offsets, context.calendar.closed)
  const reached = offsets
    .map((offset, index) => ({ offset, index, on: days[index] ?? '' }))
    .filter(({ on }) => on <= today(context))
    .toSorted((one, other) => one.offset - other.offset)
    .at(-1)
  if (!reached) return []

  const kind = reached.index === reminders.length ? 'formal-request' : 'reminder'
  const isDone = kind === 'reminder' && ask.remindedOn.some((day) => day >= reached.on)
  const source = `${kind} ${ask.id} ${reached.offset} ${turnOf(running)}`
  return isDone ? [] : [{ kind, dueOn: reached.on, source }]
}

/** One letter may have gone astray; and nobody waits for a month without hearing of us. */
function ofPerson({ id, state: { course } }: Pick<CaseFile, 'id' | 'state'>, context: Context) {
  const duties: Duty[] = []
  const asked = course.clocks['person-answer']
  if (asked?.dueOn && asked.dueOn < today(context) && course.personAsk && !course.personAsk.again) {
    const source = `ask-again ${course.personAsk.messageId} ${turnOf(asked)}`
    duties.push({ kind: 'ask-again', dueOn: asked.dueOn, source })
  }
  const { silence } = course.clocks
  if (silence?.dueOn && silence.dueOn <= today(context)) {
    const source = `still-waiting ${id} ${silence.clock.startedOn}`
    duties.push({ kind: 'still-waiting', dueOn: silence.dueOn, source })
  }
  return duties
}

/** The service has not said whether it waits, or does not wait much longer. */
function ofWait(wait: Wait, { course }: CaseState, context: Context): Duty[] {
  const { id, answer, until, code } = wait
  const dueOn = course.clocks[`wait-answer:${id}`]?.dueOn
  if (answer === null && dueOn && dueOn < today(context))
    return [{ kind: 'wait-unanswered', dueOn, source: `wait-unanswered ${id}` }]

  const { endAnnounced } = context.rules.limits.waitAnswer
  const announcedOn = addWorkingDays(until, -endAnnounced, context.calendar.closed)
  const isProlonged = course.waits.some((other) => other.code === code && other.until > until)
  if (answer !== 'yes' || isProlonged || announcedOn > today(context)) return []
  return [{ kind: 'wait-ends', dueOn: until, source: `wait-ends ${id}` }]
}

/** Warned before the suspension ends, with the attestation to be read before it leaves. */
function ofTerm({ id, state }: Pick<CaseFile, 'id' | 'state'>, context: Context): Duty[] {
  const suspension = suspensionOf(state, context)
  if (!suspension.applies || state.course.term?.attestedOn) return []
  const { alarms, suspendedUntil, lastDay } = suspension
  const alarm = alarms.findLast((day) => day <= today(context))
  if (!alarm || lastDay < today(context)) return []
  return [
    { kind: 'alarm', dueOn: alarm, source: `alarm ${id} ${suspendedUntil} ${alarm}` },
    {
      kind: 'attestation',
      dueOn: suspendedUntil,
      source: `attestation ${id} ${suspendedUntil}`,
    },
  ]
}

/** A clock that was paused or extended begins its reminders anew. */
function turnOf({ clock }: RunningClock): string {
  return `${clock.startedOn} ${clock.pauses.length + clock.extensions.length}`
}
