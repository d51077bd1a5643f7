/** The worker says every so often that it is there; the office tells those who watch the system. */
import type { Db } from '../db/database.ts'
import type { Tables } from './tables.ts'

export async function beat(db: Db, part: string, at: Date): Promise<void> {
  await db
    .withTables<Tables>()
    .insertInto('operation.heartbeat')
    .values({ part, at })
    .onConflict((other) => other.column('part').doUpdateSet({ at }))
    .execute()
}

export async function lastBeat(db: Db, part: string): Promise<Date | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('operation.heartbeat')
    .select('at')
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.at
}
