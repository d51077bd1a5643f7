/** Who wants to be rung back or to come by, and who of us tried. Who is reached has no file by that. */
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Row } from '../store-rows.ts'
import type { Tables } from '../tables.ts'

export type Contact = Selectable<Tables['casework.contact_request']>
export type ContactTry = Selectable<Tables['casework.contact_try']>
export type Outcome = ContactTry['outcome']

export async function keepContact(tx: Tx, contact: Row<'casework.contact_request'>): Promise<void> {
  await tx.withTables<Tables>().insertInto('casework.contact_request').values(contact).execute()
}

/** Open ones, the first promised first; `after` is the last one of the page before. */
export async function listOpenContacts(
  db: Db,
  after: { readonly at: Date; readonly id: string } | undefined,
  limit: number,
): Promise<Contact[]> {
  let query = db
    .withTables<Tables>()
    .selectFrom('casework.contact_request')
    .selectAll()
    .where('done_at', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
  if (after) query = query.where(sql<boolean>`(due_at, id) > (${after.at}, ${after.id}::uuid)`)
  return await query.execute()
}

/** What is over, newest first. */
export async function listDoneContacts(db: Db, limit: number): Promise<Contact[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.contact_request')
    .selectAll()
    .where('done_at', 'is not', null)
    .orderBy('done_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** One that is not over. */
export async function findOpenContact(db: Db, id: string): Promise<Contact | undefined> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.contact_request')
    .selectAll()
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
}

/** In their order. */
export async function listTries(db: Db, ids: readonly string[]): Promise<ContactTry[]> {
  if (ids.length === 0) return []
  return await db
    .withTables<Tables>()
    .selectFrom('casework.contact_try')
    .selectAll()
    .where('request_id', 'in', ids)
    .orderBy('request_id')
    .orderBy('number')
    .execute()
}

/**
 * Writes down who tried and what came of it; all but "not reached" ends it. False: somebody else wrote
 * down their own meanwhile, it is over, or it is none of ours.
 */
export async function addTry(tx: Tx, tried: ContactTry): Promise<boolean> {
  const open = await tx
    .withTables<Tables>()
    .selectFrom('casework.contact_request')
    .select('id')
    .where('id', '=', tried.request_id)
    .where('done_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!open) return false
  const { numInsertedOrUpdatedRows: added } = await tx
    .withTables<Tables>()
    .insertInto('casework.contact_try')
    .values(tried)
    .onConflict((conflict) => conflict.columns(['request_id', 'number']).doNothing())
    .executeTakeFirst()
  if (added !== 1n) return false
  if (tried.outcome === 'not-reached') return true
  await tx
    .withTables<Tables>()
    .updateTable('casework.contact_request')
    .set({ done_at: tried.at })
    .where('id', '=', tried.request_id)
    .execute()
  return true
}

/** How many wait and are promised before that moment, counted no further than to `most`. */
export async function countContactsDue(db: Db, before: Date, most: number): Promise<number> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.contact_request')
    .select('id')
    .where('done_at', 'is', null)
    .where('due_at', '<', before)
    .limit(most)
    .execute()
  return rows.length
}

/** What was over before that moment is removed, with who tried. */
export async function forgetContacts(tx: Tx, doneBefore: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('casework.contact_request')
    .where('done_at', '<', doneBefore)
    .execute()
}
