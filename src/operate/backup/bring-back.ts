/**
 * Brings a backup into an empty installation, in constant memory and in one transaction, whose end is the
 * last thing to happen: rows, then documents, then what was kept is held against what came. Whatever goes
 * wrong before, the database stays as it was and the documents are taken away again; a start then finds
 * nothing.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import {
  copyIn,
  emptyTables,
  findFilledTable,
  listTables,
  setLastNumbers,
} from '../../platform/db/contents.ts'
import type { HeldTable } from '../../platform/db/contents.ts'
import type { Db } from '../../platform/db/database.ts'
import {
  hasMigrations,
  listApplied,
  lockMigrations,
  migrateWithin,
} from '../../platform/db/migrate.ts'
import { withSession, withTransaction } from '../../platform/db/session.ts'
import type { Session } from '../../platform/db/session.ts'
import { OperateError } from '../command.ts'
import { UnreadableError } from './archive.ts'
import { documentIdIn, folderOf } from './manifest.ts'
import type { Sums } from './manifest.ts'
import { BrokenBackupError, checkSums } from './read.ts'
import type { Backup } from './read.ts'
import { DocumentTally, Tally } from './tally.ts'

export interface Restored {
  readonly sums: Sums
  /** Newer than the backup. */
  readonly migrations: readonly string[]
}

export async function bringBack(
  backup: Backup,
  address: string,
  blobs: BlobStore,
): Promise<Restored> {
  const brought: string[] = []
  try {
    return await withTransaction(address, async (session) => {
      const tables = await bringRows(backup, session)
      const documents = await bringDocuments(backup, blobs, brought)
      const sums = { documents, tables }
      await checkSums(backup, sums)
      return { sums, migrations: await migrateWithin(session.db) }
    })
  } catch (error) {
    // Where only the answer to the last word was lost, the rows are there, and need their documents.
    if (await isEmpty(address, backup)) for (const id of brought) await blobs.remove(id)
    throw error instanceof UnreadableError ? new BrokenBackupError(backup.path) : error
  }
}

async function bringRows(backup: Backup, session: Session): Promise<Sums['tables']> {
  const { db } = session
  const { migrations, tables, lastNumbers } = backup.manifest
  // A start beside waits here, and then finds everything.
  await lockMigrations(db)
  await requireEmpty(db, backup)
  await migrateWithin(db, migrations)
  await emptyTables(db, tables)
  const brought: Sums['tables'] = []
  for (const table of tables) brought.push(await bringTable(backup, session, table))
  await setLastNumbers(db, lastNumbers)
  return brought
}

async function bringDocuments(backup: Backup, blobs: BlobStore, brought: string[]) {
  const all = new DocumentTally()
  for (let part = backup.next(); part; part = backup.next()) {
    const id = documentIdIn(part.name)
    if (id === undefined) break
    const tally = new Tally()
    brought.push(id)
    await blobs.write(id, Readable.from(tally.over(part.bytes), { objectMode: false }))
    all.add(part.name, tally.sum())
    await backup.advance()
  }
  return all.sum()
}

async function bringTable(
  backup: Backup,
  session: Session,
  table: HeldTable,
): Promise<Sums['tables'][number]> {
  const tally = new Tally()
  const rows = copyIn(session, table)
  await pipeline(tally.over(piecesOf(backup, table)), rows)
  return { name: table.name, rows: rows.rowCount, ...tally.sum() }
}

async function* piecesOf(backup: Backup, { name }: HeldTable): AsyncGenerator<Uint8Array> {
  for (let part = backup.next(); part?.name.startsWith(folderOf(name)); part = backup.next()) {
    yield* part.bytes
    await backup.advance()
  }
}

/** False also where nobody answers. */
async function isEmpty(address: string, backup: Backup): Promise<boolean> {
  return await withSession(address, ({ db }) => requireEmpty(db, backup)).then(
    () => true,
    () => false,
  )
}

/** Tables without rows may be there, unless the backup does not know them. */
async function requireEmpty(db: Db, { manifest: { migrations } }: Backup): Promise<void> {
  if (!(await hasMigrations(db))) return
  const tables = (await listTables(db)).filter(({ name }) => name !== 'public.migration')
  const filled = await findFilledTable(db, tables)
  if (filled)
    throw new OperateError(
      `The database is not empty: there are rows in ${filled}. Nothing was changed. ` +
        'Restore into a new DATA_DIR or a newly prepared database.',
    )
  const applied = await listApplied(db)
  const later = applied.find(({ name }) => !migrations.some((known) => known.name === name))
  if (later)
    throw new OperateError(
      `The database has tables that are newer than the backup (${later.name}). Nothing was changed. ` +
        'Restore into a new DATA_DIR or a newly prepared database.',
    )
}
