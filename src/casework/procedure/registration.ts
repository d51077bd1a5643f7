/** What may happen to every file, from its registration on. */
import { moved } from './clocks.ts'
import type { Command } from './commands.ts'
import { lastDayFrom, today } from './context.ts'
import type { Context } from './context.ts'
import { accept, firstRefusal, refuse } from './decision.ts'
import type { Decision } from './decision.ts'
import type { Event } from './events.ts'
import type { CaseState } from './state.ts'

type Asked<Type extends Command['type']> = Extract<Command, { type: Type }>

export function register(
  { registration, lodgedAt }: Asked<'register'>,
  context: Context,
): Decision {
  return accept({
    type: 'registered',
    at: context.at,
    registration,
    lodgedAt: lodgedAt.toISOString(),
    dueOn: lastDayFrom(
      context,
      registration.kind === 'complaint' ? 'acknowledgement' : 'information',
      context.dayOf(lodgedAt),
    ),
  })
}

export function assign(state: CaseState, command: Asked<'assign'>, { at }: Context): Decision {
  if (state.caseManagerId === command.caseManagerId) return refuse('already-case-manager')
  return accept({ ...command, type: 'assigned', at })
}

export function acknowledge(
  state: CaseState,
  command: Asked<'acknowledge'>,
  context: Context,
): Decision {
  if (state.acknowledgedAt) return refuse('already-acknowledged')
  const toldOn = command.taskId ? null : today(context)
  const event: Event = { ...command, type: 'acknowledged', at: context.at, toldOn }
  return toldOn === null ? accept(event) : accept(event, verification(state, context))
}

/** The acknowledgement has reached the person: now the office looks whether it may examine. */
function verification({ lodgedAt }: CaseState, context: Context): Event {
  const due = admissibilityDueOn(lodgedAt, context)
  return { type: 'step-begun', at: context.at, step: 'verification', dueOn: due }
}

/** As promised in an acknowledgement: nothing for a day that is past when it is written. */
export function promisedOn(lodgedAt: Date, context: Context): string | undefined {
  const promised = admissibilityDueOn(lodgedAt, context)
  return promised < today(context) ? undefined : promised
}

/** Until when the person is to hear whether the office may examine. */
function admissibilityDueOn(lodgedAt: Date, context: Context): string {
  return lastDayFrom(context, 'admissibility', context.dayOf(lodgedAt))
}

export function sendMessage(
  _: CaseState,
  command: Asked<'send-message'>,
  context: Context,
): Decision {
  const toldOn = command.taskId ? null : today(context)
  return accept({ ...command, type: 'message-sent', at: context.at, toldOn })
}

/**
 * Whatever arrives wakes a file that waits, unless it is about something else; one that is closed is shown to its
 * case manager as new. `on`: the day on which somebody said it, where staff note it down.
 */
export function receiveMessage(
  { course, lodgedAt }: CaseState,
  { on, ...command }: Asked<'receive-message'>,
  context: Context,
): Decision {
  const { at } = context
  const refusal = firstRefusal(
    ['day-in-future', on !== undefined && on > today(context)],
    ['day-too-early', on !== undefined && on < context.dayOf(lodgedAt)],
  )
  if (refusal) return refusal
  const received: Event = { ...command, type: 'message-received', at }
  return course.hold && !command.isAside
    ? accept(received, { type: 'resumed', at, why: 'message', sent: [] })
    : accept(received)
}

export function changeContact(
  state: CaseState,
  { contactChannel, language }: Asked<'change-contact'>,
  { at }: Context,
): Decision {
  const isSame = state.contactChannel === contactChannel && state.language === language
  return isSame ? accept() : accept({ type: 'contact-changed', at, contactChannel, language })
}

/** Whose details were completed or corrected; what they were is nowhere. */
export function changePeople(
  _: CaseState,
  { partyIds }: Asked<'change-people'>,
  { at }: Context,
): Decision {
  return partyIds.length === 0 ? accept() : accept({ type: 'people-changed', at, partyIds })
}

/** Only who is in charge of the file can say that what is new there was seen. */
export function look(state: CaseState, { staffId }: Asked<'look'>, { at }: Context): Decision {
  const isNews = state.isUnread && state.caseManagerId === staffId
  return isNews ? accept({ type: 'seen', at }) : accept()
}

export function markTold(
  state: CaseState,
  { task, toldOn }: Asked<'mark-told'>,
  context: Context,
): Decision {
  const { at, dayOf } = context
  const refusal = firstRefusal(
    ['already-told', task.isDone],
    ['told-in-future', toldOn > dayOf(at)],
    ['told-before-written', toldOn < dayOf(task.createdAt)],
  )
  if (refusal) return refusal

  const { id: taskId, messageId, to } = task
  const event: Event = { type: 'told', at, taskId, messageId, toldOn, to }
  const isAcknowledgement = task.messageKind === 'acknowledgement' && state.acknowledgedAt
  return isAcknowledgement && state.step === 'acknowledgement' && !state.course.closing
    ? accept(event, verification(state, context))
    : accept(event)
}

/** A holiday was added or a limit changed: clocks that run end on another day. */
export function recount(state: CaseState, _: Asked<'recount'>, context: Context): Decision {
  const changes = moved(state, context, true)
  const isMoved = Object.keys(changes).length > 0
  return isMoved ? accept({ type: 'clocks-moved', at: context.at, ...changes }) : accept()
}

export function setService(
  state: CaseState,
  { serviceId }: Asked<'set-service'>,
  { at }: Context,
): Decision {
  if (state.serviceId === serviceId) return refuse('same-service')
  return accept({ type: 'service-set', at, serviceId })
}

export function setTheme(
  state: CaseState,
  { theme }: Asked<'set-theme'>,
  { at }: Context,
): Decision {
  if (state.theme === theme) return refuse('same-theme')
  return accept({ type: 'theme-set', at, theme })
}

/** The person's word is enough to make a file urgent; somebody with a reason takes it out again. */
export function setUrgency(
  state: CaseState,
  { isUrgent, remarkId }: Asked<'set-urgency'>,
  { at }: Context,
): Decision {
  if (state.isUrgent === isUrgent) return refuse(isUrgent ? 'already-urgent' : 'not-urgent')
  return accept({ type: 'urgency-set', at, isUrgent, remarkId })
}

/** When the decision came and whether it said how to appeal: article 19 of the acts on the Council of State. */
export function setTerm(
  state: CaseState,
  { receivedOn, remediesMentioned }: Asked<'set-term'>,
  context: Context,
): Decision {
  if (receivedOn > today(context)) return refuse('day-in-future')
  return accept({ type: 'term-set', at: context.at, receivedOn, remediesMentioned })
}
