import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { BadRequestError, TooLargeError } from '../../platform/errors.ts'
import { openDocument } from '../../secrecy/index.ts'
import { newVisitor } from '../safe-cookie.ts'
import { createSafe, removeSafe } from '../safe.ts'
import { maxDocumentBytes, receiveDocuments } from '../../documents/index.ts'
import { shelfOf } from './shelf.ts'
import { sweepSafes } from './sweep.ts'
import { strikeOff } from './upload-store.ts'

const { owner, portal: db } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'uploads-'))
after(() => rm(folder, { recursive: true }))
const blobs = blobStore(folder)
const at = new Date('2026-11-24T09:00:00Z')
const visitor = newVisitor()
const keeping = { purpose: 'test', schema: z.object({}), expiresAt: () => tomorrow }
const tomorrow = new Date('2026-11-25T09:00:00Z')
const anHourLater = new Date('2026-11-24T10:30:00Z')

test('documents arrive sealed, and open with their keys', async () => {
  const safeId = await emptySafe()
  const letter = pdf('planted-in-a-document')

  const received = await receive(safeId, form([letter, 'Brief é.pdf'], [pdf('b'), 'b.pdf']))

  assert(received.ok)
  assert.deepEqual(
    received.documents.map(({ name, mediaType, size }) => [name, mediaType, size]),
    [
      ['Brief é.pdf', 'application/pdf', letter.length],
      ['b.pdf', 'application/pdf', pdf('b').length],
    ],
  )
  const [first, second] = received.documents
  assert(first && second && first.key !== second.key)
  assert.deepEqual(await buffer(await openDocument(blobs.read(first.id), first.key)), letter)
  assert(!(await everythingOnDisk()).includes('planted-in-a-document'))
})

test('one bad file is refused by itself, the others stay', async () => {
  const safeId = await emptySafe()
  const files = form(
    [pdf('good'), 'good.pdf'],
    [Buffer.from('MZ\x90', 'latin1'), 'virus.pdf'],
    [Buffer.alloc(0), 'empty.pdf'],
    [Buffer.concat([pdf('huge'), Buffer.alloc(maxDocumentBytes)]), 'huge.pdf'],
    [pdf('also good'), 'also good.pdf'],
  )

  const received = await receive(safeId, files)

  assert(received.ok)
  assert.deepEqual(
    received.documents.map(({ name }) => name),
    ['good.pdf', 'also good.pdf'],
  )
  assert.deepEqual(received.refused, [
    { name: 'virus.pdf', refusal: 'not-as-named' },
    { name: 'empty.pdf', refusal: 'empty' },
    { name: 'huge.pdf', refusal: 'too-large' },
  ])
  assert.equal((await blobsOf(safeId)).length, 2)
})

test('a file of exactly the largest size is taken, one byte more is not', async () => {
  const safeId = await emptySafe()
  const largest = Buffer.concat([pdf(''), randomBytes(maxDocumentBytes - pdf('').length)])

  const received = await receive(
    safeId,
    form([largest, 'largest.pdf'], [Buffer.concat([largest, Buffer.from('!')]), 'more.pdf']),
  )

  assert(received.ok)
  assert.deepEqual(
    received.documents.map(({ name, size }) => [name, size]),
    [['largest.pdf', maxDocumentBytes]],
  )
  assert.deepEqual(received.refused, [{ name: 'more.pdf', refusal: 'too-large' }])
})

test('no more than twenty documents are taken, however many come at once', async () => {
  const safeId = await emptySafe()
  const fifteen = () =>
    form(...Array.from({ length: 15 }, (_, n): [Buffer, string] => [pdf(`${n}`), `${n}.pdf`]))

  const both = await Promise.all([receive(safeId, fifteen()), receive(safeId, fifteen())])

  const taken = both.flatMap((received) => (received.ok ? received.documents : []))
  const refused = both.flatMap((received) => (received.ok ? received.refused : []))
  assert.equal(taken.length, 20)
  assert.equal(refused.length, 10)
  assert(refused.every(({ refusal }) => refusal === 'too-many'))
  assert.equal((await blobsOf(safeId)).length, 20)
})

test('a connection that breaks leaves nothing, not even the files that were whole', async () => {
  const safeId = await emptySafe()
  const whole = new Request('http://x', {
    method: 'POST',
    body: form(
      [pdf('first'), 'first.pdf'],
      [Buffer.concat([pdf('second'), randomBytes(500_000)]), 'second.pdf'],
    ),
  })
  const type = whole.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await whole.arrayBuffer())
  const before = await filesOnDisk()

  for (const body of [endsAfter(bytes, 300_000), breaksAfter(bytes, 300_000)]) {
    const headers = { 'content-type': type }
    const request = new Request('http://x', streamed(headers, body))
    const received = await receiveDocuments(
      request,
      shelfOf({ db, blobs }, { safeId, holder: visitor }, at),
    )
    assert.deepEqual(received, { ok: false, refusal: 'cut-off', fields: {} })
  }

  assert.deepEqual(await blobsOf(safeId), [])
  assert.deepEqual(await filesOnDisk(), before)
})

test('a field without a file is no file, and the other fields are read', async () => {
  const body = form([Buffer.alloc(0), ''])
  body.append('action', 'continue')

  const received = await receive(await emptySafe(), body)

  assert.deepEqual(received, {
    ok: true,
    documents: [],
    refused: [],
    fields: { action: 'continue' },
  })
})

test('what is no form with files, or far too much, is not read', async () => {
  const safeId = await emptySafe()
  const plain = new Request('http://x', { method: 'POST', body: 'hello' })
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const endless = new Request('http://x', streamed(headers, neverEnding(Buffer.alloc(1024 * 1024))))
  await assert.rejects(
    receiveDocuments(plain, shelfOf({ db, blobs }, { safeId, holder: visitor }, at)),
    BadRequestError,
  )
  await assert.rejects(
    receiveDocuments(endless, shelfOf({ db, blobs }, { safeId, holder: visitor }, at)),
    TooLargeError,
  )
  assert.deepEqual(await blobsOf(safeId), [])
})

test('the sweep takes what nobody will send, and leaves what is sent, kept or under way', async () => {
  const [kept, deleted, sent] = [await emptySafe(), await emptySafe(), await emptySafe()]
  for (const id of [kept, deleted, sent]) await receive(id, form([pdf('x'), 'x.pdf']))
  const ids = (await Promise.all([kept, deleted, sent].map(blobsOf))).map(([id = '']) => id)
  const [keptBlob = '', deletedBlob = '', sentBlob = ''] = ids
  await removeSafe(db, visitor, deleted)
  await removeSafe(db, visitor, sent)
  await strikeOff(db, [sentBlob])
  await sql`update portal.upload set size = 0 where blob_id = ${keptBlob}`.execute(owner)

  await sweepSafes(db, blobs, at)
  assert.equal(await blobs.sizeOf(deletedBlob), undefined)
  assert.ok(await blobs.sizeOf(sentBlob))
  assert.ok(await blobs.sizeOf(keptBlob))

  await sweepSafes(db, blobs, anHourLater)
  assert.equal(await blobs.sizeOf(keptBlob), undefined)
  assert.ok(await blobs.sizeOf(sentBlob))
})

async function emptySafe(): Promise<string> {
  return (await createSafe(db, visitor, keeping, {}, at)).id
}

async function receive(safeId: string, body: FormData) {
  const request = new Request('http://x', { method: 'POST', body })
  return await receiveDocuments(request, shelfOf({ db, blobs }, { safeId, holder: visitor }, at))
}

function form(...files: [Buffer, string][]): FormData {
  const body = new FormData()
  for (const [bytes, name] of files) body.append('documents', new Blob([bytes as BlobPart]), name)
  return body
}

function pdf(text: string): Buffer {
  return Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)
}

async function blobsOf(safeId: string): Promise<string[]> {
  const { rows } = await sql<{ blob_id: string }>`
    select blob_id from portal.upload where safe_id = ${safeId}`.execute(owner)
  return rows.map((row) => row.blob_id)
}

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
}

async function everythingOnDisk(): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'))
  return (await Promise.all(texts)).join()
}

/** The types of browsers do not know yet that Node asks for `duplex`. */
function streamed(headers: Record<string, string>, body: ReadableStream): RequestInit {
  return { method: 'POST', headers, body, duplex: 'half' } as RequestInit
}

function neverEnding(chunk: Buffer): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) })
}

function endsAfter(bytes: Buffer, length: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, length))
      controller.close()
    },
  })
}

function breaksAfter(bytes: Buffer, length: number): ReadableStream<Uint8Array> {
  let isSent = false
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new Error('connection lost'))
      else controller.enqueue(bytes.subarray(0, length))
      isSent = true
    },
  })
}
