/** The parties of a file, as staff complete or correct them. */
import type { Tx } from '../../platform/db/database.ts'
import type { Party } from '../content-store.ts'
import type { Tables } from '../tables.ts'

/** What can be corrected of a party; a mandate is given, see `giveMandate`. */
export type Details = Pick<Party, 'id'> &
  Partial<Omit<Party, 'id' | 'case_id' | 'role' | 'has_mandate'>>

/** Who joined: a helper, or somebody who complains of the same. */
export type Joined = Partial<Party> & { readonly role: 'helper' | 'co-complainant' }

export async function insertParties(
  tx: Tx,
  rows: readonly (Joined & Pick<Party, 'id' | 'case_id'>)[],
) {
  if (rows.length === 0) return
  await tx
    .withTables<Tables>()
    .insertInto('casework.party')
    .values([...rows])
    .execute()
}

export async function removeParties(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.withTables<Tables>().deleteFrom('casework.party').where('id', 'in', ids).execute()
}

export async function changeParty(tx: Tx, { id, ...details }: Details): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.party')
    .set(details)
    .where('id', '=', id)
    .execute()
}
