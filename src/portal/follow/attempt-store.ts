/** Counts tries under a digest that tells nothing of what was tried. */
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

/**
 * Counts a try before it is made, so that many at once count too, and answers how many there were,
 * this one included. After `memoryMs` without any, the count begins anew.
 */
export async function countTry(
  db: Db,
  subject: Uint8Array,
  memoryMs: number,
  at: Date,
): Promise<number> {
  const forgotten = new Date(at.getTime() - memoryMs)
  const { failures } = await db
    .withTables<Tables>()
    .insertInto('portal.attempt')
    .values({ subject, failures: 1, failed_at: at })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet({
        failures: sql<number>`case when attempt.failed_at < ${forgotten} then 1 else attempt.failures + 1 end`,
        failed_at: at,
      }),
    )
    .returning('failures')
    .executeTakeFirstOrThrow()
  return failures
}

/** The right one came: what was counted is over. */
export async function forgetTries(db: Db, subject: Uint8Array): Promise<void> {
  await db
    .withTables<Tables>()
    .deleteFrom('portal.attempt')
    .where('subject', '=', subject)
    .execute()
}

export async function forgetTriesBefore(db: Db, at: Date): Promise<void> {
  await db.withTables<Tables>().deleteFrom('portal.attempt').where('failed_at', '<', at).execute()
}
