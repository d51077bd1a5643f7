/** For tests: the office at work on real envelopes, and the people outside who send and read them. */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import {
  askContact,
  askNumber,
  fetchSealed,
  lodge,
  mailboxView,
  numberDigest,
  proveNumber,
  putMessage,
} from '../letterbox/index.ts'
import type {
  ComplaintContent,
  ContactRequest,
  DocumentContent,
  MailboxView,
  MessageContent,
  Reference,
} from '../letterbox/index.ts'
import type { Db } from '../platform/db/database.ts'
import { root } from '../platform/root.ts'
import {
  deriveAccess,
  deriveSessionAccess,
  drawCode,
  nativeIdentity,
  newIdentity,
  openJson,
  recipientOf,
  sealJson,
  sha256,
} from '../secrecy/index.ts'
import { carryOutOn } from './acting.ts'
import type { Doing, Done } from './acting.ts'
import { lockFileByReference } from './file-store.ts'
import { loadHouse } from './house.ts'
import type { House } from './house.ts'
import { checkFile } from './record/check-file.ts'
import { readFiles } from './record/record-store.ts'

export async function testHouse(): Promise<House> {
  const follow = (lang: string) => `https://ombuds.example/${lang}/follow`
  return await loadHouse(join(root, 'offices/brussels'), follow)
}

/** The office's two keys: the portal seals to one, the worker opens with the other. */
export function testKey() {
  const identity = newIdentity()
  return { recipient: recipientOf(identity), opener: nativeIdentity(identity) }
}

export function sampleComplaint(change: Partial<ComplaintContent> = {}): ComplaintContent {
  return {
    v: 1,
    mailboxId: randomUUID(),
    language: 'fr',
    complainant: { capacity: 'adult', name: 'Élise Dubois', email: 'elise@example.org' },
    contactChannel: 'email',
    service: { is: 'listed', id: 'municipality-ixelles' },
    whatHappened: 'Ma demande de permis reste sans réponse.',
    documents: [],
    ...change,
  }
}

export function sampleDocument(): DocumentContent {
  return {
    id: randomUUID(),
    name: 'lettre.pdf',
    mediaType: 'application/pdf',
    size: 1234,
    sha256: 'a'.repeat(64),
    key: newIdentity(),
  }
}

export interface Holder {
  readonly reference: Reference
  readonly mailboxId: string
  /** What lies in the mailbox, opened with the code's key; undefined while nothing does. */
  readonly read: (at: Date) => Promise<MailboxView | undefined>
  readonly write: (body: string, at: Date, documents?: DocumentContent[]) => Promise<void>
  /** A message that asks for something besides. */
  readonly ask: (about: Partial<MessageContent>, at: Date) => Promise<void>
  /** The same, by another key of the mailbox. */
  readonly askBy: (
    key: { readonly accessId: string; readonly auth: Uint8Array },
    about: Partial<MessageContent>,
    at: Date,
  ) => Promise<void>
}

/** Sends a complaint as the portal does. `sealed` stands for what an attacker or a fault would put there. */
export async function sendComplaint(
  portal: Db,
  recipient: string,
  content: ComplaintContent,
  at: Date,
  sealed?: Uint8Array,
): Promise<Holder> {
  const { mailboxId } = content
  const code = deriveAccess(drawCode(), mailboxId)
  const accessId = randomUUID()
  const { reference } = await lodge(portal, {
    submission: sha256(randomBytes(16)),
    mailboxId,
    accessId,
    authDigest: sha256(code.auth),
    recipient: code.recipient,
    sealed: sealed ?? (await sealJson(content, recipient)),
    at,
    year: at.getUTCFullYear(),
  })
  return {
    reference,
    mailboxId,
    read: (moment) => readView(portal, accessId, code, moment),
    write: async (body, moment, documents = []) => await ask({ body, documents }, moment),
    ask,
    askBy,
  }

  async function ask(about: Partial<MessageContent>, moment: Date) {
    await askBy({ accessId, auth: code.auth }, about, moment)
  }

  async function askBy(
    key: { accessId: string; auth: Uint8Array },
    about: Partial<MessageContent>,
    moment: Date,
  ) {
    const message = { v: 1, mailboxId, body: '', documents: [], ...about }
    const isPut = await putMessage(portal, {
      submission: sha256(randomBytes(16)),
      ...key,
      sealed: await sealJson(message, recipient),
      at: moment,
    })
    if (!isPut) throw new Error('the mailbox took no message')
  }
}

/** Asks for a one-time number as the portal does; the view can be read once the number is proved. */
export async function requestNumber(
  portal: Db,
  recipient: string,
  asked: { reference?: Reference; email: string },
  at: Date,
) {
  const accessId = randomUUID()
  const session = deriveSessionAccess(randomBytes(32), accessId)
  const request = {
    v: 1,
    accessId,
    recipient: session.recipient,
    authDigest: Buffer.from(sha256(session.auth)).toString('hex'),
    language: 'fr',
    ...asked,
  }
  await askNumber(portal, {
    submission: sha256(randomBytes(16)),
    sealed: await sealJson(request, recipient),
    at,
  })
  return {
    accessId,
    session,
    prove: (number: string, moment: Date) =>
      proveNumber(portal, accessId, numberDigest(accessId, number), moment),
    read: (moment: Date) => readView(portal, accessId, session, moment),
  }
}

/** Somebody acts on a file as it stands. */
export async function actOn(
  db: Db,
  act: { house: House; by: string; at: Date },
  reference: Reference,
  doing: Doing,
): Promise<Done> {
  return await db.transaction().execute(async (tx) => {
    const file = await lockFileByReference(tx, reference)
    assert.ok(file)
    return await carryOutOn(tx, act, file, doing)
  })
}

/** Every file there is what its events say, and all of them fit. Says how many there are. */
export async function assertRecordFits(db: Db): Promise<number> {
  let files = 0
  for await (const file of readFiles(db)) {
    assert.deepEqual(checkFile(file), { findings: [], erased: 0 }, file.row.id)
    files += 1
  }
  return files
}

async function readView(
  portal: Db,
  accessId: string,
  { auth, identity }: { auth: Uint8Array; identity: string },
  at: Date,
): Promise<MailboxView | undefined> {
  const fetched = await fetchSealed(portal, accessId, auth, at)
  return fetched?.sealed ? mailboxView.parse(await openJson(fetched.sealed, identity)) : undefined
}

/** As the portal puts it in. */
export async function sendContact(
  portal: Db,
  recipient: string,
  request: ContactRequest,
  at: Date,
): Promise<void> {
  const submission = sha256('contact', randomUUID())
  await askContact(portal, { submission, sealed: await sealJson(request, recipient), at })
}

export function sampleContact(change: Partial<ContactRequest> = {}): ContactRequest {
  return {
    v: 1,
    kind: 'call-back',
    language: 'nl',
    contactChannel: 'telephone',
    name: 'Rosa Maes',
    telephone: '0470 12 34 56',
    slots: ['2026-11-25T09:00/12:00'],
    about: 'De brief van de stad',
    ...change,
  } as ContactRequest
}
