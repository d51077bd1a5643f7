/**
 * What comes in from outside, once it is open: a complaint becomes a file, a message joins its file,
 * a request for a one-time number is answered by e-mail or not at all. Each in the transaction of
 * whoever took the envelope.
 */
import { randomUUID } from 'node:crypto'
import { queueNotice, queueNumber, queueReminder } from '../../correspondence/index.ts'
import { listAssignable } from '../../identity/index.ts'
import {
  allotNumber,
  drawNumber,
  grantSession,
  numberDigest,
  numberMinutes,
  openMailbox,
} from '../../letterbox/index.ts'
import type {
  ComplaintContent,
  MessageContent,
  NumberRequest,
  Reference,
  ReminderAddress,
} from '../../letterbox/index.ts'
import { yearIn } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { formatReference } from '../../platform/office/index.ts'
import { chooseCaseManager } from './assignment.ts'
import { countOpenFiles, findFileOf, insertFile, lockFileOfMailbox, record } from '../file-store.ts'
import type { CaseFile } from '../file-store.ts'
import { contextAt } from '../house.ts'
import type { House } from '../house.ts'
import { sealFile, sealShown } from '../mailbox.ts'
import { decide } from '../procedure/decide.ts'
import { reachBy } from './contact-change.ts'
import { documentRow } from './received-rows.ts'
import { newFile } from './registration.ts'
import type { Entered, Received } from './registration.ts'

interface Arrived {
  readonly mailboxId: string
  /** The letterbox's commit. */
  readonly arrivedAt: Date
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
  const { state, caseId, noticeTo, documents, messages } = made
  const shown = {
    state,
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
  { mailboxId, arrivedAt, content }: Arrived & { content: MessageContent },
  at: Date,
): Promise<boolean> {
  const file = await lockFileOfMailbox(tx, mailboxId)
  if (!file) return false

  const { wish, contact } = content
  const messageId = randomUUID()
  const isAside = wish !== undefined || contact !== undefined
  const command = { type: 'receive-message', messageId, ...(isAside && { isAside }) } as const
  const decision = decide(file.state, command, contextAt(house, at))
  if (!decision.ok) throw new Error(`a message was refused: ${decision.refusal}`)
  const message = {
    id: messageId,
    case_id: file.id,
    source: 'complainant',
    author_id: null,
    audience: 'person',
    kind: wish ?? (contact ? 'contact' : 'message'),
    body: content.body,
    sent_at: arrivedAt,
    is_probably_machine: content.isProbablyMachine ?? false,
  } as const
  const documents = content.documents.map((each) =>
    documentRow(file.id, each, { messageId, source: 'complainant', at: arrivedAt }),
  )
  const words = { messages: [message], documents }
  const received = await record(tx, file, decision.events, 'worker', words)
  const changed = contact ? await reachBy(tx, house, received, contact, at) : received
  await sealFile(tx, house, changed, at)
  return true
}

/** How long someone may stay in after a one-time number, at the most. */
const sessionHours = 12

/**
 * Lets a browser session in by a number mailed to a party's address. For whoever does not know both
 * reference and address nothing happens, and nothing tells.
 */
export async function answerNumberRequest(
  tx: Tx,
  house: House,
  request: NumberRequest,
  at: Date,
): Promise<void> {
  const file = await findFileOf(tx, request.reference, request.email.trim())
  if (!file || file.state.course.mailbox?.closedOn) return

  const number = drawNumber()
  const { accessId, recipient, language } = request
  const isMailed = await queueNumber(tx, house.stationery, {
    to: file.email,
    language,
    caseId: file.id,
    at,
    accessId,
    number,
  })
  if (!isMailed) return

  await grantSession(tx, {
    accessId,
    mailboxId: file.state.mailboxId,
    recipient,
    authDigest: Buffer.from(request.authDigest, 'hex'),
    numberDigest: numberDigest(accessId, number),
    numberUntil: later(at, numberMinutes),
    expiresAt: later(at, sessionHours * 60),
    at,
  })
  await sealFile(tx, house, file, at)
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

function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}
