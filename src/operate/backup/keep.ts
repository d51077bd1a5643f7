/**
 * Puts everything that is kept into an archive, in constant memory. The moment of the backup is that of
 * the snapshot in which the rows are read; documents are listed later.
 *
 * Why no row is then without its document: the bytes are on disk before anything is committed that names
 * them as arrived (a file's row, a draft's, or the envelope that waits in the letterbox), so whatever the
 * snapshot names was there before, and what was sent is never removed. What somebody threw away from a
 * draft since is left out, as they wanted; a draft that is brought back may still name it. What arrived
 * since comes along without anything that names it, or has its key.
 *
 * That documents of files are really there is looked at all the same: a disk may have lost some.
 */
import { listDocumentIds } from '../../casework/index.ts'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import { copyOut, listLastNumbers, listTables } from '../../platform/db/contents.ts'
import type { HeldTable } from '../../platform/db/contents.ts'
import { listApplied } from '../../platform/db/migrate.ts'
import { leaveSnapshot } from '../../platform/db/session.ts'
import type { Session } from '../../platform/db/session.ts'
import type { Put } from './archive.ts'
import { documentName, format, manifestName, pieceName, sumsName } from './manifest.ts'
import type { Manifest, Sums } from './manifest.ts'
import { DocumentTally, Tally } from './tally.ts'

export interface Kept {
  readonly sums: Sums
  /** Documents that files name and that are not on disk. */
  readonly missing: readonly string[]
}

/** Rows are gathered until there are so many bytes, or held in memory one chunk at a time. */
const pieceSize = 1024 * 1024

export async function describe(
  { db }: Session,
  { officeKeyId, release, at }: { officeKeyId: string; release: string; at: Date },
): Promise<Manifest> {
  return {
    format,
    madeAt: at.toISOString(),
    release,
    officeKeyId,
    migrations: await listApplied(db),
    tables: await listTables(db),
    lastNumbers: await listLastNumbers(db),
  }
}

export async function keepAll(
  put: Put,
  session: Session,
  blobs: BlobStore,
  manifest: Manifest,
): Promise<Kept> {
  await putJson(put, manifestName, manifest)
  const named = await listDocumentIds(session.db)
  const tables: Sums['tables'] = []
  for (const table of manifest.tables) tables.push(await keepTable(put, session, table))
  // Documents take longest, and no start nor upgrade should wait for them.
  await leaveSnapshot(session)
  const documents = await keepDocuments(put, blobs)

  const sums = { documents: documents.sum, tables }
  await putJson(put, sumsName, sums)
  return { sums, missing: named.filter((id) => !documents.ids.has(id)) }
}

async function keepDocuments(put: Put, blobs: BlobStore) {
  const all = new DocumentTally()
  const ids = new Set<string>()
  for await (const { id } of blobs.list()) {
    const blob = await blobs.open(id)
    if (!blob) continue
    const tally = new Tally()
    await put(documentName(id), blob.size, tally.over(blob.bytes))
    all.add(documentName(id), tally.sum())
    ids.add(id)
  }
  return { ids, sum: all.sum() }
}

async function keepTable(
  put: Put,
  session: Session,
  table: HeldTable,
): Promise<Sums['tables'][number]> {
  const tally = new Tally()
  const { text, count } = copyOut(session, table)
  let index = 0
  for await (const piece of piecesOf(tally.over(text)))
    await put(pieceName(table.name, index++), piece.length, inOne(piece))
  return { name: table.name, rows: await count(), ...tally.sum() }
}

/** An archive tells the size of each part before it. */
async function* piecesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    gathered.push(chunk)
    size += chunk.length
    if (size < pieceSize) continue
    yield Buffer.concat(gathered)
    gathered = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(gathered)
}

async function putJson(put: Put, name: string, content: unknown): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(content))
  await put(name, bytes.length, inOne(bytes))
}

// oxlint-disable-next-line typescript/require-await -- an archive takes streams
async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
