/**
 * For the tests of this folder: the whole portal on a database of its own, the office's side played
 * with the letterbox's own functions, and browsers that keep their cookie.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after } from 'node:test'
import type { Hono } from 'hono'
import {
  drawNumber,
  grantSession,
  liveAccesses,
  lodge,
  numberDigest,
  putOutgoing,
  takeNext,
} from '../../letterbox/index.ts'
import type { DocumentContent, MailboxView, NumberRequest } from '../../letterbox/index.ts'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import type { Db } from '../../platform/db/database.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { formatReference, loadOffice } from '../../platform/office/index.ts'
import { root } from '../../platform/root.ts'
import { publishOfficeKey } from '../../published/index.ts'
import {
  deriveAccess,
  drawCode,
  formatCode,
  newIdentity,
  openJson,
  recipientOf,
  sealDocument,
  sealJson,
  sha256,
} from '../../secrecy/index.ts'
import { loadGuides } from '../guides/load-guides.ts'
import { makePaperForms } from '../paper/paper-form.ts'
import { loadSummaries } from '../summaries/load-summaries.ts'
import { loadQuestionnaire } from '../../questionnaire/index.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { openBrowser } from './testing-browser.ts'
import type { Browser } from './testing-browser.ts'

const origin = 'http://portal.example'
const minute = 60_000

export interface House {
  readonly portal: Db
  readonly office: Db
  /** Sees every table. */
  readonly owner: Db
  readonly parts: PortalParts
  readonly logged: unknown[]
  /** Where the encrypted documents lie. */
  readonly folder: string
  /** Of the office's key. */
  readonly identity: string
  browser(): Browser
  minutesPass(minutes: number): void
}

export async function openHouse(
  createPortal: (parts: PortalParts) => Hono<PortalEnv>,
): Promise<House> {
  const databases = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'follow-'))
  after(() => rm(folder, { recursive: true }))

  const identity = newIdentity()
  const logged: unknown[] = []
  let at = new Date('2026-11-24T09:00:00Z')
  const office = await loadOffice(join(root, 'offices/brussels'))
  const parts: PortalParts = {
    db: databases.portal,
    office,
    questionnaire: await loadQuestionnaire(join(root, 'offices/brussels')),
    guides: await loadGuides(join(root, 'offices/brussels')),
    summaries: await loadSummaries(office),
    paperForms: await makePaperForms(office),
    blobs: blobStore(folder),
    now: () => at,
    origin,
    log: (event) => logged.push(event),
    pause: async () => undefined,
  }
  await publishOfficeKey(databases.office, { id: 'test', recipient: recipientOf(identity) }, at)
  const app = createPortal(parts)
  return {
    ...databases,
    parts,
    logged,
    folder,
    identity,
    browser: () => openBrowser(app, origin),
    minutesPass: (minutes) => {
      at = new Date(at.getTime() + minutes * minute)
    },
  }
}

/** A complaint as the form lodges one; the worker has not seen it. */
export async function lodged({ portal, parts }: House) {
  const [mailboxId, code] = [randomUUID(), drawCode()]
  const { auth, recipient } = deriveAccess(code, mailboxId)
  const { reference } = await lodge(portal, {
    submission: sha256(mailboxId),
    mailboxId,
    accessId: randomUUID(),
    authDigest: sha256(auth),
    recipient,
    sealed: Buffer.from('a complaint'),
    at: parts.now(),
    year: 2026,
  })
  const typed = { reference: formatReference({ referencePrefix: 'OM' }, reference) }
  return { mailboxId, reference, typed: { ...typed, code: formatCode(code) } }
}

/** A complaint that the worker has registered. */
export async function registered(house: House, about: Partial<MailboxView> = {}) {
  const complaint = await lodged(house)
  const view = sampleView(complaint.reference, about)
  await seal(house, complaint.mailboxId, view)
  return { ...complaint, view }
}

/** What the worker does when a file has changed. */
export async function seal({ office, parts }: House, mailboxId: string, view: MailboxView) {
  const at = parts.now()
  await office.transaction().execute(async (tx) => {
    for (const { id, recipient } of await liveAccesses(tx, mailboxId, at)) {
      await putOutgoing(tx, id, await sealJson(view, recipient), at)
    }
  })
}

/** What has come besides complaints since the last look, opened. */
export async function openWaiting({ office, identity, parts }: House) {
  return await office.transaction().execute(async (tx) => {
    const opened: { arrivedAt: Date; content: unknown }[] = []
    const next = () => takeNext(tx, parts.now())
    for (let taken = await next(); taken; taken = await next()) {
      const { kind, arrivedAt, sealed } = taken
      if (kind !== 'complaint')
        opened.push({ arrivedAt, content: await openJson(sealed, identity) })
    }
    return opened
  })
}

/**
 * What the worker does with a request whose reference and address go together; answers the number
 * that it mails. Without a view, it has not come to that yet.
 */
export async function grant(
  { office, parts }: House,
  request: NumberRequest,
  { mailboxId, view }: { mailboxId: string; view?: MailboxView },
): Promise<string> {
  const { accessId, recipient, authDigest } = request
  const at = parts.now()
  const number = drawNumber()
  await office.transaction().execute(async (tx) => {
    await grantSession(tx, {
      accessId,
      mailboxId,
      holder: randomUUID(),
      recipient,
      authDigest: Buffer.from(authDigest, 'hex'),
      numberDigest: numberDigest(accessId, number),
      numberUntil: new Date(at.getTime() + 15 * minute),
      expiresAt: new Date(at.getTime() + 12 * 60 * minute),
      at,
    })
    if (view) await putOutgoing(tx, accessId, await sealJson(view, recipient), at)
  })
  return number
}

/** A document as it lies on disk, with the key that the view carries. */
export async function keepDocument(
  { parts }: House,
  name: string,
  text: string,
): Promise<DocumentContent> {
  const id = randomUUID()
  const plain = Readable.from([Buffer.from(text)])
  const sealed = await sealDocument(plain, (bytes) => parts.blobs.write(id, bytes), 1_000_000)
  return { id, name, mediaType: 'text/plain', ...sealed }
}

export function sampleView(
  reference: MailboxView['reference'],
  about: Partial<MailboxView> = {},
): MailboxView {
  return {
    v: 1,
    reference,
    language: 'nl',
    step: 2,
    lodgedAt: '2026-11-24T09:00:00.000Z',
    caseManager: { name: 'Vera Peeters' },
    next: { code: 'verification', by: '2026-12-15' },
    messages: [
      {
        id: randomUUID(),
        from: 'office',
        kind: 'acknowledgement',
        at: '2026-11-24T09:00:02.000Z',
        body: 'Beste mevrouw,\n\nWij hebben uw klacht\nover de parkeerkaart.',
        documents: [],
      },
    ],
    documents: [],
    ...about,
  }
}
