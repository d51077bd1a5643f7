/** Calls: one line each, kept apart from files. */
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Row } from '../store-rows.ts'
import type { Tables } from '../tables.ts'

export type Call = Selectable<Tables['casework.call']>

/** Kept once, however often it is sent. */
export async function keepCall(tx: Tx, call: Row<'casework.call'>): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('casework.call')
    .values(call)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export interface Span {
  readonly from: Date
  /** Not in it any more. */
  readonly until: Date
}

/** Newest first; `after` is the last one of the page before. */
export async function listCalls(
  db: Db,
  { from, until }: Span,
  after: Pick<Call, 'at' | 'id'> | undefined,
  limit: number,
): Promise<Call[]> {
  let query = db
    .withTables<Tables>()
    .selectFrom('casework.call')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (after) query = query.where(sql<boolean>`(at, id) < (${after.at}, ${after.id}::uuid)`)
  return await query.execute()
}
