/** A question is not examined: it is answered, and with that it is closed; or it becomes a complaint. */
import type { Command } from './commands.ts'
import { today } from './context.ts'
import type { Context } from './context.ts'
import { accept, firstRefusal, sent } from './decision.ts'
import type { Decision } from './decision.ts'
import { acknowledge, setTerm } from './registration.ts'
import type { CaseState } from './state.ts'

type Asked<Type extends Command['type']> = Extract<Command, { type: Type }>

/** What may be asked of a question. Everything else is of a complaint only. */
const ofQuestions: readonly Command['type'][] = [
  'assign',
  'send-message',
  'receive-message',
  'change-contact',
  'renew-code',
  'end-access',
  'change-people',
  'look',
  'mark-told',
  'recount',
  'set-service',
  'set-theme',
  'set-urgency',
  'add-todo',
  'move-todo',
  'end-todo',
  'answer-request',
  'make-complaint',
  'withdraw',
  'close',
  'reopen',
]

export function isOfComplaintsOnly({ type }: Command): boolean {
  return !ofQuestions.includes(type)
}

/** By a letter, or in the call in which it was asked. */
export function answerRequest(
  state: CaseState,
  command: Asked<'answer-request'>,
  context: Context,
): Decision {
  const refusal = firstRefusal(
    ['not-a-question', state.kind !== 'information-request'],
    ['is-closed', state.course.closing !== null],
  )
  if (refusal) return refusal
  return accept({
    type: 'closed',
    at: context.at,
    reason: 'answered',
    ground: null,
    on: today(context),
    sent: sent(command.sent, context),
  })
}

/**
 * Lodged when the question was asked: that the office took it for a question costs the person no day.
 * `receivedOn`: when the decision came that it is about, for the term of the Council of State.
 */
export function makeComplaint(
  state: CaseState,
  { receivedOn, sent: [letter] }: Asked<'make-complaint'>,
  context: Context,
): Decision {
  const refusal = firstRefusal(
    ['not-a-question', state.kind !== 'information-request'],
    ['is-closed', state.course.closing !== null],
  )
  if (refusal) return refusal
  if (!letter) throw new Error('a new complaint without its acknowledgement')

  const term =
    receivedOn === null
      ? accept()
      : setTerm(state, { type: 'set-term', receivedOn, remediesMentioned: null }, context)
  if (!term.ok) return term
  const { messageId, taskId } = letter
  const told = acknowledge(state, { type: 'acknowledge', messageId, taskId }, context)
  if (!told.ok) return told
  return accept({ type: 'made-complaint', at: context.at }, ...term.events, ...told.events)
}
