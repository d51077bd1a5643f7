/**
 * The list of documents that were uploaded and not sent, and of the pieces of those that come in pieces. Each stands
 * on it before its first byte is written, so that whatever happens it can be found and taken away.
 */
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

/** Of a document that is still on its way. */
const underway = 0

interface Reserving {
  readonly blobId: string
  readonly safeId: string
  /** The file of which this is a piece; absent for a whole document. */
  readonly pieceOf?: string
  readonly most: number
  readonly at: Date
}

/** False: the safe has `most` documents already, or so many pieces, or is gone. */
export async function reserveUpload(
  tx: Tx,
  { blobId, safeId, pieceOf, most, at }: Reserving,
): Promise<boolean> {
  const db = tx.withTables<Tables>()
  // Two uploads at once wait for each other here, and one for a sending.
  const safe = await db
    .selectFrom('portal.safe')
    .select('id')
    .where('id', '=', safeId)
    .forUpdate()
    .executeTakeFirst()
  if (!safe) return false

  const { count } = await db
    .selectFrom('portal.upload')
    .select(sql<number>`count(*)`.as('count'))
    .where('safe_id', '=', safeId)
    .where('piece_of', pieceOf ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow()
  if (count >= most) return false
  await db
    .insertInto('portal.upload')
    .values({
      blob_id: blobId,
      safe_id: safeId,
      piece_of: pieceOf ?? null,
      size: underway,
      uploaded_at: at,
    })
    .execute()
  return true
}

/** False: it was taken off the list meanwhile. */
export async function completeUpload(db: Db, blobId: string, size: number): Promise<boolean> {
  const updated = await db
    .withTables<Tables>()
    .updateTable('portal.upload')
    .set({ size })
    .where('blob_id', '=', blobId)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Is one still on its way that began after `began`, or one of which a piece came after `pieceCame`? */
export async function isUnderway(
  db: Db,
  safeId: string,
  { began, pieceCame }: { began: Date; pieceCame: Date },
): Promise<boolean> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('portal.upload')
    .select('blob_id')
    .where('safe_id', '=', safeId)
    .where((is) =>
      is.or([
        is.and([
          is('piece_of', 'is', null),
          is('size', '=', underway),
          is('uploaded_at', '>', began),
        ]),
        is.and([is('piece_of', 'is not', null), is('uploaded_at', '>', pieceCame)]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** Of one safe, those that arrived whole. */
export async function listUploads(db: Db, safeId: string): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('portal.upload')
    .select('blob_id')
    .where('safe_id', '=', safeId)
    .where('size', '<>', underway)
    .execute()
  return rows.map((row) => row.blob_id)
}

/** Those whose safe is gone, pieces that nobody puts together any more, and what began before `brokenBefore` and never arrived. */
export async function listAbandoned(db: Db, brokenBefore: Date): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('portal.upload as upload')
    .leftJoin('portal.safe as safe', 'safe.id', 'upload.safe_id')
    .leftJoin('portal.safe as whole', 'whole.id', 'upload.piece_of')
    .select('upload.blob_id')
    .where((is) =>
      is.or([
        is.and([is('safe.id', 'is', null), is('upload.size', '<>', underway)]),
        is.and([
          is('upload.piece_of', 'is not', null),
          is('whole.id', 'is', null),
          is('upload.size', '<>', underway),
        ]),
        is.and([is('upload.size', '=', underway), is('upload.uploaded_at', '<', brokenBefore)]),
      ]),
    )
    .execute()
  return rows.map((row) => row.blob_id)
}

/** Off the list: what is sent belongs to the office from then on, what was removed to nobody. */
export async function strikeOff(db: Db, blobIds: readonly string[]): Promise<void> {
  if (blobIds.length === 0) return
  await db
    .withTables<Tables>()
    .deleteFrom('portal.upload')
    .where('blob_id', 'in', blobIds)
    .execute()
}
