/** Which files the index has yet to read. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

/** The newest first; those that somebody is writing in come with the next. */
export async function lockUnread(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('casework.search')
    .select('case_id')
    .where('words', 'is', null)
    .orderBy('place', 'desc')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => row.case_id)
}

/** Other rules than those that the words were made by: all files count as not read. */
export async function keepRules(tx: Tx, rules: string): Promise<void> {
  const { numAffectedRows: changed } = await sql`
    insert into casework.search_rules (rules) values (${rules})
    on conflict (only_one) do update set rules = excluded.rules
      where search_rules.rules <> excluded.rules`.execute(tx)
  if (changed === 1n)
    await sql`update casework.search set words = null where words is not null`.execute(tx)
}
