/** The parties of a file, as staff complete or correct them. */
import type { Tx } from '../../platform/db/database.ts'
import type { Party } from '../content-store.ts'
import type { Tables } from '../tables.ts'

/** What can be corrected of a party; a mandate is given, see `giveMandate`. */
export type Details = Pick<Party, 'id'> &
  Partial<Omit<Party, 'id' | 'case_id' | 'role' | 'has_mandate'>>

export async function changeParty(tx: Tx, { id, ...details }: Details): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.party')
    .set(details)
    .where('id', '=', id)
    .execute()
}
