/** The facts and the dialogue: what is examined, what the service is asked and answers, and what is found. */
import { extend } from '../../deadlines/index.ts'
import type { Command, Refusal } from './commands.ts'
import { today } from './context.ts'
import type { Context } from './context.ts'
import { accept, firstRefusal, refuse, sent } from './decision.ts'
import type { Decision } from './decision.ts'
import { isFounded, isOpen, wasHeard } from './state.ts'
import type { CaseState } from './state.ts'

type Asked<Type extends Command['type']> = Extract<Command, { type: Type }>

/** May be put again: the person may have corrected it. */
export function putScope(
  state: CaseState,
  command: Asked<'put-scope'>,
  context: Context,
): Decision {
  return (
    notInDialogue(state) ??
    accept({ type: 'scope-put', at: context.at, sent: sent(command.sent, context) })
  )
}

export function askService(
  state: CaseState,
  command: Asked<'ask-service'>,
  context: Context,
): Decision {
  const { course } = state
  const { kind, askId } = command
  const isRectification = kind === 'rectification'
  const refusal =
    (isRectification ? closedOrHeld(state) : notInDialogue(state)) ??
    firstRefusal(
      ['no-service', state.serviceId === null],
      ['not-in-conclusion', isRectification && state.step !== 'conclusion'],
      ['not-founded', isRectification && !isFounded(course.conclusion?.assessment)],
      [
        'already-asked',
        kind !== 'question' && course.asks.some((ask) => ask.kind === kind && isOpen(ask)),
      ],
    )
  if (refusal) return refusal
  return accept({
    type: 'service-asked',
    at: context.at,
    askId,
    kind,
    on: today(context),
    sent: sent(command.sent, context),
  })
}

export function remindService(
  state: CaseState,
  command: Asked<'remind-service'>,
  context: Context,
): Decision {
  const { askId, isFormal } = command
  const ask = state.course.asks.find(({ id }) => id === askId)
  const refusal =
    closedOrHeld(state) ??
    firstRefusal(['nothing-asked', !ask || !isOpen(ask)], ['already-asked', Boolean(ask?.isFormal)])
  if (refusal) return refusal
  return accept({
    type: 'service-reminded',
    at: context.at,
    askId,
    isFormal,
    on: today(context),
    sent: sent(command.sent, context),
  })
}

/** The service's answer, as somebody of the office writes it down. */
export function recordAnswer(
  state: CaseState,
  command: Asked<'record-answer'>,
  context: Context,
): Decision {
  const { askId, receivedOn, messageId } = command
  const ask = state.course.asks.find(({ id }) => id === askId)
  const refusal = firstRefusal(
    ['is-closed', state.course.closing !== null],
    ['nothing-asked', !ask || !isOpen(ask)],
    ['day-in-future', receivedOn > today(context)],
    ['day-too-early', receivedOn < (ask?.askedOn ?? '')],
  )
  if (refusal) return refusal
  return accept({ type: 'service-answered', at: context.at, askId, receivedOn, messageId })
}

/** Somebody gives more time, and says why. */
export function extendClock(
  state: CaseState,
  command: Asked<'extend-clock'>,
  context: Context,
): Decision {
  const { key, until, remarkId } = command
  const running = state.course.clocks[key]
  if (!running || key === 'silence') return refuse('no-such-clock')
  const extended = extend(running.clock, until, today(context), context.calendar)
  if (!extended.ok) return refuse('not-later')
  const { clock } = extended
  return accept({
    type: 'clock-extended',
    at: context.at,
    key,
    until,
    remarkId,
    clocks: { [key]: { clock, dueOn: running.dueOn } },
  })
}

/** A request, never an order: the service may say no, and every term runs on meanwhile. */
export function askWait(state: CaseState, command: Asked<'ask-wait'>, context: Context): Decision {
  const { waitId, code, until } = command
  const refusal = firstRefusal(
    ['is-closed', state.course.closing !== null],
    ['no-service', state.serviceId === null],
    ['no-such-choice', !context.rules.waits.some(({ id }) => id === code)],
    ['day-in-past', until <= today(context)],
  )
  if (refusal) return refusal
  const letters = sent(command.sent, context)
  return accept({ type: 'wait-asked', at: context.at, waitId, code, until, sent: letters })
}

export function recordWait(
  state: CaseState,
  command: Asked<'record-wait'>,
  context: Context,
): Decision {
  const { waitId, answer, answeredOn } = command
  const wait = state.course.waits.find(({ id }) => id === waitId)
  const refusal = firstRefusal(
    ['is-closed', state.course.closing !== null],
    ['nothing-asked', !wait || wait.answer !== null],
    ['day-in-future', answeredOn > today(context)],
  )
  if (refusal) return refusal
  const letters = sent(command.sent, context)
  return accept({
    type: 'wait-answered',
    at: context.at,
    waitId,
    answer,
    answeredOn,
    sent: letters,
  })
}

/** No fault is found before the service was heard; that all was well may be plain from the papers. */
export function makeFinding(
  state: CaseState,
  command: Asked<'make-finding'>,
  context: Context,
): Decision {
  const { standard, finding } = command
  const refusal =
    notInDialogue(state) ??
    firstRefusal(
      ['no-such-choice', !context.rules.standards.list.some(({ id }) => id === standard)],
      ['service-not-heard', finding === 'not-met' && !wasHeard(state, today(context))],
    )
  return refusal ?? accept({ type: 'finding-made', at: context.at, standard, finding })
}

function notInDialogue(state: CaseState): Decision | undefined {
  return closedOrHeld(state) ?? firstRefusal(['not-in-dialogue', state.step !== 'dialogue'])
}

function closedOrHeld({ course }: CaseState): Decision | undefined {
  const conditions: (readonly [Refusal, boolean])[] = [
    ['is-closed', course.closing !== null],
    ['is-held', course.hold !== null],
  ]
  return firstRefusal(...conditions)
}
