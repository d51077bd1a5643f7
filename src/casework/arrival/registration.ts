/**
 * The registration of a complaint: from what was in the envelope to all the rows of a new file, the
 * acknowledgement among them. Pure: ids, moment and calendar are brought along, so that a thousand
 * files can be made without a database.
 */
import type { Stationery } from '../../correspondence/index.ts'
import type { ComplaintContent } from '../../letterbox/index.ts'
import type { Office } from '../../platform/office/index.ts'
import { otherTopic } from '../../published/index.ts'
import { writeLetter } from '../letter-values.ts'
import { isNear } from '../procedure/danger.ts'
import { decide } from '../procedure/decide.ts'
import { promisedOn } from '../procedure/registration.ts'
import { evolve } from '../procedure/evolve.ts'
import type { Command } from '../procedure/commands.ts'
import type { Context } from '../procedure/context.ts'
import type { Event } from '../procedure/events.ts'
import type {
  CaseState,
  Danger,
  EntryChannel,
  FileKind,
  Lodging,
  Registration,
} from '../procedure/state.ts'
import { noticedAt } from '../reached.ts'
import { documentRow, partyRows, storyRow, taskRow } from './received-rows.ts'
import { eventRow, fileRow } from '../store-rows.ts'
import type { Row, UnlinkedEvent } from '../store-rows.ts'

export interface Received {
  readonly content: ComplaintContent
  readonly mailboxId: string
  readonly reference: Registration['reference']
  /** As the office writes it. */
  readonly referenceText: string
  /** The letterbox's commit, or as the channel's rule has it. */
  readonly lodgedAt: Date
  /** Of what staff entered; otherwise it came by the portal. */
  readonly entered?: Entered
}

export interface Entered {
  /** Was drawn with the page on which it was entered. */
  readonly caseId: string
  readonly kind: FileKind
  readonly channel: EntryChannel
  readonly lodging: Lodging
  /** A member of staff's id. */
  readonly by: string
}

export interface Registrar {
  readonly context: Context
  readonly stationery: Stationery
  readonly caseManager: { readonly id: string; readonly name: string } | null
  /** Within how many days what happens to the person makes a file urgent; how long a mandate is waited for. */
  readonly limits: Pick<Office['limits'], 'mandate'>
  readonly newId: () => string
}

export interface NewFile {
  readonly caseId: string
  readonly state: CaseState
  readonly file: Row<'casework.case_file'>
  readonly events: readonly UnlinkedEvent[]
  readonly parties: readonly Row<'casework.party'>[]
  readonly story: Row<'casework.story'>
  readonly documents: readonly Row<'casework.document'>[]
  /** The acknowledgement; of a question the answer will be the first. */
  readonly messages: readonly Row<'casework.message'>[]
  /** Where the acknowledgement has to be posted or said. */
  readonly task: Row<'casework.task'> | undefined
  /** Where it is told by e-mail that there is news. */
  readonly noticeTo: readonly string[]
  readonly todos: readonly Row<'casework.todo'>[]
}

export function newFile(received: Received, registrar: Registrar): NewFile {
  const { content, lodgedAt, entered } = received
  const { context, newId } = registrar
  const [caseId, messageId] = [entered?.caseId ?? newId(), newId()]
  const { contactChannel } = content
  const isQuestion = kindOf(received) === 'information-request'
  const task =
    isQuestion || contactChannel === 'email'
      ? undefined
      : taskRow(caseId, { id: newId(), messageId, kind: contactChannel, at: context.at })
  const { state, events } = happen(received, registrar, messageId, task?.id ?? null)
  const parties = partyRows(caseId, content, newId)
  return {
    caseId,
    state,
    file: fileRow(caseId, state),
    events: events.map((event, index) =>
      eventRow(caseId, index + 1, event, actorOf(event, entered)),
    ),
    parties,
    story: storyRow(caseId, content),
    documents: content.documents.map((each) =>
      documentRow(caseId, each, { messageId: null, source: 'complainant', at: lodgedAt }),
    ),
    messages: isQuestion
      ? []
      : [
          {
            id: messageId,
            case_id: caseId,
            source: 'office',
            author_id: null,
            audience: 'person',
            kind: 'acknowledgement',
            body: acknowledgementText(received, registrar),
            sent_at: context.at,
          },
        ],
    task,
    noticeTo: contactChannel === 'email' && !isQuestion ? noticedAt(parties) : [],
    todos: events.flatMap((event) =>
      event.type === 'todo-added' ? [todoRow(caseId, event, state)] : [],
    ),
  }
}

function kindOf({ content, entered }: Received): FileKind {
  return entered?.kind ?? (content.isQuestion ? 'information-request' : 'complaint')
}

/** Whoever entered it registered it; the rest follows by itself. */
function actorOf({ type }: Event, entered: Entered | undefined): string {
  return (type === 'registered' && entered?.by) || 'worker'
}

function todoRow(
  caseId: string,
  { todoId, kind, dueOn, isPromise, at }: Extract<Event, { type: 'todo-added' }>,
  { caseManagerId }: CaseState,
): Row<'casework.todo'> {
  return {
    id: todoId,
    case_id: caseId,
    kind,
    staff_id: caseManagerId,
    follows_manager: true,
    due_on: dueOn,
    is_promise: isPromise,
    created_at: at,
  }
}

/** Registered, assigned if there is somebody, with the term that may run, acknowledged: by the same rules as everything later. */
function happen(
  received: Received,
  registrar: Registrar,
  messageId: string,
  taskId: string | null,
) {
  const { context, caseManager } = registrar
  const { content, mailboxId, reference, lodgedAt, entered } = received
  const registration: Registration = {
    reference,
    kind: kindOf(received),
    language: content.language,
    contactChannel: content.contactChannel,
    channel: entered?.channel ?? 'web',
    ...(entered && { lodging: entered.lodging }),
    serviceId: content.service.is === 'listed' ? content.service.id : null,
    ...themeOf(content),
    mailboxId,
    isUrgent: isNear(dangerOf(content), context.dayOf(lodgedAt), context.urgentWithinDays),
  }
  const commands: Command[] = [
    { type: 'register', registration, lodgedAt },
    ...(caseManager ? [{ type: 'assign', caseManagerId: caseManager.id } as const] : []),
    ...(registration.kind === 'complaint'
      ? [
          ...termSaid(content, context),
          { type: 'acknowledge', messageId, taskId } as const,
          ...mandateAwaited(content.helper, registrar),
        ]
      : []),
    ...voiceToWriteDown(content, registrar),
  ]
  let state: CaseState | null = null
  const events = []
  for (const command of commands) {
    const decision = decide(state, command, context)
    if (!decision.ok) throw new Error(`a new file refused to ${command.type}: ${decision.refusal}`)
    events.push(...decision.events)
    state = decision.events.reduce(evolve, state)
  }
  if (!state) throw new Error('a new file was not registered')
  return { state, events }
}

/** As they said before they came; what fits nowhere is no theme. */
function themeOf({ questionnaire }: ComplaintContent): Pick<Registration, 'theme'> {
  const topic = questionnaire?.topic
  return topic && topic !== otherTopic ? { theme: topic } : {}
}

/** Where nothing shows that a helper may act, the person is asked after so many days. */
function mandateAwaited(
  helper: ComplaintContent['helper'],
  { context, limits, newId }: Registrar,
): Command[] {
  if (!helper || helper.hasMandate) return []
  const today = Temporal.PlainDate.from(context.dayOf(context.at))
  const dueOn = today.add({ days: limits.mandate.days }).toString()
  const todoId = newId()
  return [{ type: 'add-todo', todoId, kind: 'mandate', dueOn, staffId: null, isPromise: false }]
}

/** Who looks into the complaint reads it: today, or as soon as somebody is there. */
function voiceToWriteDown(
  { documents }: Pick<ComplaintContent, 'documents'>,
  { context, newId }: Registrar,
): Command[] {
  if (!documents.some(isHeardStory)) return []
  const dueOn = context.dayOf(context.at)
  return [
    { type: 'add-todo', todoId: newId(), kind: 'voice', dueOn, staffId: null, isPromise: false },
  ]
}

/** One with a virus is given to nobody. */
function isHeardStory({ isStory, scan }: ComplaintContent['documents'][number]): boolean {
  return isStory === true && scan !== 'infected'
}

/** When the decision came, in the person's word. Whether it said how to appeal is not asked there. */
function termSaid(
  { receivedOn }: Pick<ComplaintContent, 'receivedOn'>,
  context: Context,
): Command[] {
  const isPossible = receivedOn && receivedOn <= context.dayOf(context.at)
  return isPossible ? [{ type: 'set-term', receivedOn, remediesMentioned: null }] : []
}

/** The person's own word is enough, a bare yes too. */
function dangerOf({ danger }: Pick<ComplaintContent, 'danger'>): Danger {
  return danger ? { on: danger.on ?? null } : null
}

function acknowledgementText(
  { content, referenceText, lodgedAt }: Received,
  { context, stationery, caseManager }: Registrar,
): string {
  const { language, contactChannel, complainant } = content
  return writeLetter(stationery, stationery.letters.acknowledgement[language], {
    language,
    contactChannel,
    reference: referenceText,
    complainant: complainant.name ?? complainant.organisation,
    caseManager: caseManager?.name,
    sender: caseManager?.name,
    lodgedOn: context.dayOf(lodgedAt),
    dueOn: promisedOn(lodgedAt, context),
  })
}
