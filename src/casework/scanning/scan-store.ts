/** Documents that arrived while the virus scanner did not answer. */
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { few } from '../../platform/db/few.ts'
import type { Scan } from '../../letterbox/index.ts'
import type { Tables } from '../tables.ts'

export interface Unscanned {
  readonly id: string
  readonly caseId: string
  readonly key: string
}

/** By id, those after it. */
export async function listUnscanned(
  db: Db,
  after: string | undefined,
  limit: number,
): Promise<Unscanned[]> {
  let query = db
    .withTables<Tables>()
    .selectFrom('casework.document')
    .select(['id', 'case_id', 'key'])
    // As the index has it.
    .where(sql<boolean>`scan = 'not-scanned'`)
    .orderBy('id')
    .limit(few(limit))
  if (after !== undefined) query = query.where('id', '>', after)
  return (await query.execute()).map(({ id, case_id: caseId, key }) => ({ id, caseId, key }))
}

/** False: somebody said it before. */
export async function setScan(tx: Tx, id: string, scan: Scan): Promise<boolean> {
  const updated = await tx
    .withTables<Tables>()
    .updateTable('casework.document')
    .set({ scan })
    .where('id', '=', id)
    .where('scan', '=', 'not-scanned')
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
