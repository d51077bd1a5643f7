/** What can have happened to a file. Ids, codes and dates only: words about people lie where retention can erase them. */
import type { Sending } from './commands.ts'
import type {
  CaseState,
  AskKind,
  Assessment,
  ClockKind,
  ClosingReason,
  ContactChannel,
  Finding,
  Registration,
  Result,
  RunningClock,
  Step,
  WaitAnswer,
} from './state.ts'
import type { NotReached } from './calls.ts'
import type { DangerNear, DangerNoted } from './danger.ts'
import type { DocumentMarked } from './documents.ts'
import type { NoteWritten } from './notes.ts'
import type { TodoEvent } from './todos.ts'
import type { TranslationAdded } from './translations.ts'

/** `toldOn`: the day from which its addressee counts as told; null while it has to be posted or said. */
export interface Sent extends Sending {
  readonly toldOn: string | null
}

export interface Due {
  readonly clock: ClockKind
  readonly on: string
}

/** What any event may move besides: clocks (null: ended), and what is due next. */
export interface Moved {
  readonly clocks?: Readonly<Record<string, RunningClock | null>>
  readonly due?: Due | null
}

interface Letters {
  readonly sent: readonly Sent[]
}

export type Event = { readonly at: Date } & Moved &
  (
    | { type: 'registered'; registration: Registration; lodgedAt: string; dueOn: string }
    | { type: 'assigned'; caseManagerId: string }
    | { type: 'acknowledged'; messageId: string; taskId: string | null; toldOn?: string | null }
    | {
        type: 'message-sent'
        messageId: string
        kind: string
        taskId: string | null
        toldOn?: string | null
      }
    /** `isAside`: it asks something or says how the person is reached, and answers nothing. */
    | { type: 'message-received'; messageId: string; isAside?: true }
    | { type: 'contact-changed'; contactChannel: ContactChannel; language: CaseState['language'] }
    | { type: 'seen' }
    | { type: 'told'; taskId: string; messageId: string; toldOn: string; to?: Sending['to'] }
    | { type: 'step-begun'; step: Step; dueOn: string | null }
    | { type: 'clocks-moved' }
    | { type: 'service-set'; serviceId: string }
    | { type: 'theme-set'; theme: string }
    | { type: 'urgency-set'; isUrgent: boolean; remarkId: string }
    | { type: 'term-set'; receivedOn: string; remediesMentioned: boolean | null }
    | { type: 'made-complaint' }
    | ({ type: 'person-asked' } & Letters)
    | ({ type: 'person-asked-again'; channel: ContactChannel } & Letters)
    | ({
        type: 'found-admissible'
        on: string
        priorContact: 'done' | 'waived'
        isExcepted: boolean
        remarkId: string | null
      } & Letters)
    | ({ type: 'found-inadmissible'; ground: string; referral: string | null } & Letters)
    | ({ type: 'transferred'; body: string; consentOn: string } & Letters)
    | ({ type: 'held'; reason: string; on: string; until: string | null } & Letters)
    /** `message`: something arrived. */
    | ({ type: 'resumed'; why: 'decided' | 'message' } & Letters)
    | ({ type: 'scope-put' } & Letters)
    | ({ type: 'service-asked'; askId: string; kind: AskKind; on: string } & Letters)
    | ({ type: 'service-reminded'; askId: string; isFormal: boolean; on: string } & Letters)
    | { type: 'service-answered'; askId: string; receivedOn: string; messageId: string }
    | { type: 'clock-extended'; key: string; until: string; remarkId: string }
    | ({ type: 'wait-asked'; waitId: string; code: string; until: string } & Letters)
    | ({ type: 'wait-answered'; waitId: string; answer: WaitAnswer; answeredOn: string } & Letters)
    | { type: 'finding-made'; standard: string; finding: Finding | null }
    | ({ type: 'concluded'; assessment: Assessment; result: Result | null } & Letters)
    | ({
        type: 'rectification-recorded'
        outcome: 'put-right' | 'partly-put-right' | 'refused-by-service'
        on: string
      } & Letters)
    | { type: 'withdrawn'; on: string }
    | ({ type: 'closed'; reason: ClosingReason; ground: string | null; on: string } & Letters)
    | ({ type: 'reopened'; reason: string; on: string } & Letters)
    | ({ type: 'attested'; on: string } & Letters)
    /** `isMailed`: false where nobody has an address. */
    | { type: 'mailbox-end-announced'; until: string; isMailed: boolean }
    | { type: 'mailbox-closed'; on: string }
    /** `partyId` is absent from before each party had their own. */
    | { type: 'code-renewed'; on: string; partyId?: string; isOwn?: true }
    | { type: 'access-ended'; partyId: string }
    | { type: 'people-changed'; partyIds: readonly string[] }
    | TodoEvent
    | NoteWritten
    | TranslationAdded
    | DocumentMarked
    | DangerNoted
    | DangerNear
    | NotReached
  )
