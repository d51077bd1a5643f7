/**
 * Who is signed in. The browser's token is not kept, only its digest: who reads the table cannot
 * take somebody's place.
 */
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Role } from '../role.ts'
import type { Tables } from '../tables.ts'

export interface Session {
  readonly staff: SignedStaff
  readonly seenAt: Date
}

/** What pages know of the person before them. */
export interface SignedStaff {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly languages: readonly Lang[]
  readonly language: Lang
}

export interface NewSession {
  readonly digest: Uint8Array
  readonly staffId: string
  readonly at: Date
  readonly expiresAt: Date
}

/** Undefined: unknown, over, not used since `idleSince`, or of somebody who left. */
export async function findSession(
  db: Db,
  digest: Uint8Array,
  { at, idleSince }: { at: Date; idleSince: Date },
): Promise<Session | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('identity.session as session')
    .innerJoin('identity.staff as staff', 'staff.id', 'session.staff_id')
    .select(['session.seen_at', 'staff.id', 'staff.name', 'staff.role'])
    .select(['staff.languages', 'staff.language'])
    .where('session.token_digest', '=', digest)
    .where('session.expires_at', '>', at)
    .where('session.seen_at', '>', idleSince)
    .where('staff.is_active', '=', true)
    .executeTakeFirst()
  if (!row) return undefined
  const { seen_at: seenAt, ...staff } = row
  return { staff, seenAt }
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  const { digest, staffId, at, expiresAt } = session
  await tx
    .withTables<Tables>()
    .insertInto('identity.session')
    .values({
      token_digest: digest,
      staff_id: staffId,
      created_at: at,
      seen_at: at,
      expires_at: expiresAt,
    })
    .execute()
}

export async function touchSession(db: Db, digest: Uint8Array, at: Date): Promise<void> {
  await db
    .withTables<Tables>()
    .updateTable('identity.session')
    .set({ seen_at: at })
    .where('token_digest', '=', digest)
    .execute()
}

export async function deleteSession(tx: Tx, digest: Uint8Array): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('identity.session')
    .where('token_digest', '=', digest)
    .execute()
}

export async function deleteSessionsOf(tx: Tx, staffId: string): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('identity.session')
    .where('staff_id', '=', staffId)
    .execute()
}

export async function deleteSessionsOver(tx: Tx, at: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('identity.session')
    .where('expires_at', '<=', at)
    .execute()
}
