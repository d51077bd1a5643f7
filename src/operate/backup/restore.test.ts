import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testHouse } from '../../casework/testing.ts'
import { fillOffice, storeDocument } from '../../filled-office-testing.ts'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import { connect } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/database.ts'
import { isMigrated, listApplied } from '../../platform/db/migrate.ts'
import { drawPasswords, prepareDatabase } from '../../platform/db/prepare.ts'
import { startTestServer } from '../../platform/db/testing-server.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { root } from '../../platform/root.ts'
import { createOfficeKey, openWithOfficeKey, sealToOfficeKey } from '../../secrecy/index.ts'
import { OperateError, UsageError } from '../command.ts'
import { runCommand } from '../commands.ts'

const folder = await mkdtemp('/tmp/ombuds-restore-')
const at = new Date('2026-11-24T10:00:00Z')
const [source, dataDir] = [join(folder, 'source'), join(folder, 'target')]
const keyFile = join(folder, 'office.key')
const file = join(folder, 'backup.age')

const { owner, portal, office, addresses } = await testDatabase()
const officeKey = await createOfficeKey(keyFile, at)
const [kept, brought] = [blobStore(join(source, 'blobs')), blobStore(join(dataDir, 'blobs'))]
const house = await testHouse()
const { letter } = await fillOffice({ portal, office, blobs: kept, officeKey, house, at })
await storeDocument(kept, 'large.pdf', 'x'.repeat(300_000))
// More rows than are read at once, so that a file can break off in the middle of a table.
await sql`insert into secrecy.audit (at, actor, role, action, subject)
  select ${at}, 'worker', 'worker', 'file-opened', n::text from generate_series(1, 8000) as n`.execute(
  owner,
)
await run(['backup', file], { DATA_DIR: source, DATABASE_URL: addresses.owner })
const backup = await readFile(file)
/** What version 0.1.0 kept, with one file. */
const older = {
  file: join(root, 'test-data/0.1.0/backup.age'),
  key: join(root, 'test-data/0.1.0/office.key'),
}
/** In the header, in documents, in rows, in the last line. */
const everywhere = [0.0005, 0.003, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.9999]

/** Stays empty until the last test but one: nothing that was refused may have left anything. */
const server = await startTestServer()
const empty = await prepareDatabase(server.url, 'empty', drawPasswords())
const target = connect(empty.owner)
const settings = { DATA_DIR: dataDir, DATABASE_URL: empty.owner }

after(async () => {
  await target.destroy()
  await server.stop()
  await rm(folder, { recursive: true })
})

test('the key has to be there first', async () => {
  await refused(file, /Put the office key in place first: there is none in .*no\.key/, {
    OFFICE_KEY_FILE: join(folder, 'no.key'),
  })
})

test('another key is refused, and which one it takes is said', async () => {
  const other = await createOfficeKey(join(folder, 'other.key'), at)
  const ids = new RegExp(`sealed to the office key ${officeKey.id}; .* is ${other.id}\\.`)
  await refused(file, ids, { OFFICE_KEY_FILE: join(folder, 'other.key') })
})

test('a file that was cut off anywhere is refused', async () => {
  for (const share of everywhere)
    await refused(await written(backup.subarray(0, backup.length * share)), /broken/)
})

test('a file in which one bit was changed anywhere is refused', async () => {
  for (const share of everywhere) {
    const changed = Buffer.from(backup)
    const place = Math.floor(backup.length * share)
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place)
    await refused(await written(changed), /broken/)
  }
})

test('a document or a row that is not what was kept is refused, though the seal is whole', async () => {
  await refused(await resealed('age-encryption.org/v1', 'age-encryption.org/v2'), /is broken/)
  await refused(await resealed('Vera Peeters', 'Vero Peeters'), /is broken/)
  await refused(await resealed('"documents":{', '"documentz":{'), /is broken/)
})

test('what this version cannot read is left to the one that wrote it', async () => {
  const [first] = await listApplied(owner)
  assert(first)

  await refused(
    await resealed(first.digest, '0'.repeat(16)),
    /another version of the program \([\d.]+\)/,
  )
  await refused(await resealed('"format":1', '"format":2'), /format 2\) than this version reads/)
})

test('what is no backup is not taken for one', async () => {
  await refused(await written(Buffer.from('hello')), /is not a backup of this system/)
  const sealed = await sealToOfficeKey(Readable.from([Buffer.alloc(3000)]), officeKey)
  await refused(await written(await buffer(sealed)), /is not a backup of this system/)
  await refused(join(folder, 'none.age'), /There is no file/)
  await assert.rejects(run(['restore'], settings), UsageError)
})

test('where anything is, nothing is restored', async () => {
  const inUse = { DATA_DIR: dataDir, DATABASE_URL: addresses.owner }
  await refused(file, /The database is not empty: there are rows in /, inUse)

  const { id } = await storeDocument(brought, 'other.pdf', 'of another office')
  await assert.rejects(run(['restore', file], settings), /There are documents in .*blobs already/)
  assert.ok(await brought.sizeOf(id))
  await brought.remove(id)
})

test('tables without rows may be there, unless they are newer than the backup', async () => {
  const fresh = await testDatabase()
  const there = { DATA_DIR: dataDir, DATABASE_URL: fresh.addresses.owner }

  await refused(older.file, /tables that are newer than the backup \(\d+_.*\.sql\)/, {
    ...there,
    OFFICE_KEY_FILE: older.key,
  })
  await run(['restore', file], there)

  assert.deepEqual(await countFiles(fresh.owner), await countFiles(owner))
  for (const { id } of await Array.fromAsync(brought.list())) await brought.remove(id)
})

test('after all that was refused, the same place takes the backup', async () => {
  const said = await run(['restore', file], settings)

  assert.match(
    said,
    /^\d+ rows and 5 documents, [\d.]+\skB, all as they were kept, in [\d.]+ s\.$/m,
  )
  assert.doesNotMatch(said, /upgraded/)
  assert.deepEqual(await countFiles(target), await countFiles(owner))
  assert.ok((await buffer(brought.read(letter.id))).equals(await buffer(kept.read(letter.id))))
})

test('a backup of an older version is brought back as it was, and then upgraded', async () => {
  const newer = await prepareDatabase(server.url, 'newer', drawPasswords())

  const said = await run(['restore', older.file], {
    DATA_DIR: join(folder, 'newer'),
    DATABASE_URL: newer.owner,
    OFFICE_KEY_FILE: older.key,
  })

  assert.match(said, /^Then upgraded: (\d+_\w+\.sql(, )?)+$/m)
  const db = connect(newer.owner)
  assert.equal(await isMigrated(db), true)
  assert.equal(await countFiles(db), 1)
  await db.destroy()
})

/** Refused with that sentence, and what it was to come into is as empty as before. */
async function refused(path: string, sentence: RegExp, env: Record<string, string> = {}) {
  await assert.rejects(run(['restore', path], { ...settings, ...env }), (error) => {
    assert.ok(error instanceof OperateError, String(error))
    assert.match(error.message, sentence)
    return true
  })
  assert.deepEqual(await Array.fromAsync(brought.list()), [])
  const { rows } = await sql`
    select tablename from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(target)
  assert.deepEqual(rows, [])
}

let count = 0

async function written(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `${count++}.age`)
  await writeFile(path, bytes)
  return path
}

/** A backup in which one thing is another, of the same length, sealed as if we had written it. */
async function resealed(one: string, other: string): Promise<string> {
  assert.equal(one.length, other.length)
  const plain = await buffer(await openWithOfficeKey(Readable.from([backup]), officeKey))
  const place = plain.indexOf(one)
  assert.ok(place > 0)
  plain.write(other, place)
  return await written(await buffer(await sealToOfficeKey(Readable.from([plain]), officeKey)))
}

async function countFiles(db: Db): Promise<number> {
  const { rows } = await sql<{ files: number }>`
    select count(*) as files from casework.case_file`.execute(db)
  return rows[0]?.files ?? 0
}

async function run(words: string[], env: Record<string, string>): Promise<string> {
  const lines: string[] = []
  const shell = { env: { OFFICE_KEY_FILE: keyFile, ...env }, now: () => at }
  await runCommand(words, { ...shell, print: (line) => lines.push(line) })
  return lines.join('\n')
}
