/** One-time links, kept as digests. A link is for one member of staff, or for the first of all. */
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

export interface Link {
  /** Null: whoever sets up the office. */
  readonly staffId: string | null
}

export interface NewLink extends Link {
  readonly digest: Uint8Array
  readonly expiresAt: Date
}

export async function insertLink(tx: Tx, { digest, staffId, expiresAt }: NewLink): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('identity.invitation')
    .values({ token_digest: digest, staff_id: staffId, expires_at: expiresAt })
    .execute()
}

export async function findLink(db: Db, digest: Uint8Array, at: Date): Promise<Link | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('identity.invitation')
    .select('staff_id')
    .where('token_digest', '=', digest)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row && { staffId: row.staff_id }
}

/** Of two that use the same link at once, one gets it. */
export async function takeLink(tx: Tx, digest: Uint8Array, at: Date): Promise<Link | undefined> {
  const row = await tx
    .withTables<Tables>()
    .deleteFrom('identity.invitation')
    .where('token_digest', '=', digest)
    .where('expires_at', '>', at)
    .returning('staff_id')
    .executeTakeFirst()
  return row && { staffId: row.staff_id }
}

export async function deleteLinksOf(tx: Tx, staffId: string | null): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('identity.invitation')
    .where('staff_id', staffId === null ? 'is' : '=', staffId)
    .execute()
}
