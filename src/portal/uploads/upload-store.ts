/**
 * The list of documents that were uploaded and not sent. A document stands on it before its first
 * byte is written, so that whatever happens it can be found and taken away.
 */
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

/** Of a document that is still on its way. */
const underway = 0

/** False: the safe has `most` documents already, or is gone. */
export async function reserveUpload(
  tx: Tx,
  { blobId, safeId, most, at }: { blobId: string; safeId: string; most: number; at: Date },
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
    .executeTakeFirstOrThrow()
  if (count >= most) return false
  await db
    .insertInto('portal.upload')
    .values({ blob_id: blobId, safe_id: safeId, size: underway, uploaded_at: at })
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

/** Of the documents that began to arrive since `since`, is one still on its way? */
export async function isUploadUnderway(db: Db, safeId: string, since: Date): Promise<boolean> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('portal.upload')
    .select('blob_id')
    .where('safe_id', '=', safeId)
    .where('size', '=', underway)
    .where('uploaded_at', '>', since)
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

/** Those whose safe is gone, and those that began before `brokenBefore` and never arrived. */
export async function listAbandoned(db: Db, brokenBefore: Date): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('portal.upload as upload')
    .leftJoin('portal.safe as safe', 'safe.id', 'upload.safe_id')
    .select('upload.blob_id')
    .where((is) =>
      is.or([
        is.and([is('safe.id', 'is', null), is('upload.size', '<>', underway)]),
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
