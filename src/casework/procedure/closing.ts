/** The end of a file, and after the end. */
import type { Command } from './commands.ts'
import { suspensionOf } from './council.ts'
import { today } from './context.ts'
import type { Context } from './context.ts'
import { accept, firstRefusal, refuse, sent } from './decision.ts'
import type { Decision } from './decision.ts'
import type { Event } from './events.ts'
import { isOpen } from './state.ts'
import type { CaseState } from './state.ts'
import { isRunning } from './verification.ts'

type Asked<Type extends Command['type']> = Extract<Command, { type: Type }>

export function close(state: CaseState, command: Asked<'close'>, context: Context): Decision {
  if (state.course.closing) return refuse('is-closed')
  const { reason } = command
  const refusal = mayNot[reason](state, context)
  if (refusal) return refusal
  return accept({
    type: 'closed',
    at: context.at,
    reason,
    ground: null,
    on: today(context),
    sent: sent(command.sent, context),
  })
}

/** What each reason for closing asks of the file. */
const mayNot: Readonly<
  Record<Asked<'close'>['reason'], (state: CaseState, context: Context) => Decision | undefined>
> = {
  concluded: ({ step, course }) =>
    firstRefusal(
      ['not-concluded', step !== 'conclusion' || !course.conclusion],
      [
        'rectification-open',
        course.asks.some((ask) => ask.kind === 'rectification' && isOpen(ask)),
      ],
      ['result-open', course.conclusion?.result === null],
    ),
  /** Nobody's file is closed for silence after one letter. */
  unreachable: (state, context) =>
    firstRefusal(
      ['nothing-asked', !state.course.personAsk],
      ['second-channel-first', !state.course.personAsk?.again?.toldOn],
      ['still-time', isRunning(state, 'unreachable', context)],
    ),
  'suspended-too-long': ({ course }) => firstRefusal(['not-held', !course.hold]),
  spam: ({ step }) =>
    firstRefusal(['not-spam', step !== 'acknowledgement' && step !== 'verification']),
}

/** The person does not want to go on: their word is enough, at any time. */
export function withdraw(state: CaseState, command: Asked<'withdraw'>, context: Context): Decision {
  const { on } = command
  const refusal = firstRefusal(
    ['is-closed', state.course.closing !== null],
    ['day-in-future', on > today(context)],
    ['day-too-early', on < context.dayOf(state.lodgedAt)],
  )
  if (refusal) return refusal
  const { at } = context
  const letters = sent(command.sent, context)
  return accept(
    { type: 'withdrawn', at, on },
    { type: 'closed', at, reason: 'withdrawn', ground: null, on: today(context), sent: letters },
  )
}

/** Goes on where it may: with the examination if it was found admissible, else with the verification. */
export function reopen(state: CaseState, command: Asked<'reopen'>, context: Context): Decision {
  const { reason } = command
  const refusal = firstRefusal(
    ['not-closed', state.course.closing === null],
    ['no-such-choice', !context.rules.reopenReasons.some(({ id }) => id === reason)],
  )
  if (refusal) return refusal
  const { at } = context
  const step = state.course.admissibility ? 'dialogue' : 'verification'
  const reopened: Event = {
    type: 'reopened',
    at,
    reason,
    on: today(context),
    sent: sent(command.sent, context),
  }
  // A question goes through no steps.
  if (state.kind === 'information-request') return accept(reopened)
  return accept(reopened, { type: 'step-begun', at, step, dueOn: null })
}

/** The suspension of the term has ended and nobody decided: the person gets proof of it unasked. */
export function attest(state: CaseState, command: Asked<'attest'>, context: Context): Decision {
  const suspension = suspensionOf(state, context)
  const isEnded = suspension.applies && suspension.suspendedUntil <= today(context)
  const refusal = firstRefusal(
    ['no-attestation', !suspension.applies || suspension.endedBy === 'told'],
    ['no-attestation', Boolean(state.course.term?.attestedOn)],
    ['suspension-runs', !isEnded],
  )
  if (refusal) return refusal
  const letters = sent(command.sent, context)
  return accept({ type: 'attested', at: context.at, on: today(context), sent: letters })
}
