/** Whether a party opens the file, and the files that somebody opens for others. */
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Party } from '../content-store.ts'
import { stateOf } from '../store-rows.ts'
import type { CaseFile } from '../file-store.ts'
import type { Tables } from '../tables.ts'

/** `on`: since which day they open it no more; null: they do again. */
export async function setAccessEnded(tx: Tx, partyId: string, on: string | null): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.party')
    .set({ access_ended_on: on })
    .where('id', '=', partyId)
    .execute()
}

/** Whether a party still acts for the complainant. */
export async function isRepresented(db: Db, partyId: string): Promise<boolean> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('casework.party')
    .select('id')
    .where('id', '=', partyId)
    .where('has_mandate', '=', true)
    .where('access_ended_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export interface Represented extends CaseFile {
  /** Who has the address, and acts in this file. */
  readonly helper: Party
  readonly complainant: string | null
}

/** Where somebody with that address acts with a mandate that lives; those that are open first, then the newest. */
export async function listRepresented(
  db: Db,
  email: string,
  limit: number,
): Promise<Represented[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.party as helper')
    .innerJoin('casework.case_file as file', 'file.id', 'helper.case_id')
    .innerJoin('casework.party as complainant', (join) =>
      join
        .onRef('complainant.case_id', '=', 'helper.case_id')
        .on('complainant.role', '=', 'complainant'),
    )
    .selectAll('file')
    .select([
      'complainant.name as complainant_name',
      'complainant.organisation as complainant_organisation',
    ])
    .select(sql<Party>`to_jsonb(helper)`.as('helper'))
    .where(sql<boolean>`lower(helper.email) = lower(${email})`)
    .where('helper.role', '=', 'helper')
    .where('helper.has_mandate', '=', true)
    .where('helper.access_ended_on', 'is', null)
    .where('file.mailbox_closed_on', 'is', null)
    .orderBy(sql`file.status = 'closed'`)
    .orderBy('file.lodged_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ helper, complainant_name, complainant_organisation, ...row }) => ({
    id: row.id,
    state: stateOf(row),
    helper,
    complainant: complainant_name ?? complainant_organisation,
  }))
}
