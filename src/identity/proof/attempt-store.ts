/** Counts tries at an account, known or not. */
import type { Tx } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'
import { pausedUntil } from './throttle.ts'

/**
 * Counts a try before it is made, so that many at once cannot slip past the limit. Answers with the
 * moment until which the account pauses; then nothing was counted and nothing may be tried.
 */
export async function beginTry(tx: Tx, subject: Uint8Array, at: Date): Promise<Date | undefined> {
  const db = tx.withTables<Tables>()
  await db
    .insertInto('identity.attempt')
    .values({ subject, failures: 0, failed_at: at })
    .onConflict((conflict) => conflict.column('subject').doNothing())
    .execute()
  const { failures, failed_at: failedAt } = await db
    .selectFrom('identity.attempt')
    .select(['failures', 'failed_at'])
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const until = pausedUntil({ failures, failedAt }, at)
  if (until) return until

  await db
    .updateTable('identity.attempt')
    .set({ failures: failures + 1, failed_at: at })
    .where('subject', '=', subject)
    .execute()
  return undefined
}

export async function forgetTries(tx: Tx, subject: Uint8Array): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('identity.attempt')
    .where('subject', '=', subject)
    .execute()
}

export async function forgetTriesBefore(tx: Tx, at: Date): Promise<void> {
  await tx.withTables<Tables>().deleteFrom('identity.attempt').where('failed_at', '<', at).execute()
}
