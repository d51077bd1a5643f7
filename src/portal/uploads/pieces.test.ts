import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { createPortal } from '../../portal-app.ts'
import { openDocument, openJson } from '../../secrecy/index.ts'
import { answerRequired, begin, testPortal } from '../complaint/testing.ts'
import type { Answer, Browser } from '../complaint/testing.ts'
import { complaintContent } from '../../letterbox/index.ts'
import { pieceBytes } from './pieces.ts'
import { sweepSafes } from './sweep.ts'

const { newBrowser, owner, parts, clock, folder, identity, logged } = await testPortal(createPortal)
const letter = Buffer.concat([
  Buffer.from('%PDF-1.7\nplanted-in-a-piece\n'),
  randomBytes(1_300_000),
])
const minute = 60_000

let visitor: Browser
let draft: string
let page: string
let id: string

beforeEach(async () => {
  await sql`delete from portal.safe`.execute(owner)
  await sweepSafes(parts.db, parts.blobs, clock.at)
  visitor = newBrowser()
  draft = await begin(visitor)
  page = `/en/complaint/${draft}/documents`
  id = randomUUID()
})

test('a file that came in pieces is sent as one, and nothing of the pieces stays', async () => {
  await answerRequired(visitor, draft)
  assert.equal(await sendAll(), letter.length)
  assert(!(await everythingOnDisk()).includes('planted-in-a-piece'))

  const { status, location } = await finish()

  assert.equal(status, 303)
  assert.match((await visitor.get(location)).html, /brief\.pdf/)
  const [stored] = await listed()
  assert.deepEqual(await onDisk(), [stored])
  await visitor.answer(`/en/complaint/${draft}/check`)
  const [document, ...more] = (await lastEnvelope()).documents
  assert.deepEqual(more, [])
  assert(document)
  assert.equal(document.id, stored)
  const opened = await openDocument(parts.blobs.read(document.id), document.key)
  assert.deepEqual(await buffer(opened), letter)
  await parts.blobs.remove(document.id)
  assert.deepEqual(logged, [])
})

test('after a broken line one asks how much is there, and only the rest is sent', async () => {
  await send(0)

  assert.equal(storedOf(await send(0, 0)), pieceBytes)
  assert.equal(storedOf(await send(0)), pieceBytes, 'what is there is not stored twice')
  assert.equal(storedOf(await send(2 * pieceBytes)), pieceBytes, 'nor is what does not follow')
  assert.equal((await listed()).length, 1)
  assert.equal(await sendAll(pieceBytes), letter.length)
})

test('of the same piece twice at once, one is stored', async () => {
  const answers = await Promise.all([send(0), send(0), send(0)])

  assert.deepEqual(new Set(answers.map(storedOf)), new Set([pieceBytes]))
  assert.equal((await listed()).length, 1)
  assert.equal((await onDisk()).length, 1)
})

test('a file whose pieces are not all there is not stored, and the person is told', async () => {
  await send(0)

  const { status, html } = await finish()

  assert.equal(status, 422)
  assert.match(html, /The upload was interrupted/)
  assert.doesNotMatch(html, /brief\.pdf/)
})

test('a file in pieces is looked at as every other', async () => {
  const program = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), randomBytes(600_000)])
  await sendAll(0, program)

  const { status, html } = await finish('virus.pdf', program.length)

  assert.equal(status, 422)
  assert.match(html, /‘virus\.pdf’ is not a real pdf file/)
  assert.deepEqual(await listed(), [])
})

test('what is too large is not taken, in pieces neither', async () => {
  const piece = Buffer.alloc(pieceBytes + 1)
  assert.equal((await visitor.sendBytes(`${page}?piece=${id}&at=0`, piece)).status, 400)

  let stored = 0
  let answer: Answer
  do {
    const path = `${page}?piece=${id}&at=${stored}`
    answer = await visitor.sendBytes(path, piece.subarray(0, pieceBytes))
    if (answer.status === 200) stored = storedOf(answer)
  } while (answer.status === 200)

  assert.equal(answer.status, 409)
  assert.equal(stored, 51 * pieceBytes, 'enough to see that it is too large')
})

test('another browser finds nothing of it, nor does one without the form', async () => {
  await send(0)
  const other = newBrowser()
  await begin(other)

  assert.equal((await other.sendBytes(`${page}?piece=${id}&at=0`, Buffer.alloc(0))).status, 404)
  const own = page.replace(draft, await begin(other))
  const answer = await other.sendBytes(`${own}?piece=${id}&at=0`, letter.subarray(0, pieceBytes))
  assert.equal(answer.status, 409, 'the name is taken, by whom is not said')
  assert.equal((await listed()).length, 1)
  assert.equal((await visitor.sendBytes(`${page}?piece=none&at=0`, Buffer.alloc(0))).status, 404)
  assert.equal((await visitor.sendBytes(`${page}?piece=${id}&at=-1`, Buffer.alloc(0))).status, 404)
})

test('who does without the file leaves nothing of it', async () => {
  await send(0)

  assert.equal(storedOf(await visitor.sendBytes(`${page}?piece=${id}`, Buffer.alloc(0))), 0)

  assert.deepEqual(await listed(), [])
  assert.deepEqual(await onDisk(), [])
})

test('deleting the answers takes the pieces along at once', async () => {
  await send(0)

  await visitor.answer(`/en/complaint/${draft}/delete`)

  assert.deepEqual(await listed(), [])
  assert.deepEqual(await onDisk(), [])
})

test('pieces of which no more came for an hour are swept, and those of a slow line are not', async () => {
  await send(0)
  clock.at = new Date(clock.at.getTime() + 50 * minute)
  await send(pieceBytes)
  clock.at = new Date(clock.at.getTime() + 50 * minute)
  await sweepSafes(parts.db, parts.blobs, clock.at)
  assert.equal((await listed()).length, 2)

  clock.at = new Date(clock.at.getTime() + 20 * minute)
  await sweepSafes(parts.db, parts.blobs, clock.at)

  assert.deepEqual(await listed(), [])
  assert.deepEqual(await onDisk(), [])
  assert.equal(storedOf(await send(0)), pieceBytes, 'it begins anew')
})

test('while pieces come, sending asks whether to wait; of a line that is gone it does not', async () => {
  await answerRequired(visitor, draft)
  await send(0)
  const check = `/en/complaint/${draft}/check`

  assert.match((await visitor.answer(check)).html, /name="without-uploads"/)
  clock.at = new Date(clock.at.getTime() + 3 * minute)
  const { location } = await visitor.answer(check)

  assert.match(location, /\/sent$/)
  assert.deepEqual(await listed(), [])
  assert.deepEqual(await onDisk(), [])
})

async function send(offset: number, until = offset + pieceBytes, file = letter): Promise<Answer> {
  return await visitor.sendBytes(`${page}?piece=${id}&at=${offset}`, file.subarray(offset, until))
}

async function sendAll(from = 0, file = letter): Promise<number> {
  let stored = from
  while (stored < file.length) stored = storedOf(await send(stored, stored + pieceBytes, file))
  return stored
}

async function finish(name = 'brief.pdf', size = letter.length): Promise<Answer> {
  const body = new FormData()
  body.set('action', 'upload')
  body.set('pieces', id)
  body.set('pieces-name', name)
  body.set('pieces-size', `${size}`)
  return await visitor.send(page, body)
}

function storedOf({ status, html }: Answer): number {
  assert.equal(status, 200)
  return (JSON.parse(html) as { stored: number }).stored
}

async function lastEnvelope() {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select sealed from letterbox.incoming join letterbox.mailbox on mailbox.id = mailbox_id
    order by reference_number desc limit 1`.execute(owner)
  return complaintContent.parse(await openJson(rows[0]?.sealed ?? assert.fail(), identity))
}

async function listed(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select blob_id as id from portal.upload`.execute(owner)
  return rows.map((row) => row.id)
}

async function onDisk(): Promise<string[]> {
  return (await Array.fromAsync(parts.blobs.list())).map((blob) => blob.id)
}

async function everythingOnDisk(): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'))
  return (await Promise.all(texts)).join()
}
