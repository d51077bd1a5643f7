/**
 * Opens what lies in the letterbox, one envelope in its own transaction with all that follows from
 * it. What cannot be opened is set aside; a fault of ours puts the one envelope off. Neither holds
 * up another.
 */
import {
  complaintContent,
  contactRequest,
  listedOpening,
  messageContent,
  numberRequest,
  putOff,
  reminderAddress,
  reminderRequest,
  setAside,
  takeNext,
} from '../../letterbox/index.ts'
import type { Taken, Waiting } from '../../letterbox/index.ts'
import type { Now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { tellError } from '../../platform/log.ts'
import type { Log } from '../../platform/log.ts'
import { openJson, UnopenableError } from '../../secrecy/index.ts'
import type { OfficeKey } from '../../secrecy/index.ts'
import type { House } from '../house.ts'
import { receiveContact } from './contact-arrival.ts'
import { answerNumberRequest, fillOpening } from './letting-in.ts'
import { receiveMessage, registerComplaint, remind } from './receiving.ts'

export interface EnvelopeParts {
  readonly db: Db
  readonly house: House
  /** Opens what was sealed to the office. */
  readonly opener: OfficeKey['opener']
  readonly now: Now
  readonly log: Log
}

/** Why an envelope is set aside; shown to an administrator as it stands. */
export type Reason = 'cannot-be-opened' | 'not-understood' | 'wrong-mailbox' | 'no-file' | 'fault'

/** Minutes between tries after a fault. When they are used up, the envelope is set aside. */
const pauses = [0.1, 0.5, 2, 5, 10, 30, 60, 120]

/** A reason that no second try will change. */
class Unreadable extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

/** Nothing wrong with the envelope: what it belongs to is not there yet. */
class TooEarly extends Error {}

/** False: nothing waits behind it. */
export async function openNext(parts: EnvelopeParts): Promise<boolean> {
  const { db, now } = parts
  let taken: Taken | undefined
  try {
    await db.transaction().execute(async (tx) => {
      const at = now()
      taken = await takeNext(tx, at)
      if (taken) await open(tx, parts, taken, at)
    })
  } catch (error) {
    // Before anything was taken, it is the database: who calls waits and tries again.
    if (!taken) throw error
    await leave(parts, taken, error)
  }
  return taken?.isMore ?? false
}

async function open(tx: Tx, parts: EnvelopeParts, waiting: Waiting, at: Date): Promise<void> {
  const { house, opener } = parts
  const opened = withoutNul(await openJson(waiting.sealed, opener))
  switch (waiting.kind) {
    case 'complaint': {
      const content = understand(complaintContent, opened)
      requireMailbox(waiting.mailboxId, content.mailboxId)
      await registerComplaint(tx, house, { ...waiting, content }, at)
      return
    }
    case 'message': {
      const content = understand(messageContent, opened)
      requireMailbox(waiting.mailboxId, content.mailboxId)
      if (!(await receiveMessage(tx, house, { ...waiting, content }, at))) throw new TooEarly()
      return
    }
    case 'opening': {
      requireMailbox(waiting.mailboxId, understand(listedOpening, opened).mailboxId)
      return await fillOpening(tx, house, waiting, at)
    }
    case 'contact-request': {
      const content = understand(contactRequest, opened)
      await receiveContact(tx, house, { ...waiting, content })
      return
    }
    case 'number-request':
      return await answerNumberRequest(tx, house, understand(numberRequest, opened), at)
    case 'reminder-request': {
      const { address, keptUntil } = understand(reminderRequest, opened)
      const inside = withoutNul(await openJson(Buffer.from(address, 'base64'), opener))
      return await remind(tx, house, { ...understand(reminderAddress, inside), keptUntil }, at)
    }
  }
}

/** Nothing of the envelope's transaction was kept; here it is said what becomes of it. */
async function leave({ db, now, log }: EnvelopeParts, taken: Waiting, error: unknown) {
  const at = now()
  const pause = pauses[taken.tries]
  const reason = lastingReason(error) ?? (pause === undefined ? lastReason(error) : undefined)
  await db.transaction().execute(async (tx) => {
    if (reason) await setAside(tx, taken.id, reason, at)
    else await putOff(tx, taken.id, new Date(at.getTime() + (pause ?? 0) * 60_000))
  })
  const event = reason ? 'envelope-set-aside' : 'envelope-put-off'
  const isFault = !lastingReason(error) && !(error instanceof TooEarly)
  log({ event, envelope: taken.id, kind: taken.kind, reason, ...(isFault && tellError(error)) })
}

function lastingReason(error: unknown): Reason | undefined {
  if (error instanceof UnopenableError) return 'cannot-be-opened'
  return error instanceof Unreadable ? error.reason : undefined
}

function lastReason(error: unknown): Reason {
  return error instanceof TooEarly ? 'no-file' : 'fault'
}

interface Schema<Content> {
  safeParse: (value: unknown) => { success: true; data: Content } | { success: false }
}

function understand<Content>(schema: Schema<Content>, value: unknown): Content {
  const read = schema.safeParse(value)
  if (!read.success) throw new Unreadable('not-understood')
  return read.data
}

/** An envelope that was moved to another mailbox must not join another person's file. */
function requireMailbox(lies: string, meant: string): void {
  if (lies !== meant.toLowerCase()) throw new Unreadable('wrong-mailbox')
}

/** PostgreSQL keeps every character but one. */
function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(withoutNul)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutNul(each)]))
}
