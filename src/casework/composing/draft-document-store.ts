/** The documents that are to go along with what somebody is writing. Each stands here before its first byte is kept. */
import { sql } from 'kysely'
import type { DocumentContent } from '../../letterbox/index.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'
import { draftAt } from './draft-store.ts'
import type { DraftPlace } from './draft-store.ts'

/** False: the draft has `most` documents already, or is gone. */
export async function reserveDocument(
  tx: Tx,
  { id, draftId, most, at: moment }: { id: string; draftId: string; most: number; at: Date },
): Promise<boolean> {
  const db = tx.withTables<Tables>()
  // Two uploads at once wait for each other here, and one for a sending.
  const draft = await db
    .selectFrom('casework.draft')
    .select('id')
    .where('id', '=', draftId)
    .forUpdate()
    .executeTakeFirst()
  const { count } = await db
    .selectFrom('casework.draft_document')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('draft_id', '=', draftId)
    .executeTakeFirstOrThrow()
  if (!draft || count >= most) return false
  await db
    .insertInto('casework.draft_document')
    .values({ id, draft_id: draftId, began_at: moment })
    .execute()
  return true
}

/** False: it was taken off the list meanwhile. */
export async function completeDocument(db: Db, document: DocumentContent): Promise<boolean> {
  const updated = await db
    .withTables<Tables>()
    .updateTable('casework.draft_document')
    .set({ content: JSON.stringify(document) })
    .where('id', '=', document.id)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Whether it is to be passed on, as its sender asks. Nothing, where it is not on a list of theirs. */
export async function markDocument(
  db: Db,
  place: DraftPlace,
  id: string,
  isNotPassedOn: boolean,
): Promise<void> {
  await db
    .withTables<Tables>()
    .updateTable('casework.draft_document')
    .set({
      content: sql`content || jsonb_build_object('isNotPassedOn', ${isNotPassedOn}::boolean)`,
    })
    .where('id', '=', id)
    .where('draft_id', 'in', draftAt(db, place).select('draft.id'))
    .where('content', 'is not', null)
    .execute()
}

/** Off the list: what was sent belongs to the file from then on, what was removed to nobody. */
export async function strikeOff(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .withTables<Tables>()
    .deleteFrom('casework.draft_document')
    .where('id', 'in', ids)
    .execute()
}

/** Those whose draft is gone, and those that began before `brokenBefore` and never arrived. */
export async function listAbandoned(db: Db, brokenBefore: Date): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.draft_document as document')
    .leftJoin('casework.draft as draft', 'draft.id', 'document.draft_id')
    .select('document.id')
    .where((is) =>
      is.or([
        is.and([is('draft.id', 'is', null), is('document.content', 'is not', null)]),
        is.and([is('document.content', 'is', null), is('document.began_at', '<', brokenBefore)]),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}
