import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { blobStore } from '../platform/blobs/blob-store.ts'
import { DocumentTooLargeError, openDocument, sealDocument } from './documents.ts'
import { newIdentity } from './age/native-recipient.ts'
import { UnopenableError } from './unopenable.ts'

const letter = randomBytes(300_000)
const enough = 1_000_000

test('a document is opened as it was sealed, and what is said of it is right', async () => {
  const { sealed, document } = await seal([letter.subarray(0, 1000), letter.subarray(1000)])

  assert.deepEqual(await buffer(await openDocument(Readable.from([sealed]), document.key)), letter)
  assert.equal(document.size, letter.length)
  assert.equal(document.sha256, createHash('sha256').update(letter).digest('hex'))
})

test('an empty document is a document', async () => {
  const { sealed, document } = await seal([])

  const opened = await buffer(await openDocument(Readable.from([sealed]), document.key))

  assert.deepEqual([opened.length, document.size], [0, 0])
})

test('every document has a key of its own', async () => {
  const [one, other] = await Promise.all([seal([letter]), seal([letter])])

  assert.notEqual(one.document.key, other.document.key)
})

test('a document may be as large as allowed, and not a byte larger', async () => {
  await seal([letter], letter.length)

  await assert.rejects(seal([letter], letter.length - 1), DocumentTooLargeError)
})

test('one that is too large is not read to its end', async () => {
  let read = 0
  const endless = Readable.from(
    (async function* () {
      for (;;) {
        read += 1
        yield letter
      }
    })(),
  )

  await assert.rejects(
    sealDocument(endless, async (sealed) => void (await buffer(sealed)), enough),
    DocumentTooLargeError,
  )

  assert(read < 50, `${read} chunks`)
  assert(endless.destroyed)
})

test('in the store one that is too large leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'))
  const blobs = blobStore(folder)
  const id = randomUUID()

  await assert.rejects(
    sealDocument(Readable.from([letter, letter]), (sealed) => blobs.write(id, sealed), 400_000),
    DocumentTooLargeError,
  )

  assert.deepEqual(await readdir(join(folder, id.slice(0, 2))), [])
  await rm(folder, { recursive: true })
})

test('one that is too large is told to a store that was slow to begin', async () => {
  const slow = async (sealed: Readable) => {
    await setTimeout(20)
    await buffer(sealed)
  }

  const both = [letter.subarray(0, 1_000), letter]
  await assert.rejects(sealDocument(Readable.from(both), slow, 2_000), DocumentTooLargeError)
})

test('an upload that breaks off fails with its own reason', async () => {
  const broken = Readable.from(
    (async function* () {
      yield letter
      throw new Error('connection lost')
    })(),
  )

  await assert.rejects(
    sealDocument(broken, async (sealed) => void (await buffer(sealed)), enough),
    /connection lost/,
  )
})

test('when it cannot be kept, the upload is not read on', async () => {
  const upload = Readable.from([letter, letter, letter])
  const full = async (sealed: Readable) => {
    sealed.destroy()
    throw new Error('no space left')
  }

  await assert.rejects(sealDocument(upload, full, enough), /no space left/)

  assert(upload.destroyed)
})

test('the key of another opens nothing', async () => {
  const { sealed } = await seal([letter])

  await assert.rejects(openDocument(Readable.from([sealed]), newIdentity()), UnopenableError)
  await assert.rejects(openDocument(Readable.from([sealed]), 'no key at all'), UnopenableError)
})

test('who stops reading a document stops the store from being read', async () => {
  const { sealed, document } = await seal(
    Array.from({ length: 10 }, () => letter),
    10 * enough,
  )
  const stored = Readable.from(chunksOf(sealed))
  const opened = await openDocument(stored, document.key)

  await once(opened, 'readable')
  opened.destroy()
  await setTimeout(20)

  assert(stored.destroyed && !stored.readableEnded)
})

test('a document cut off or changed ends in a failure', async () => {
  const { sealed, document } = await seal([letter])
  const changed = Buffer.from(sealed)
  changed.writeUInt8(changed.readUInt8(250_000) ^ 1, 250_000)

  for (const bytes of [sealed.subarray(0, 200_000), changed])
    await assert.rejects(
      async () => await buffer(await openDocument(Readable.from([bytes]), document.key)),
      UnopenableError,
    )
})

function* chunksOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 64_000) yield bytes.subarray(at, at + 64_000)
}

async function seal(chunks: Uint8Array[], maxSize = enough) {
  let sealed = Buffer.alloc(0)
  const document = await sealDocument(
    Readable.from(chunks, { objectMode: false }),
    async (stream) => {
      sealed = await buffer(stream)
    },
    maxSize,
  )
  return { sealed, document }
}
