/**
 * The procedure of a complaint: what may happen to a file, and what it then is.
 *
 * Pure rules. No clock, no database, no words: the caller brings the moment, the calendar and the
 * office's limits, and the store keeps what `decide` returns.
 */
import { addWorkingDays } from '../../deadlines/index.ts'
import type { ClosedDays } from '../../deadlines/index.ts'
import type { CaseState, Command, Decision, Event, Refusal } from './state.ts'

export interface Context {
  readonly at: Date
  /** The calendar day of a moment, where the office is. */
  readonly dayOf: (at: Date) => string
  readonly closed: ClosedDays
  /** Working days after the day of lodging. */
  readonly limits: { readonly acknowledgement: number; readonly admissibility: number }
}

type Asked<Type extends Command['type']> = Extract<Command, { type: Type }>

/** `null` is the file before it is registered. */
export function decide(state: CaseState | null, command: Command, context: Context): Decision {
  if (command.type === 'register') {
    return state ? refuse('already-registered') : register(command, context)
  }
  if (!state) return refuse('not-registered')

  switch (command.type) {
    case 'assign':
      return assign(state, command, context)
    case 'acknowledge':
      return acknowledge(state, command, context)
    case 'send-message':
      return accept({ ...command, type: 'message-sent', at: context.at })
    case 'receive-message':
      return accept({ ...command, type: 'message-received', at: context.at })
    case 'look':
      return look(state, command, context)
    case 'mark-told':
      return markTold(state, command, context)
  }
}

function register({ registration, lodgedAt }: Asked<'register'>, context: Context): Decision {
  const dueOn = limit(lodgedAt, context.limits.acknowledgement, context)
  return accept({
    type: 'registered',
    at: context.at,
    registration,
    lodgedAt: lodgedAt.toISOString(),
    dueOn,
  })
}

function assign(state: CaseState, command: Asked<'assign'>, { at }: Context): Decision {
  if (state.caseManagerId === command.caseManagerId) return refuse('already-case-manager')
  return accept({ ...command, type: 'assigned', at })
}

function acknowledge(state: CaseState, command: Asked<'acknowledge'>, context: Context): Decision {
  if (state.acknowledgedAt) return refuse('already-acknowledged')
  const event: Event = { ...command, type: 'acknowledged', at: context.at }
  return command.taskId ? accept(event) : accept(event, verification(state, context))
}

/** Only who is in charge of the file can say that what is new there was seen. */
function look(state: CaseState, { staffId }: Asked<'look'>, { at }: Context): Decision {
  const isNews = state.isUnread && state.caseManagerId === staffId
  return isNews ? accept({ type: 'seen', at }) : accept()
}

function markTold(
  state: CaseState,
  { task, toldOn }: Asked<'mark-told'>,
  context: Context,
): Decision {
  const { at, dayOf } = context
  if (task.isDone) return refuse('already-told')
  if (toldOn > dayOf(at)) return refuse('told-in-future')
  if (toldOn < dayOf(task.createdAt)) return refuse('told-before-written')

  const event: Event = { type: 'told', at, taskId: task.id, messageId: task.messageId, toldOn }
  const isAcknowledgement = task.messageKind === 'acknowledgement' && state.acknowledgedAt
  return isAcknowledgement && state.step === 'acknowledgement'
    ? accept(event, verification(state, context))
    : accept(event)
}

/** The acknowledgement has reached the person: now the office looks whether it may examine. */
function verification({ lodgedAt }: CaseState, context: Context): Event {
  const dueOn = admissibilityDueOn(lodgedAt, context)
  return { type: 'step-begun', at: context.at, step: 'verification', dueOn }
}

/** Until when the person is to hear whether the office may examine; promised in the acknowledgement. */
export function admissibilityDueOn(lodgedAt: Date, context: Context): string {
  return limit(lodgedAt, context.limits.admissibility, context)
}

function limit(from: Date, days: number, { dayOf, closed }: Context): string {
  return addWorkingDays(dayOf(from), days, closed)
}

function accept(...events: Event[]): Decision {
  return { ok: true, events }
}

function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal }
}
