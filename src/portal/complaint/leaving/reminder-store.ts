/** Who is to be reminded of what lies in a safe. Knows sealed bytes only. */
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Tables } from '../../tables.ts'

/** In place of an earlier one. */
export async function putReminder(tx: Tx, safeId: string, sealed: Uint8Array): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('portal.reminder')
    .values({ safe_id: safeId, sealed })
    .onConflict((conflict) => conflict.column('safe_id').doUpdateSet({ sealed }))
    .execute()
}

export async function isReminderAsked(db: Db, safeId: string): Promise<boolean> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('portal.reminder')
    .select('safe_id')
    .where('safe_id', '=', safeId)
    .executeTakeFirst()
  return row !== undefined
}

export async function dropReminder(db: Db, safeId: string): Promise<void> {
  await db
    .withTables<Tables>()
    .deleteFrom('portal.reminder')
    .where('safe_id', '=', safeId)
    .execute()
}

export interface Due {
  readonly safeId: string
  readonly sealed: Uint8Array
  readonly expiresAt: Date
}

/** One whose safe goes before `before`, and still lies there at `at`. No other process takes it. */
export async function lockDue(tx: Tx, at: Date, before: Date): Promise<Due | undefined> {
  return await tx
    .withTables<Tables>()
    .selectFrom('portal.reminder as reminder')
    .innerJoin('portal.safe as safe', 'safe.id', 'reminder.safe_id')
    .select(['reminder.safe_id as safeId', 'reminder.sealed', 'safe.expires_at as expiresAt'])
    .where('safe.expires_at', '>', at)
    .where('safe.expires_at', '<=', before)
    .orderBy('safe.expires_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}
