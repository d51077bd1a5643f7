import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { blobStore } from './blob-store.ts'

const folder = await mkdtemp(join(tmpdir(), 'blobs-'))
after(() => rm(folder, { recursive: true }))
const blobs = blobStore(join(folder, 'blobs'))
const bytes = randomBytes(200_000)

test('what was written is read, and its size known', async () => {
  const id = randomUUID()

  await blobs.write(id, Readable.from([bytes]))

  assert.deepEqual(await buffer(blobs.read(id)), bytes)
  assert.equal(await blobs.sizeOf(id), bytes.length)
})

test('only the owner may look', async () => {
  const id = randomUUID()
  await blobs.write(id, Readable.from([bytes]))

  const file = join(folder, 'blobs', id.slice(0, 2), id)

  assert.equal((await stat(file)).mode & 0o777, 0o600)
  assert.equal((await stat(join(folder, 'blobs', id.slice(0, 2)))).mode & 0o777, 0o700)
})

test('what breaks off leaves nothing', async () => {
  const id = randomUUID()
  const broken = Readable.from(
    (async function* () {
      yield bytes
      throw new Error('connection lost')
    })(),
  )

  await assert.rejects(blobs.write(id, broken), /connection lost/)

  assert.equal(await blobs.sizeOf(id), undefined)
  assert.deepEqual(await readdir(join(folder, 'blobs', id.slice(0, 2))), [])
})

test('what was removed is gone, and may be removed again', async () => {
  const id = randomUUID()
  await blobs.write(id, Readable.from([bytes]))

  await blobs.remove(id)
  await blobs.remove(id)

  await assert.rejects(buffer(blobs.read(id)), { code: 'ENOENT' })
})

test('what was opened is read to its end, also when it is removed meanwhile', async () => {
  const id = randomUUID()
  await blobs.write(id, Readable.from([bytes]))

  const opened = await blobs.open(id)
  await blobs.remove(id)

  assert.equal(opened?.size, bytes.length)
  assert.deepEqual(opened && (await buffer(opened.bytes)), bytes)
  assert.equal(await blobs.open(id), undefined)
})

test('an id that is no id of ours reaches no file', async () => {
  await writeFile(join(folder, 'secret'), 'secret')
  const wrong = ['', '../secret', `../../${randomUUID()}`, `${randomUUID()}/..`, 'ABC']

  for (const id of wrong) {
    assert.throws(() => blobs.read(id), RangeError)
    await assert.rejects(blobs.open(id), RangeError)
    await assert.rejects(blobs.sizeOf(id), RangeError)
    await assert.rejects(blobs.remove(id), RangeError)
    await assert.rejects(blobs.write(id, Readable.from([])), RangeError)
  }
})

test('all that is kept is listed, with the moment it was written', async () => {
  const swept = blobStore(join(folder, 'swept'))
  const ids = [randomUUID(), randomUUID()]
  for (const id of ids) await swept.write(id, Readable.from([bytes]))

  const listed = await Array.fromAsync(swept.list())

  assert.deepEqual(listed.map(({ id }) => id).sort(), ids.sort())
  assert(listed.every(({ writtenAt }) => Math.abs(Date.now() - writtenAt.getTime()) < 60_000))
})

test('a store that nothing was written to is empty', async () => {
  assert.deepEqual(await Array.fromAsync(blobStore(join(folder, 'none')).list()), [])
})

test('what a crash left half written is not listed, and is swept once it is old', async () => {
  const swept = blobStore(join(folder, 'crashed'))
  const id = randomUUID()
  await swept.write(id, Readable.from([bytes]))
  const place = join(folder, 'crashed', id.slice(0, 2))
  for (const name of ['old', 'new']) await writeFile(join(place, `${id}.${name}.part`), 'half')
  const longAgo = new Date('2026-01-01T00:00:00Z')
  await utimes(join(place, `${id}.old.part`), longAgo, longAgo)

  await swept.removeUnfinished(new Date('2026-01-02T00:00:00Z'))

  assert.deepEqual((await readdir(place)).sort(), [id, `${id}.new.part`])
  assert.deepEqual(
    (await Array.fromAsync(swept.list())).map((blob) => blob.id),
    [id],
  )
})
