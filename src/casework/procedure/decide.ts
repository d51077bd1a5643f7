/**
 * The procedure of a complaint: what may happen to a file.
 *
 * Pure rules. No clock, no database, no words: the caller brings the moment, the calendar and the
 * office's settings, and the store keeps what `decide` returns.
 */
import {
  acknowledge,
  assign,
  changeContact,
  changePeople,
  look,
  markTold,
  receiveMessage,
  recount,
  register,
  sendMessage,
  setService,
  setTheme,
  setTerm,
  setUrgency,
} from './registration.ts'
import { noteNotReached } from './calls.ts'
import { attest, close, reopen, withdraw } from './closing.ts'
import { settle } from './clocks.ts'
import type { Command } from './commands.ts'
import { conclude, recordRectification } from './conclusion.ts'
import type { Context } from './context.ts'
import { lookAtDanger, noteDanger } from './danger.ts'
import { refuse } from './decision.ts'
import type { Decision } from './decision.ts'
import {
  askService,
  askWait,
  extendClock,
  makeFinding,
  putScope,
  recordAnswer,
  recordWait,
  remindService,
} from './dialogue.ts'
import { announceMailboxEnd, closeMailbox, endAccess, renewCode } from './mailbox-end.ts'
import { markDocument } from './documents.ts'
import { writeNote } from './notes.ts'
import { isOwnWork } from './own-work.ts'
import { answerRequest, isOfComplaintsOnly, makeComplaint } from './information.ts'
import type { CaseState } from './state.ts'
import { addTodo, endTodo, moveTodo } from './todos.ts'
import { addTranslation } from './translations.ts'
import {
  askPerson,
  askPersonAgain,
  findAdmissible,
  findInadmissible,
  hold,
  resume,
  transfer,
} from './verification.ts'

/** `null` is the file before it is registered. */
export function decide(state: CaseState | null, command: Command, context: Context): Decision {
  const decision = decideOn(state, command, context)
  if (!decision.ok || isOwnWork(command)) return decision
  return { ok: true, events: settle(state, decision.events, context) }
}

/** Each kind of command has its rule. */
const rules: {
  readonly [Type in Exclude<Command['type'], 'register'>]: (
    state: CaseState,
    command: Extract<Command, { type: Type }>,
    context: Context,
  ) => Decision
} = {
  assign,
  acknowledge,
  'send-message': sendMessage,
  'receive-message': receiveMessage,
  'change-contact': changeContact,
  'change-people': changePeople,
  look,
  'mark-told': markTold,
  recount,
  'set-service': setService,
  'set-theme': setTheme,
  'set-urgency': setUrgency,
  'set-term': setTerm,
  'answer-request': answerRequest,
  'make-complaint': makeComplaint,
  'ask-person': askPerson,
  'ask-person-again': askPersonAgain,
  'find-admissible': findAdmissible,
  'find-inadmissible': findInadmissible,
  transfer,
  hold,
  resume,
  'put-scope': putScope,
  'ask-service': askService,
  'remind-service': remindService,
  'record-answer': recordAnswer,
  'extend-clock': extendClock,
  'ask-wait': askWait,
  'record-wait': recordWait,
  'make-finding': makeFinding,
  conclude,
  'record-rectification': recordRectification,
  withdraw,
  close,
  reopen,
  attest,
  'announce-mailbox-end': announceMailboxEnd,
  'close-mailbox': closeMailbox,
  'renew-code': renewCode,
  'end-access': endAccess,
  'add-todo': addTodo,
  'move-todo': moveTodo,
  'end-todo': endTodo,
  'write-note': writeNote,
  'add-translation': addTranslation,
  'mark-document': markDocument,
  'note-danger': noteDanger,
  'look-at-danger': lookAtDanger,
  'note-not-reached': noteNotReached,
}

function decideOn(state: CaseState | null, command: Command, context: Context): Decision {
  if (command.type === 'register') {
    return state ? refuse('already-registered') : register(command, context)
  }
  if (!state) return refuse('not-registered')
  const isQuestion = state.kind === 'information-request'
  if (isQuestion && isOfComplaintsOnly(command)) return refuse('not-a-complaint')
  const rule = rules[command.type] as (
    state: CaseState,
    command: Command,
    context: Context,
  ) => Decision
  return rule(state, command, context)
}
