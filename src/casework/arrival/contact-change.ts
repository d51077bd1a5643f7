/** The person is reached in another way from now on: what they gave replaces what the file had. */
import type { ContactChange } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { perform } from '../acting.ts'
import { listParties, reachParty } from '../content-store.ts'
import type { Party } from '../content-store.ts'
import type { HeldFile } from '../file-store.ts'
import type { House } from '../house.ts'
import { partyReached } from '../reached.ts'
import { addToSearch } from '../search/search-store.ts'
import { textsOf } from '../search/texts.ts'

export async function reachBy(
  tx: Tx,
  house: House,
  file: HeldFile,
  { channel, language, email, telephone, address }: ContactChange,
  at: Date,
): Promise<HeldFile> {
  const party = partyOf(await listParties(tx, file.id))
  if (!party) return file
  const given = { email, telephone, address }
  const changed = {
    ...party,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
  await reachParty(tx, changed)
  await addToSearch(tx, file.id, textsOf({ parties: [changed] }))
  const command = { type: 'change-contact', contactChannel: channel, language } as const
  const done = await perform(tx, { house, by: 'worker', at }, file, command)
  if (!done.ok) throw new Error(`a new way to be reached was refused: ${done.refusal}`)
  return done.file
}

/** Where both get the letters, it is the complainant's own way that changes: a helper has theirs. */
function partyOf(parties: readonly Party[]): Party | undefined {
  const isForBoth = parties.some(({ role, letters }) => role === 'helper' && letters === 'both')
  const complainant = parties.find(({ role }) => role === 'complainant')
  return isForBoth && complainant ? complainant : partyReached(parties)
}
