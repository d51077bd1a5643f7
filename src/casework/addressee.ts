/** To whom a letter goes that leaves by itself, and who signs it: the case manager of that moment. */
import { staffNames } from '../identity/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { formatReference } from '../platform/office/index.ts'
import type { Act } from './acting.ts'
import { listParties } from './content-store.ts'
import type { CaseFile } from './file-store.ts'
import { contextAt } from './house.ts'
import type { Addressee } from './letter-values.ts'

export async function addresseeOf(
  tx: Tx,
  { house, at }: Pick<Act, 'house' | 'at'>,
  { id, state }: CaseFile,
): Promise<Addressee> {
  const { language, contactChannel, caseManagerId, reference, lodgedAt } = state
  const [parties, names] = await Promise.all([
    listParties(tx, id),
    staffNames(tx, caseManagerId ? [caseManagerId] : []),
  ])
  const complainant = parties.find(({ role }) => role === 'complainant')
  const caseManager = names.get(caseManagerId ?? '')
  return {
    language,
    contactChannel,
    reference: formatReference(house.office, reference),
    complainant: complainant?.name ?? complainant?.organisation ?? undefined,
    caseManager,
    sender: caseManager,
    lodgedOn: contextAt(house, at).dayOf(lodgedAt),
    dueOn: undefined,
  }
}
