/**
 * For tests of what is kept: an office at work, filled by the real code. With files, documents, drafts of
 * a member of staff and of a visitor, and what still waits in the letterbox.
 */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { shelfOf as shelfOfDraft } from './casework/composing/documents.ts'
import { openDraft } from './casework/composing/draft-store.ts'
import { findFile } from './casework/file-store.ts'
import { openNext } from './casework/index.ts'
import type { House } from './casework/index.ts'
import { sampleComplaint, sendComplaint } from './casework/testing.ts'
import type { Holder } from './casework/testing.ts'
import type { Shelf } from './documents/index.ts'
import { maxDocumentBytes } from './documents/index.ts'
import { identityKeys } from './identity/index.ts'
import { testStaff } from './identity/testing.ts'
import type { DocumentContent } from './letterbox/index.ts'
import type { BlobStore } from './platform/blobs/blob-store.ts'
import type { Db } from './platform/db/database.ts'
import { drafts, newDraft, withDocuments } from './portal/complaint/draft.ts'
import { newVisitor } from './portal/safe-cookie.ts'
import { createSafe } from './portal/safe.ts'
import { shelfOf as shelfOfSafe } from './portal/uploads/index.ts'
import { publishOfficeKey } from './published/index.ts'
import { sealDocument } from './secrecy/index.ts'
import type { OfficeKey } from './secrecy/index.ts'

export interface Filling {
  readonly portal: Db
  readonly office: Db
  readonly blobs: BlobStore
  readonly officeKey: OfficeKey
  readonly house: House
  readonly at: Date
}

/** Characters by which rows, columns and ends could be told wrongly. */
export const oddWords =
  'Tab\there, \\back\\slash, \\N, line\nbreak, «é», 📷, "quotes" and a last\n\\.\nline'

export async function fillOffice(filling: Filling) {
  const filled = await fillFiles(filling)
  await writeDraft(filling, filled.file, filled.vera.id)
  await begin(filling)
  return filled
}

/** Without drafts. */
export async function fillFiles(filling: Filling) {
  const { office, blobs, officeKey, at } = filling
  await publishOfficeKey(office, { id: officeKey.id, recipient: officeKey.recipient }, at)
  const keys = identityKeys(officeKey.identity)
  const vera = await testStaff(office, keys, { role: 'case-manager', name: 'Vera Peeters' }, at)

  const letter = await storeDocument(blobs, 'letter.pdf', '%PDF-1.7 a letter of the service')
  const file = await lodge(filling, { whatHappened: oddWords, documents: [letter] })
  await openAll(filling)
  await file.write('One thing more.', at)
  await openAll(filling)

  const hidden = await storeDocument(blobs, 'waits.pdf', '%PDF-1.7 nobody has opened this')
  await lodge(filling, { documents: [hidden] })
  return { vera, file, letter }
}

/** As the portal does. */
export async function lodge(
  { portal, officeKey, at }: Filling,
  change: Parameters<typeof sampleComplaint>[0] = {},
): Promise<Holder> {
  return await sendComplaint(portal, officeKey.recipient, sampleComplaint(change), at)
}

/** As the worker does, until nothing waits. */
export async function openAll({ office, house, officeKey, at }: Filling): Promise<void> {
  const { opener } = officeKey
  const parts = { db: office, house, opener, now: () => at, log: () => undefined }
  while (await openNext(parts));
}

/** Its bytes are where they belong; nothing names it yet. */
export async function storeDocument(
  blobs: BlobStore,
  name: string,
  text: string,
): Promise<DocumentContent> {
  const id = randomUUID()
  return await store(blobs, { id, name, mediaType: 'application/pdf' }, text)
}

async function store(
  blobs: BlobStore,
  about: Pick<DocumentContent, 'id' | 'name' | 'mediaType'>,
  text: string,
): Promise<DocumentContent> {
  const plain = Readable.from([Buffer.from(text)])
  const sealed = await sealDocument(
    plain,
    (bytes) => blobs.write(about.id, bytes),
    maxDocumentBytes,
  )
  return { ...about, ...sealed }
}

async function writeDraft({ office, blobs, at }: Filling, file: Holder, staffId: string) {
  const found = await findFile(office, file.reference)
  if (!found) throw new Error('nobody opened it')
  const place = { caseId: found.id, staffId, kind: 'ask-information' }
  const draft = await openDraft(office, place, at)
  await arrive(
    blobs,
    shelfOfDraft({ db: office, blobs }, () => Promise.resolve(draft), at),
    'draft.pdf',
  )
}

async function begin({ portal: db, blobs, at }: Filling): Promise<void> {
  const visitor = newVisitor()
  const open = newDraft({ isOwnDevice: true, isRestarted: false })
  const { id } = await createSafe(db, visitor, drafts, open, at)
  const document = await arrive(
    blobs,
    shelfOfSafe({ db, blobs }, { safeId: id, holder: visitor }, at),
    'unsent.pdf',
  )
  await createSafe(db, visitor, drafts, withDocuments(open, [document]), at)
}

/** Onto a list first, as documents of a form do. */
async function arrive(blobs: BlobStore, shelf: Shelf, name: string): Promise<DocumentContent> {
  const id = randomUUID()
  if (!(await shelf.reserve(id))) throw new Error('there was no place for it')
  const document = await store(
    blobs,
    { id, name, mediaType: 'application/pdf' },
    '%PDF-1.7 not sent',
  )
  if (!(await shelf.complete(document))) throw new Error('it was taken off the list')
  return document
}
