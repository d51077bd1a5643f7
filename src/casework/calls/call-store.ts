/** Calls: one line each, kept apart from files. */
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Row } from '../store-rows.ts'
import type { Tables } from '../tables.ts'

export type Call = Selectable<Tables['casework.call']>

/** As the list shows it: with the reference of the file that it became. */
export type ListedCall = Call & {
  readonly reference_year: number | null
  readonly reference_number: number | null
}

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
): Promise<ListedCall[]> {
  let query = db
    .withTables<Tables>()
    .selectFrom('casework.call as call')
    .leftJoin('casework.case_file as file', 'file.id', 'call.case_id')
    .selectAll('call')
    .select(['file.reference_year', 'file.reference_number'])
    .where('call.at', '>=', from)
    .where('call.at', '<', until)
    .orderBy('call.at', 'desc')
    .orderBy('call.id', 'desc')
    .limit(limit)
  if (after)
    query = query.where(sql<boolean>`(call.at, call.id) < (${after.at}, ${after.id}::uuid)`)
  return await query.execute()
}

export async function findCall(db: Db, id: string): Promise<Call | undefined> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.call')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The call became that file. One that has become another stays with it. */
export async function linkCall(tx: Tx, id: string, caseId: string): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.call')
    .set({ case_id: caseId })
    .where('id', '=', id)
    .where('case_id', 'is', null)
    .execute()
}
