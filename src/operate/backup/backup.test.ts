import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Decrypter } from 'age-encryption'
import { sql } from 'kysely'
import { assertRecordFits, testHouse } from '../../casework/testing.ts'
import { fillOffice, lodge, oddWords, openAll, storeDocument } from '../../filled-office-testing.ts'
import type { Filling } from '../../filled-office-testing.ts'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import { listTables } from '../../platform/db/contents.ts'
import { connect } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/database.ts'
import { startEmbedded } from '../../platform/db/embedded/embedded.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { drawPasswords, prepareDatabase } from '../../platform/db/prepare.ts'
import type { Addresses } from '../../platform/db/prepare.ts'
import { withSession, withSnapshot } from '../../platform/db/session.ts'
import type { Session } from '../../platform/db/session.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { createOfficeKey, openDocument } from '../../secrecy/index.ts'
import { OperateError, UsageError } from '../command.ts'
import { runCommand } from '../commands.ts'
import { archive } from './archive.ts'
import { describe, keepAll } from './keep.ts'
import { writeBackup } from './write.ts'

const execute = promisify(execFile)
const folder = await mkdtemp('/tmp/ombuds-backup-')
after(() => rm(folder, { recursive: true }))
const at = new Date('2026-11-24T10:00:00Z')
const source = join(folder, 'source')
const keyFile = join(folder, 'office.key')

const { owner, portal, office, addresses } = await testDatabase()
const officeKey = await createOfficeKey(keyFile, at)
const blobs = blobStore(join(source, 'blobs'))
const filling: Filling = { portal, office, blobs, officeKey, house: await testHouse(), at }
const { file: held, letter } = await fillOffice(filling)
/** Some megabytes, so that keeping them takes a while. */
for (let large = 0; large < 4; large++)
  await storeDocument(blobs, `${large}.pdf`, 'x'.repeat(3_000_000))

const settings = { DATA_DIR: source, DATABASE_URL: addresses.owner }

test('the record of the filled office fits', async () => {
  assert.equal(await assertRecordFits(office), 1)
})

test('every table is kept, after those that its rows refer to', async () => {
  const tables = (await listTables(owner)).map(({ name }) => name)

  const { rows } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(owner)
  assert.deepEqual(tables.toSorted(), rows.map(({ name }) => name).sort())
  assert.ok(tables.indexOf('casework.case_file') < tables.indexOf('casework.story'))
  assert.ok(tables.indexOf('letterbox.access') < tables.indexOf('letterbox.outgoing'))
})

test('what is kept while complaints come in is of one moment, and comes back row by row', async (t) => {
  const file = join(folder, 'busy.age')
  const comingIn = keepComingIn()
  const { shown, documents } = await withSnapshot(addresses.owner, async (session) => {
    const moment = await rowsShownTo(session)
    const ids = await idsIn(blobs)
    await comingIn.more(3)
    await writeBackup(file, { session, dataDir: source, at })
    await comingIn.more(1)
    return { shown: moment, documents: ids }
  })
  await comingIn.stop()

  for (const [called, place] of Object.entries(places)) {
    const skip = place === undefined && 'needs a PostgreSQL 15 server, TEST_POSTGRES_15_URL'
    await t.test(`in ${called}`, { skip }, async () => {
      if (!place) return
      const target = await place()
      const said = await run(['restore', file], target.settings)
      assert.match(said, /Restored the backup of 2026-11-24T10:00:00\.000Z/)

      const restored = await target.enter()
      const rows = await withSession(restored.owner, ({ db }) => rowsOf(db))
      assert.deepEqual(rows, shown)
      assert.notDeepEqual(rows, await withSession(addresses.owner, ({ db }) => rowsOf(db)))
      await compareDocuments(blobStore(join(target.settings.DATA_DIR, 'blobs')), documents)
      await goesOn(restored)
      await target.leave()
    })
  }
})

test('a backup is the owner’s alone, says what is in it, and is never put over another file', async () => {
  const file = join(folder, 'night.age')
  const said = await run(['backup', file], settings)

  assert.match(said, /^Kept \d+ rows and \d+ documents, [\d,.]+\sMB, in [\d.]+ s:$/m)
  assert.match(said, new RegExp(`^The office key ${officeKey.id} opens it\\.`, 'm'))
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  assert.ok(!(await readdir(folder)).includes('night.age.part'))

  const before = await stat(file)
  await assert.rejects(run(['backup', file], settings), /There is a file .*night\.age already/)
  assert.equal((await stat(file)).mtimeMs, before.mtimeMs)
})

test('who has the paper and the file needs nothing of ours to read it: age and tar will do', async () => {
  const file = join(folder, 'paper.age')
  const place = await mkdtemp(join(folder, 'paper-'))
  await run(['backup', file], settings)
  const age = new Decrypter()
  age.addIdentity(officeKey.identity)

  await writeFile(join(place, 'plain.tar'), await age.decrypt(await readFile(file)))
  await execute('tar', ['-xf', 'plain.tar'], { cwd: place })

  const document = await readFile(join(place, 'blobs', letter.id.slice(0, 2), letter.id))
  assert.ok(document.equals(await buffer(blobs.read(letter.id))))
  const stories = await readFile(join(place, 'tables/casework.story/00000000.copy'), 'utf8')
  assert.ok(stories.includes(oddWords.slice(-30, -20)))
  assert.ok(!(await readFile(file, 'latin1')).includes(officeKey.identity))
})

test('two backups do not write into one file, and what a killed one left is pointed out', async () => {
  const file = join(folder, 'killed.age')
  await writeFile(`${file}.part`, 'half')

  await assert.rejects(run(['backup', file], settings), /killed\.age\.part: another backup/)

  assert.equal(await readFile(`${file}.part`, 'utf8'), 'half')
})

test('what breaks off leaves no file', async () => {
  const file = join(folder, 'broken.age')
  const broken = withSnapshot(addresses.owner, async (session) => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`.execute(owner)
    await writeBackup(file, { session, dataDir: source, at })
  })

  await assert.rejects(broken)
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('broken')),
    [],
  )
})

test('a disk that is full in the middle of a table ends the backup, and nothing else', async () => {
  await sql`insert into secrecy.audit (at, actor, role, action, subject)
    select ${at}, 'worker', 'worker', 'file-opened', n::text from generate_series(1, 60000) as n`.execute(
    owner,
  )
  const broken = withSnapshot(addresses.owner, async (session) => {
    const about = { officeKeyId: officeKey.id, release: '0', at }
    const manifest = await describe(session, about)
    const { bytes, written } = archive(at, (put) => keepAll(put, session, blobs, manifest))
    for await (const chunk of bytes) if (chunk.length > 0) break
    await written
  })

  await assert.rejects(broken)
  assert.equal((await sql`select 1`.execute(owner)).rows.length, 1)
})

test('where there is nothing to keep, or nowhere to put it, that is said', async () => {
  const file = join(folder, 'nothing.age')
  const nowhere = { DATA_DIR: join(folder, 'nowhere') }

  await assert.rejects(run(['backup', file], nowhere), /nothing to keep: no database/)
  await assert.rejects(run(['backup', join(folder, 'no', 'b.age')], settings), /no folder/)
  await assert.rejects(run(['backup'], settings), UsageError)
  await assert.rejects(
    run(['backup', file], { ...nowhere, OFFICE_DATABASE_URL: addresses.office }),
    /DATABASE_URL: is not set/,
  )
})

test('a document that the disk has lost is told, and all the rest is kept', async () => {
  const file = join(folder, 'lossy.age')
  await blobs.remove(letter.id)

  await assert.rejects(run(['backup', file], settings), (error) => {
    assert.ok(error instanceof OperateError)
    assert.match(error.message, /^1 documents that files name are not/)
    assert.ok(error.message.includes(letter.id))
    return true
  })
  assert.ok((await stat(file)).size > 12_000_000)
})

test('the embedded database is kept beside the running system, and started for it when it stands', async () => {
  const dataDir = join(folder, 'embedded')
  const system = await startEmbedded(dataDir, ignore, { fsync: false })
  const [own, inside, outside] = (['owner', 'office', 'portal'] as const).map((role) =>
    connect(system.addresses[role]),
  )
  assert(own && inside && outside)
  await migrate(own)
  const store = blobStore(join(dataDir, 'blobs'))
  await assert.rejects(
    run(['backup', join(folder, 'e.age')], { DATA_DIR: dataDir }),
    /not been started/,
  )
  await fillOffice({ ...filling, office: inside, portal: outside, blobs: store })
  await Promise.all([own, inside, outside].map((db) => db.destroy()))

  const running = await run(['backup', join(folder, 'running.age')], { DATA_DIR: dataDir })
  await system.stop()
  const stopped = await run(['backup', join(folder, 'stopped.age')], { DATA_DIR: dataDir })

  assert.match(running, /^Kept \d+ rows and 4 documents/m)
  assert.equal(/Kept .* documents/.exec(stopped)?.[0], /Kept .* documents/.exec(running)?.[0])
  // Nothing holds the folder any more.
  await (await startEmbedded(dataDir, ignore, { fsync: false })).stop()
})

interface Target {
  readonly settings: { readonly DATA_DIR: string } & Record<string, string>
  readonly enter: () => Promise<Addresses>
  readonly leave: () => Promise<void>
}

const places: Record<string, (() => Promise<Target>) | undefined> = {
  'an embedded database': () => {
    const dataDir = join(folder, 'restored')
    const entered = Promise.withResolvers<() => Promise<void>>()
    return Promise.resolve({
      settings: { DATA_DIR: dataDir },
      enter: async () => {
        const system = await startEmbedded(dataDir, ignore, { fsync: false })
        entered.resolve(system.stop)
        return system.addresses
      },
      leave: async () => await (await entered.promise)(),
    })
  },
  'Debian’s PostgreSQL 15': process.env['TEST_POSTGRES_15_URL']
    ? () => preparedOn(process.env['TEST_POSTGRES_15_URL'] ?? '')
    : undefined,
}

async function preparedOn(server: string): Promise<Target> {
  const name = `restored_${randomBytes(8).toString('hex')}`
  const prepared = await prepareDatabase(server, name, drawPasswords())
  return {
    settings: {
      DATA_DIR: join(folder, 'beside-15'),
      DATABASE_URL: prepared.owner,
      PORTAL_DATABASE_URL: prepared.portal,
      OFFICE_DATABASE_URL: prepared.office,
    },
    enter: () => Promise.resolve(prepared),
    leave: async () => {
      const admin = connect(server)
      await sql`drop database ${sql.id(name)} with (force)`.execute(admin)
      for (const kind of ['owner', 'portal', 'office'])
        await sql`drop role ${sql.id(`${name}_${kind}`)}`.execute(admin)
      await admin.destroy()
    },
  }
}

/** Complaints with documents, lodged and opened one after the other, while something else is done. */
function keepComingIn() {
  const stopping = new AbortController()
  let count = 0
  async function comeIn(): Promise<void> {
    while (!stopping.signal.aborted) {
      const document = await storeDocument(blobs, 'new.pdf', `%PDF-1.7 ${count}`)
      const holder = await lodge(filling, { documents: [document] })
      await openAll(filling)
      await holder.write('And this.', at)
      await openAll(filling)
      count += 1
    }
  }
  const ended = comeIn()
  async function more(wanted: number, since = count): Promise<void> {
    if (count >= since + wanted) return
    await Promise.race([ended, pause(5)])
    await more(wanted, since)
  }
  return {
    more,
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}

/** By another connection that looks at the same moment. */
async function rowsShownTo({ db }: Session) {
  const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(db)
  const [moment] = rows
  assert(moment)
  return await withSession(addresses.owner, async (other) => {
    await sql`begin isolation level repeatable read read only`.execute(other.db)
    await sql`set transaction snapshot ${sql.lit(moment.id)}`.execute(other.db)
    return await rowsOf(other.db)
  })
}

/** All there is, as PostgreSQL writes it. */
async function rowsOf(db: Db): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const { name } of await listTables(db)) {
    const { rows } = await sql<{ row: string }>`
      select held::text as row from ${sql.table(name)} as held order by 1`.execute(db)
    all[name] = rows.map(({ row }) => row)
  }
  return all
}

async function idsIn(store: BlobStore): Promise<string[]> {
  return (await Array.fromAsync(store.list())).map(({ id }) => id)
}

async function compareDocuments(restored: BlobStore, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    assert.ok((await buffer(restored.read(id))).equals(await buffer(blobs.read(id))), id)
  assert.equal(
    (await buffer(await openDocument(restored.read(letter.id), letter.key))).toString(),
    '%PDF-1.7 a letter of the service',
  )
}

/** What waited is opened, who holds a code still writes, and numbers go on where they were. */
async function goesOn(restored: Addresses): Promise<void> {
  const [inside, outside] = [connect(restored.office), connect(restored.portal)]
  const there = { ...filling, office: inside, portal: outside }
  await openAll(there)
  const { rows } = await sql<{ last: number }>`
    select last_number as last from letterbox.reference_counter`.execute(inside)

  const { reference, read } = await lodge(there)
  await openAll(there)

  assert.equal(reference.number, (rows[0]?.last ?? 0) + 1)
  assert.equal((await read(at))?.messages.length, 1)
  assert.ok(held.reference.number < reference.number)
  await Promise.all([inside.destroy(), outside.destroy()])
}

async function run(words: string[], env: Record<string, string>): Promise<string> {
  const lines: string[] = []
  const shell = { env: { OFFICE_KEY_FILE: keyFile, ...env }, now: () => at }
  await runCommand(words, { ...shell, print: (line) => lines.push(line) })
  return lines.join('\n')
}

function ignore(): void {
  // Not for an operator's eyes.
}
