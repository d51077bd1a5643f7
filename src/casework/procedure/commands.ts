/** What may be asked of a file, and why it may be refused. */
import type {
  CaseState,
  AskKind,
  Assessment,
  ClosingReason,
  ContactChannel,
  Finding,
  Registration,
  Result,
  WaitAnswer,
} from './state.ts'
import type { NoteNotReached } from './calls.ts'
import type { LookAtDanger, NoteDanger } from './danger.ts'
import type { MarkDocument } from './documents.ts'
import type { WriteNote } from './notes.ts'
import type { TodoCommand } from './todos.ts'
import type { AddTranslation } from './translations.ts'

/** A letter that goes with an act. `taskId`: it counts as told only when that task is done. */
export interface Sending {
  readonly to: 'person' | 'service' | 'body'
  readonly messageId: string
  readonly taskId: string | null
}

/** A letter to post or words to say, as far as the procedure needs to know it. */
export interface TaskFacts {
  readonly id: string
  readonly messageId: string
  readonly messageKind: string
  /** Old ones are all to the person. */
  readonly to: Sending['to']
  readonly createdAt: Date
  readonly isDone: boolean
}

interface Letters {
  readonly sent: readonly Sending[]
}

export type Command =
  | { type: 'register'; registration: Registration; lodgedAt: Date }
  | { type: 'assign'; caseManagerId: string }
  | { type: 'acknowledge'; messageId: string; taskId: string | null }
  | { type: 'send-message'; messageId: string; kind: string; taskId: string | null }
  | { type: 'receive-message'; messageId: string; isAside?: true; on?: string }
  /** The person asks to be told in another way. */
  | { type: 'change-contact'; contactChannel: ContactChannel; language: CaseState['language'] }
  | { type: 'look'; staffId: string }
  | { type: 'mark-told'; task: TaskFacts; toldOn: string }
  /** The calendar or a setting may have changed. */
  | { type: 'recount' }
  | { type: 'set-service'; serviceId: string }
  | { type: 'set-theme'; theme: string }
  | { type: 'set-urgency'; isUrgent: boolean; remarkId: string }
  | { type: 'set-term'; receivedOn: string; remediesMentioned: boolean | null }
  /** Without a letter: it was said. */
  | ({ type: 'answer-request' } & Letters)
  | ({ type: 'make-complaint'; receivedOn: string | null } & Letters)
  | ({ type: 'ask-person' } & Letters)
  | ({ type: 'ask-person-again'; channel: ContactChannel } & Letters)
  | ({
      type: 'find-admissible'
      priorContact: 'done' | 'waived'
      isExcepted: boolean
      remarkId: string | null
    } & Letters)
  | ({ type: 'find-inadmissible'; ground: string; referral: string | null } & Letters)
  | ({ type: 'transfer'; body: string; consentOn: string } & Letters)
  | ({ type: 'hold'; reason: string; until: string | null } & Letters)
  | ({ type: 'resume' } & Letters)
  | ({ type: 'put-scope' } & Letters)
  | ({ type: 'ask-service'; askId: string; kind: AskKind } & Letters)
  | ({ type: 'remind-service'; askId: string; isFormal: boolean } & Letters)
  | { type: 'record-answer'; askId: string; receivedOn: string; messageId: string }
  | { type: 'extend-clock'; key: string; until: string; remarkId: string }
  | ({ type: 'ask-wait'; waitId: string; code: string; until: string } & Letters)
  | ({ type: 'record-wait'; waitId: string; answer: WaitAnswer; answeredOn: string } & Letters)
  | { type: 'make-finding'; standard: string; finding: Finding | null }
  | ({ type: 'conclude'; assessment: Assessment; result: Result | null } & Letters)
  | ({
      type: 'record-rectification'
      outcome: 'put-right' | 'partly-put-right' | 'refused-by-service'
      on: string
    } & Letters)
  | ({ type: 'withdraw'; on: string } & Letters)
  | ({
      type: 'close'
      reason: Exclude<ClosingReason, 'answered' | 'inadmissible' | 'transferred' | 'withdrawn'>
    } & Letters)
  | ({ type: 'reopen'; reason: string } & Letters)
  | ({ type: 'attest' } & Letters)
  | { type: 'announce-mailbox-end'; isMailed: boolean }
  | { type: 'close-mailbox' }
  /** `isOwn`: they made it themselves, on *My file*. */
  | { type: 'renew-code'; partyId: string; isOwn?: true }
  | { type: 'end-access'; partyId: string }
  | { type: 'change-people'; partyIds: readonly string[] }
  | TodoCommand
  | WriteNote
  | AddTranslation
  | MarkDocument
  | NoteDanger
  | LookAtDanger
  | NoteNotReached

/** The words for people stand under `refusal.<code>`. */
export type Refusal =
  | 'already-registered'
  | 'not-registered'
  | 'already-case-manager'
  | 'already-acknowledged'
  | 'already-told'
  | 'not-a-complaint'
  | 'not-a-question'
  | 'told-in-future'
  | 'told-before-written'
  | 'is-closed'
  | 'is-held'
  | 'not-held'
  | 'not-closed'
  | 'not-acknowledged'
  | 'not-in-verification'
  | 'not-in-dialogue'
  | 'not-in-conclusion'
  | 'already-urgent'
  | 'not-urgent'
  | 'same-service'
  | 'same-theme'
  | 'no-service'
  | 'day-in-future'
  | 'day-in-past'
  | 'day-too-early'
  | 'already-asked'
  | 'nothing-asked'
  | 'same-channel'
  | 'may-not-waive'
  | 'may-waive-urgent'
  | 'no-exception'
  | 'no-such-choice'
  | 'referral-missing'
  | 'second-channel-first'
  | 'still-time'
  | 'no-such-clock'
  | 'not-later'
  | 'service-not-heard'
  | 'analysis-not-put'
  | 'no-breach'
  | 'breach-found'
  | 'result-does-not-fit'
  | 'not-concluded'
  | 'result-open'
  | 'rectification-open'
  | 'not-founded'
  | 'not-spam'
  | 'no-attestation'
  | 'suspension-runs'
  | 'todo-due-in-past'
  | 'todo-ended'
  | 'note-of-another'
