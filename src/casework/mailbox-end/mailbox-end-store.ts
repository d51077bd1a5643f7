/** Closed files whose person is to be told until when they can open them, and those that they can open no more. */
import type { Db } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

/** Ids of files closed on that day or before; longest closed first. */
export async function listUntold(db: Db, closedBy: string, limit: number): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.case_file')
    .select('id')
    .where('status', '=', 'closed')
    .where('mailbox_until', 'is', null)
    .where('closed_on', '<=', closedBy)
    .orderBy('closed_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Ids of files whose last day was before that one. */
export async function listEnded(db: Db, today: string, limit: number): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.case_file')
    .select('id')
    .where('status', '=', 'closed')
    .where('mailbox_closed_on', 'is', null)
    .where('mailbox_until', '<', today)
    .orderBy('mailbox_until')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
