/** What the procedure knows of a file. */
import type { Clock } from '../../deadlines/index.ts'

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

/** By which a complaint comes that staff enter. */
export type EntryChannel = 'telephone' | 'post' | 'email' | 'visit'

/** How the moment of lodging is known of a complaint that staff entered. */
export interface Lodging {
  readonly rule: 'call' | 'visit' | 'postmark' | 'arrival' | 'mail-server' | 'sent'
  /** Nobody knows at what time; `lodgedAt` is the first moment of the day. */
  readonly isDayOnly: boolean
}

/** A question is answered; it can become a complaint. */
export type FileKind = 'complaint' | 'information-request'

/** What is known at registration and stays, save the kind of a question that becomes a complaint. */
export interface Registration {
  readonly reference: { readonly year: number; readonly number: number }
  readonly kind: FileKind
  /** In which we write to the complainant. */
  readonly language: 'nl' | 'fr' | 'en'
  readonly contactChannel: ContactChannel
  readonly channel: 'web' | EntryChannel
  /** Absent where the letterbox took it in: then its commit is the moment. */
  readonly lodging?: Lodging
  readonly serviceId: string | null
  /** A topic of the office's list. */
  readonly theme?: string
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
  /** The day until which the next thing should be done, `YYYY-MM-DD`, and by which clock. */
  readonly dueOn: string | null
  readonly dueClock: ClockKind | null
  readonly lastMovementAt: Date
  readonly isUnread: boolean
  readonly course: Course
  /** How many events there were; what was decided on an older one is refused. */
  readonly version: number
}

/** How the examination went so far. Plain JSON, days as `YYYY-MM-DD`, no words. */
export interface Course {
  readonly clocks: Readonly<Record<string, RunningClock>>
  /** The last day on which the person heard of us. */
  readonly spokenOn: string | null
  /** Our question to the person that is open. */
  readonly personAsk:
    | (Told & { readonly again: (Told & { channel: ContactChannel }) | null })
    | null
  readonly admissibility: Admissibility | null
  readonly hold: Hold | null
  /** What we said that we will examine. */
  readonly scope: Told | null
  readonly asks: readonly Ask[]
  readonly waits: readonly Wait[]
  /** By standard. */
  readonly findings: Readonly<Record<string, Finding>>
  readonly conclusion: Conclusion | null
  readonly term: TermFacts | null
  /** Absent where nothing else was noted than what the complaint said. */
  readonly dangerNoted?: NotedDanger
  /** When somebody last said that it is urgent, or not; absent where nobody did. ISO 8601. */
  readonly urgencySetAt?: string
  readonly closing: Closing | null
  /** The letter that first said that we refuse or reject the complaint. It stays when the file is reopened. */
  readonly rejection: Told | null
  /** Since then the clocks of a reopened file run. */
  readonly reopenedOn: string | null
  /** On which day the office last made a code for somebody who follows the file. */
  readonly codeRenewedOn?: string
  /** Absent until the person was told when their mailbox closes. */
  readonly mailbox?: MailboxEnd
}

/** `until`: the last day on which it opens. `closedOn`: since when it opens no more. */
export interface MailboxEnd {
  readonly until: string
  readonly closedOn: string | null
}

/** The clock as reckoned when something last moved. `null`: it is paused, its end moves every day. */
export interface RunningClock {
  readonly clock: Clock
  readonly dueOn: string | null
}

/** A letter and the day from which its addressee counts as told; null while it has to be posted or said. */
export interface Told {
  readonly messageId: string
  readonly toldOn: string | null
}

export interface Admissibility {
  readonly on: string
  readonly priorContact: 'done' | 'waived'
  /** Examined although the facts are old. */
  readonly isExcepted: boolean
}

export interface Hold {
  /** One of the office's reasons, or the ground for which it waits. */
  readonly reason: string
  readonly on: string
  readonly until: string | null
}

export type AskKind = 'question' | 'analysis' | 'rectification'

/** Something asked of the service. */
export interface Ask extends Told {
  readonly id: string
  readonly kind: AskKind
  readonly askedOn: string
  /** Days of reminders. */
  readonly remindedOn: readonly string[]
  /** The formal request was made: the last word before we go on without an answer. */
  readonly isFormal: boolean
  readonly answeredOn: string | null
  /** We went on without an answer. */
  readonly isDropped?: true
}

/** The service was asked to leave something for a while. */
export interface Wait extends Told {
  readonly id: string
  readonly code: string
  readonly until: string
  readonly answer: WaitAnswer | null
}

export type WaitAnswer = 'yes' | 'no' | 'none'
export type Finding = 'met' | 'not-met'

export type Assessment = 'founded' | 'partially-founded' | 'unfounded' | 'not-assessed'

export type Result =
  | 'resolved-before'
  | 'conciliation'
  | 'put-right'
  | 'partly-put-right'
  | 'refused-by-service'
  | 'no-solution'
  | 'explanation'
  | 'information'
  | 'referred'

/** `result` null: the service is still to put it right. */
export interface Conclusion {
  readonly assessment: Assessment
  readonly result: Result | null
}

/** What is going to happen to the person. `null`: nothing, or no more. The day is `YYYY-MM-DD`, or nobody knows it. */
export type Danger = { readonly on: string | null } | null

/** As staff heard it later; the words are a remark. */
export interface NotedDanger {
  readonly danger: Danger
  readonly remarkId: string | null
}

/** For the term of the Council of State. */
export interface TermFacts {
  readonly receivedOn: string
  readonly remediesMentioned: boolean | null
  /** Our attestation that the suspension has ended. */
  readonly attestedOn: string | null
}

export type ClosingReason =
  | 'concluded'
  | 'answered'
  | 'inadmissible'
  | 'transferred'
  | 'withdrawn'
  | 'unreachable'
  | 'suspended-too-long'
  | 'spam'

export interface Closing {
  readonly reason: ClosingReason
  readonly ground: string | null
  readonly on: string
  /** The letter that says so; none for spam. */
  readonly letter: Told | null
}

export type ClockKind =
  | 'acknowledgement'
  | 'information'
  | 'admissibility'
  | 'examination'
  | 'person-answer'
  | 'unreachable'
  | 'scope-correction'
  | 'service-answer'
  | 'analysis-answer'
  | 'rectification'
  | 'wait-answer'
  | 'silence'

export type Status = 'active' | 'held' | 'closed'

export function statusOf({ course }: Pick<CaseState, 'course'>): Status {
  if (course.closing) return 'closed'
  return course.hold ? 'held' : 'active'
}

/** Whose turn it is, if not ours. */
export function waitingFor({ course }: Pick<CaseState, 'course'>): 'person' | 'service' | null {
  if (course.closing) return null
  if (course.personAsk) return 'person'
  return course.asks.some(isOpen) ? 'service' : null
}

export function isOpen({ answeredOn, isDropped }: Ask): boolean {
  return answeredOn === null && !isDropped
}

/** `service-answer:<id of what was asked>` is of the kind before the colon. */
export function clockKind(key: string): ClockKind {
  return (key.split(':')[0] ?? key) as ClockKind
}

export function isFounded(assessment: Assessment | undefined): boolean {
  return assessment === 'founded' || assessment === 'partially-founded'
}

/** The service told us its side, or had every chance to. */
export function wasHeard({ course }: Pick<CaseState, 'course'>, today: string): boolean {
  return course.asks.some(
    (ask) =>
      ask.kind !== 'rectification' && (ask.answeredOn !== null || isSpent(course, ask, today)),
  )
}

/** Asked formally, and its last day is over. */
export function isSpent(course: Course, ask: Ask, today: string): boolean {
  const dueOn = course.clocks[askKey(ask)]?.dueOn
  return ask.isFormal && typeof dueOn === 'string' && dueOn < today
}

export function askKey({ kind, id }: Pick<Ask, 'kind' | 'id'>): string {
  return `${{ question: 'service-answer', analysis: 'analysis-answer', rectification: 'rectification' }[kind]}:${id}`
}

export const emptyCourse: Course = {
  clocks: {},
  spokenOn: null,
  personAsk: null,
  admissibility: null,
  hold: null,
  scope: null,
  asks: [],
  waits: [],
  findings: {},
  conclusion: null,
  term: null,
  closing: null,
  rejection: null,
  reopenedOn: null,
}
