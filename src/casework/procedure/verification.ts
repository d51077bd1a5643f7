/** May the office examine this complaint? Asking the person, finding it admissible or not, waiting, handing over. */
import type { Command } from './commands.ts'
import { today } from './context.ts'
import type { Context } from './context.ts'
import { accept, firstRefusal, refuse, sent } from './decision.ts'
import type { Decision } from './decision.ts'
import type { Event } from './events.ts'
import type { CaseState } from './state.ts'

type Asked<Type extends Command['type']> = Extract<Command, { type: Type }>

export function askPerson(
  state: CaseState,
  command: Asked<'ask-person'>,
  context: Context,
): Decision {
  const { course, step } = state
  const refusal = firstRefusal(
    ['is-closed', course.closing !== null],
    ['is-held', course.hold !== null],
    ['not-acknowledged', step === 'acknowledgement'],
    ['already-asked', course.personAsk !== null],
  )
  return (
    refusal ?? accept({ type: 'person-asked', at: context.at, sent: sent(command.sent, context) })
  )
}

/** By another channel than before: one letter may have gone astray. */
export function askPersonAgain(
  state: CaseState,
  command: Asked<'ask-person-again'>,
  context: Context,
): Decision {
  const { personAsk } = state.course
  const refusal = firstRefusal(
    ['is-closed', state.course.closing !== null],
    ['nothing-asked', personAsk === null],
    ['already-asked', Boolean(personAsk?.again)],
    ['same-channel', command.channel === state.contactChannel],
  )
  if (refusal) return refusal
  const { channel } = command
  return accept({
    type: 'person-asked-again',
    at: context.at,
    channel,
    sent: sent(command.sent, context),
  })
}

/** Prior contact may be waived, and old facts examined, as far as the office's settings say. */
export function findAdmissible(
  state: CaseState,
  command: Asked<'find-admissible'>,
  context: Context,
): Decision {
  const { priorContact, isExcepted, remarkId } = command
  const waiver = context.rules.priorContact.mayBeWaived
  const isWaived = priorContact === 'waived'
  const refusal = firstRefusal(
    ['is-closed', state.course.closing !== null],
    ['not-in-verification', state.step !== 'verification'],
    ['no-service', state.serviceId === null],
    ['may-not-waive', isWaived && waiver === 'never'],
    ['may-waive-urgent', isWaived && waiver === 'when-urgent' && !state.isUrgent],
    ['no-exception', isExcepted && !context.rules.oldFacts.mayBeExcepted],
  )
  if (refusal) return refusal
  const { at } = context
  return accept(
    {
      type: 'found-admissible',
      at,
      on: today(context),
      priorContact,
      isExcepted,
      remarkId,
      sent: sent(command.sent, context),
    },
    { type: 'step-begun', at, step: 'dialogue', dueOn: null },
  )
}

/** By a ground of the office's list. Nobody is sent away without being told where to go. */
export function findInadmissible(
  state: CaseState,
  command: Asked<'find-inadmissible'>,
  context: Context,
): Decision {
  const { course, step } = state
  const ground = context.rules.grounds.find(({ id, isOn }) => id === command.ground && isOn)
  if (!ground) return refuse('no-such-choice')
  const isInsufficient = ground.id === 'insufficient'
  const refusal = firstRefusal(
    ['is-closed', course.closing !== null],
    ['not-acknowledged', step === 'acknowledgement'],
    ['not-in-verification', step !== 'verification' && step !== 'dialogue'],
    ['referral-missing', ground.refersTo === 'other' && !command.referral],
    ['no-service', ground.refersTo === 'service' && !state.serviceId],
    ['second-channel-first', isInsufficient && !course.personAsk?.again?.toldOn],
    ['still-time', isInsufficient && isRunning(state, 'unreachable', context)],
  )
  if (refusal) return refusal

  const isHeld = ground.effect === 'hold' || waitsForContact(ground.id, context)
  return isHeld ? waitFor(state, command, context) : turnDown(command, context)
}

/** What stands in the way may pass. */
function waitFor(
  { course }: CaseState,
  { ground: reason, sent: sending }: Asked<'find-inadmissible'>,
  context: Context,
): Decision {
  if (course.hold) return refuse('is-held')
  const letters = sent(sending, context)
  const on = today(context)
  return accept({ type: 'held', at: context.at, reason, on, until: null, sent: letters })
}

function turnDown(
  { ground, referral, sent: sending }: Asked<'find-inadmissible'>,
  context: Context,
): Decision {
  const { at } = context
  const letters = sent(sending, context)
  return accept(
    { type: 'found-inadmissible', at, ground, referral, sent: letters },
    { type: 'closed', at, reason: 'inadmissible', ground, on: today(context), sent: letters },
  )
}

function waitsForContact(ground: string, { rules }: Context): boolean {
  return ground === 'no-prior-contact' && rules.priorContact.whenMissing === 'hold'
}

/** To another ombudsman: only with the person's consent. The moment of lodging travels along. */
export function transfer(state: CaseState, command: Asked<'transfer'>, context: Context): Decision {
  const { body, consentOn } = command
  const refusal = firstRefusal(
    ['is-closed', state.course.closing !== null],
    ['not-acknowledged', state.step === 'acknowledgement'],
    ['no-such-choice', !context.rules.otherOmbudsmen.some(({ id }) => id === body)],
    ['day-in-future', consentOn > today(context)],
    ['day-too-early', consentOn < context.dayOf(state.lodgedAt)],
  )
  if (refusal) return refusal
  const { at } = context
  const letters = sent(command.sent, context)
  return accept(
    { type: 'transferred', at, body, consentOn, sent: letters },
    { type: 'closed', at, reason: 'transferred', ground: null, on: today(context), sent: letters },
  )
}

export function hold(state: CaseState, command: Asked<'hold'>, context: Context): Decision {
  const { reason, until } = command
  const on = today(context)
  const refusal = firstRefusal(
    ['is-closed', state.course.closing !== null],
    ['not-acknowledged', state.step === 'acknowledgement'],
    ['is-held', state.course.hold !== null],
    ['no-such-choice', !context.rules.holdReasons.some(({ id }) => id === reason)],
    ['day-in-past', until !== null && until <= on],
  )
  if (refusal) return refusal
  return accept({
    type: 'held',
    at: context.at,
    reason,
    on,
    until,
    sent: sent(command.sent, context),
  })
}

export function resume(state: CaseState, command: Asked<'resume'>, context: Context): Decision {
  if (!state.course.hold) return refuse('not-held')
  const letters = sent(command.sent, context)
  const event: Event = { type: 'resumed', at: context.at, why: 'decided', sent: letters }
  return accept(event)
}

/** Its last day is not over yet, or has not begun to run. */
export function isRunning({ course }: CaseState, key: string, context: Context): boolean {
  const dueOn = course.clocks[key]?.dueOn
  return !dueOn || dueOn >= today(context)
}
