/** What members of staff prove themselves with. Read when somebody signs in, and nowhere else. */
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Role } from '../role.ts'
import type { Tables } from '../tables.ts'

export interface Account {
  readonly id: string
  readonly role: Role
  /** PHC string. */
  readonly password: string
  /** Sealed. */
  readonly totpSecret: Uint8Array
}

export interface Credentials {
  readonly password: string
  readonly totpSecret: Uint8Array
  /** The step of the number by which the app was confirmed: it is used up. */
  readonly step: number
}

/** The account that somebody could sign in to with this address: active and set up. */
export async function findAccount(db: Db, email: string): Promise<Account | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('identity.staff')
    .select(['id', 'role', 'password', 'totp_secret'])
    .where(({ fn }) => fn<string>('lower', ['email']), '=', email.toLowerCase())
    .where('is_active', '=', true)
    .executeTakeFirst()
  if (!row?.password || !row.totp_secret) return undefined
  return { id: row.id, role: row.role, password: row.password, totpSecret: row.totp_secret }
}

/** False: a number of this step, or a later one, was taken before. */
export async function takeStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<Tables>()
    .updateTable('identity.staff')
    .set({ totp_last_step: step })
    .where('id', '=', id)
    .where((row) => row.or([row('totp_last_step', 'is', null), row('totp_last_step', '<', step)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function saveCredentials(tx: Tx, id: string, credentials: Credentials): Promise<void> {
  const { password, totpSecret, step } = credentials
  await tx
    .withTables<Tables>()
    .updateTable('identity.staff')
    .set({ password, totp_secret: totpSecret, totp_last_step: step })
    .where('id', '=', id)
    .execute()
}

export async function savePassword(tx: Tx, id: string, password: string): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('identity.staff')
    .set({ password })
    .where('id', '=', id)
    .execute()
}

export async function saveTotpSecret(
  tx: Tx,
  id: string,
  { totpSecret, step }: Omit<Credentials, 'password'>,
): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('identity.staff')
    .set({ totp_secret: totpSecret, totp_last_step: step })
    .where('id', '=', id)
    .execute()
}
