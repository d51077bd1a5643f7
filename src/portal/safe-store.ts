/** The rows of the visitors' safes. Knows sealed bytes only. */
import type { Db, Tx } from '../platform/db/database.ts'
import type { Tables } from './tables.ts'

export interface SafeRow {
  readonly id: string
  readonly sealed: Uint8Array
  readonly version: number
  readonly updatedAt: Date
}

interface Saving {
  readonly sealed: Uint8Array
  readonly at: Date
  readonly expiresAt: Date
}

const columns = ['id', 'sealed', 'version', 'updated_at as updatedAt'] as const

/** False: there is one of that id. */
export async function insertSafe(
  db: Db,
  id: string,
  owner: Uint8Array,
  saving: Saving,
): Promise<boolean> {
  const inserted = await db
    .withTables<Tables>()
    .insertInto('portal.safe')
    .values({
      id,
      owner,
      sealed: saving.sealed,
      version: 1,
      updated_at: saving.at,
      expires_at: saving.expiresAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function findSafeRow(
  db: Db,
  owner: Uint8Array,
  id: string,
  at: Date,
): Promise<SafeRow | undefined> {
  return await ownedBy(db, owner, at).where('id', '=', id).executeTakeFirst()
}

/** As `findSafeRow`, and nobody else changes it until the transaction ends. */
export async function lockSafeRow(
  tx: Tx,
  owner: Uint8Array,
  id: string,
  at: Date,
): Promise<SafeRow | undefined> {
  return await ownedBy(tx, owner, at).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Newest first. */
export async function listSafeRows(db: Db, owner: Uint8Array, at: Date): Promise<SafeRow[]> {
  return await ownedBy(db, owner, at).orderBy('updated_at', 'desc').execute()
}

/** False: it has been saved since `version`, or is gone. `owner`: who holds it from then on. */
export async function updateSafe(
  db: Db,
  { id, version }: { id: string; version: number },
  owner: Uint8Array,
  saving: Saving,
): Promise<boolean> {
  const updated = await db
    .withTables<Tables>()
    .updateTable('portal.safe')
    .set({
      owner,
      sealed: saving.sealed,
      version: version + 1,
      updated_at: saving.at,
      expires_at: saving.expiresAt,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function deleteSafe(db: Db, owner: Uint8Array, id: string): Promise<void> {
  await db
    .withTables<Tables>()
    .deleteFrom('portal.safe')
    .where('owner', '=', owner)
    .where('id', '=', id)
    .execute()
}

export async function deleteExpiredSafes(db: Db, at: Date): Promise<void> {
  await db.withTables<Tables>().deleteFrom('portal.safe').where('expires_at', '<=', at).execute()
}

function ownedBy(db: Db, owner: Uint8Array, at: Date) {
  return db
    .withTables<Tables>()
    .selectFrom('portal.safe')
    .select(columns)
    .where('owner', '=', owner)
    .where('expires_at', '>', at)
}
