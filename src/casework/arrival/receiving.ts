/**
 * What comes in from outside, once it is open: a complaint becomes a file, a message joins its file.
 * Each in the transaction of whoever took the envelope.
 */
import { randomUUID } from 'node:crypto'
import { queueNotice, queueReminder } from '../../correspondence/index.ts'
import { listAssignable } from '../../identity/index.ts'
import { allotNumber, giveCode, openMailbox } from '../../letterbox/index.ts'
import type {
  askingKinds,
  ComplaintContent,
  MessageContent,
  Reference,
  ReminderAddress,
} from '../../letterbox/index.ts'
import { yearIn } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { formatReference } from '../../platform/office/index.ts'
import { chooseCaseManager } from './assignment.ts'
import { countOpenFiles, insertFile, lockFileOfMailbox, record } from '../file-store.ts'
import type { CaseFile } from '../file-store.ts'
import { contextAt } from '../house.ts'
import type { House } from '../house.ts'
import { changeAccess } from '../holders/changing.ts'
import { fillerOf } from '../holders/holders.ts'
import { sealFile, sealShown } from '../mailbox.ts'
import { decide } from '../procedure/decide.ts'
import { listParties } from '../content-store.ts'
import { reachBy } from './contact-change.ts'
import { documentRow } from './received-rows.ts'
import { newFile } from './registration.ts'
import { promise } from './wish-todos.ts'
import type { Entered, Received } from './registration.ts'

interface Arrived {
  readonly mailboxId: string
  /** The letterbox's commit. */
  readonly arrivedAt: Date
}

interface Held {
  /** The party with whose key it was put in; null: theirs who filled in the complaint. */
  readonly holder: string | null
}

export async function registerComplaint(
  tx: Tx,
  house: House,
  {
    mailboxId,
    arrivedAt,
    reference,
    content,
  }: Arrived & { reference: Reference; content: ComplaintContent },
  at: Date,
): Promise<CaseFile> {
  const referenceText = formatReference(house.office, reference)
  const received = { content, mailboxId, reference, referenceText, lodgedAt: arrivedAt }
  return await register(tx, house, received, at)
}

/** A complaint that staff entered takes its number here, from the same counter as those of the portal. */
export async function registerEntry(
  tx: Tx,
  house: House,
  { content, lodgedAt, entered }: { content: ComplaintContent; lodgedAt: Date; entered: Entered },
  at: Date,
): Promise<CaseFile> {
  const year = yearIn(house.office.timeZone, lodgedAt)
  const reference = { year, number: await allotNumber(tx, year) }
  const { mailboxId } = content
  await openMailbox(tx, { mailboxId, reference, at: lodgedAt })
  const referenceText = formatReference(house.office, reference)
  const received = { content, mailboxId, reference, referenceText, lodgedAt, entered }
  return await register(tx, house, received, at)
}

async function register(tx: Tx, house: House, received: Received, at: Date): Promise<CaseFile> {
  const context = contextAt(house, at)
  const { content } = received
  const caseManager = await findCaseManager(tx, context.dayOf(at), content.language)
  const made = newFile(received, {
    context,
    stationery: house.stationery,
    caseManager,
    limits: house.office.limits,
    newId: randomUUID,
  })
  const { state, caseId, noticeTo, documents, messages, parties } = made
  const filler = fillerOf(parties)
  if (filler && !received.entered) await giveCode(tx, state.mailboxId, filler.id)
  const shown = {
    state,
    parties,
    caseManager: caseManager?.name,
    messages,
    documents,
    // Nobody can have.
    openings: [],
  }
  const [file] = await Promise.all([
    insertFile(tx, made),
    sealShown(tx, house, shown, at),
    ...noticeTo.map((to) =>
      queueNotice(tx, house.stationery, { to, language: state.language, caseId, at }),
    ),
  ])
  return file
}

async function findCaseManager(tx: Tx, day: string, language: string) {
  const [staff, openFiles] = await Promise.all([listAssignable(tx, day), countOpenFiles(tx)])
  const chosen = chooseCaseManager(
    staff.map(({ id, languages }) => ({ id, languages, openFiles: openFiles.get(id) ?? 0 })),
    language,
  )
  return staff.find(({ id }) => id === chosen) ?? null
}

/** False: the mailbox has no file (yet). */
export async function receiveMessage(
  tx: Tx,
  house: House,
  { mailboxId, arrivedAt, holder, content }: Arrived & Held & { content: MessageContent },
  at: Date,
): Promise<boolean> {
  const file = await lockFileOfMailbox(tx, mailboxId)
  if (!file) return false

  const messageId = randomUUID()
  const askedBy = holder ?? fillerOf(await listParties(tx, file.id))?.id
  const kind = kindOf(content, askedBy)
  const isAside = kind !== 'message'
  const command = { type: 'receive-message', messageId, ...(isAside && { isAside }) } as const
  const decision = decide(file.state, command, contextAt(house, at))
  if (!decision.ok) throw new Error(`a message was refused: ${decision.refusal}`)
  const message = {
    id: messageId,
    case_id: file.id,
    source: 'complainant',
    author_id: null,
    audience: 'person',
    kind,
    body: content.body,
    sent_at: arrivedAt,
    is_probably_machine: content.isProbablyMachine ?? false,
    is_about_health: content.isAboutHealth ?? false,
  } as const
  const documents = content.documents.map((each) =>
    documentRow(file.id, each, { messageId, source: 'complainant', at: arrivedAt }),
  )
  const words = { messages: [message], documents }
  const received = await record(tx, file, decision.events, 'worker', words)
  const { contact, access } = content
  const act = { house, by: 'worker', at }
  const reached = contact ? await reachBy(tx, act, received, { ...contact, askedBy }) : received
  const wished = content.wish
    ? await promise(tx, act, reached, { wish: content.wish, messageId })
    : reached
  const changed = access ? await changeAccess(tx, act, wished, { ...access, askedBy }) : wished
  await sealFile(tx, house, changed, at)
  return true
}

function kindOf(
  { wish, contact, access }: MessageContent,
  askedBy: string | undefined,
): 'message' | (typeof askingKinds)[number] {
  if (wish) return wish
  if (contact) return 'contact'
  if (!access) return 'message'
  if (access.is === 'code') return 'own-code'
  return access.holder === askedBy ? 'stop-helping' : 'end-access'
}

/** Something is kept for this person and goes soon. Whose it is and what, the office does not know. */
export async function remind(
  tx: Tx,
  { stationery }: House,
  { email, language, keptUntil }: ReminderAddress & { keptUntil: string },
  at: Date,
): Promise<void> {
  const until = dayText(language, keptUntil)
  await queueReminder(tx, stationery, { to: email, language, keptUntil: until, at })
}
