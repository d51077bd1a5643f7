/** What the procedure knows of a file, what may be asked of it, and what can have happened to it. */

export type Step = 'acknowledgement' | 'verification' | 'dialogue' | 'conclusion' | 'improvement'

/** In the order in which the public sees them. */
export const steps = [
  'acknowledgement',
  'verification',
  'dialogue',
  'conclusion',
  'improvement',
] as const satisfies readonly Step[]

export type ContactChannel = 'email' | 'post' | 'telephone'

/** What is known at registration and stays. */
export interface Registration {
  readonly reference: { readonly year: number; readonly number: number }
  readonly kind: 'complaint'
  /** In which we write to the complainant. */
  readonly language: 'nl' | 'fr' | 'en'
  readonly contactChannel: ContactChannel
  readonly channel: 'web'
  readonly serviceId: string | null
  readonly mailboxId: string
  readonly isUrgent: boolean
}

/** A file as it stands: equal to its row, and to all its events folded. */
export interface CaseState extends Registration {
  readonly step: Step
  readonly caseManagerId: string | null
  readonly lodgedAt: Date
  readonly registeredAt: Date
  readonly acknowledgedAt: Date | null
  /** The day until which the present step should be done, `YYYY-MM-DD`. */
  readonly dueOn: string | null
  readonly lastMovementAt: Date
  readonly isUnread: boolean
  /** How many events there were; what was decided on an older one is refused. */
  readonly version: number
}

/** A letter to post or words to say, as far as the procedure needs to know it. */
export interface TaskFacts {
  readonly id: string
  readonly messageId: string
  readonly messageKind: string
  readonly createdAt: Date
  readonly isDone: boolean
}

export type Command =
  | { type: 'register'; registration: Registration; lodgedAt: Date }
  | { type: 'assign'; caseManagerId: string }
  /** `taskId`: the person counts as told only when that task is done. */
  | { type: 'acknowledge'; messageId: string; taskId: string | null }
  | { type: 'send-message'; messageId: string; kind: string; taskId: string | null }
  | { type: 'receive-message'; messageId: string }
  | { type: 'look'; staffId: string }
  | { type: 'mark-told'; task: TaskFacts; toldOn: string }

/** Ids, codes and dates only: words about people lie where retention can erase them. */
export type Event = { readonly at: Date } & (
  | { type: 'registered'; registration: Registration; lodgedAt: string; dueOn: string }
  | { type: 'assigned'; caseManagerId: string }
  | { type: 'acknowledged'; messageId: string; taskId: string | null }
  | { type: 'message-sent'; messageId: string; kind: string; taskId: string | null }
  | { type: 'message-received'; messageId: string }
  | { type: 'seen' }
  | { type: 'told'; taskId: string; messageId: string; toldOn: string }
  | { type: 'step-begun'; step: Step; dueOn: string | null }
)

/** The words for people stand under `refusal.<code>`. */
export type Refusal =
  | 'already-registered'
  | 'not-registered'
  | 'already-case-manager'
  | 'already-acknowledged'
  | 'already-told'
  | 'told-in-future'
  | 'told-before-written'

export type Decision =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal }
