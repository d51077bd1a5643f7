/** Lists that somebody keeps under a name: theirs alone. */
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

export interface SavedView {
  readonly id: string
  readonly name: string
  /** As `writeList` writes it. */
  readonly list: string
}

/** By name. */
export async function listSavedViews(db: Db, staffId: string): Promise<SavedView[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.saved_view')
    .select(['id', 'name', 'list'])
    .where('staff_id', '=', staffId)
    .orderBy('name')
    .execute()
}

/** Under a name that is there already, in place of what was there. */
export async function saveView(
  tx: Tx,
  staffId: string,
  { name, list }: Omit<SavedView, 'id'>,
  at: Date,
): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('casework.saved_view')
    .values({ id: randomUUID(), staff_id: staffId, name, list, created_at: at })
    .onConflict((conflict) => conflict.columns(['staff_id', 'name']).doUpdateSet({ list }))
    .execute()
}

/** What is not theirs stays. */
export async function deleteView(tx: Tx, staffId: string, id: string): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('casework.saved_view')
    .where('staff_id', '=', staffId)
    .where('id', '=', id)
    .execute()
}
