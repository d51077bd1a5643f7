/** A party is reached in another way from now on: what they gave replaces what the file had. */
import { queueNotice } from '../../correspondence/index.ts'
import type { ContactChange } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { perform } from '../acting.ts'
import { listParties, reachParty } from '../content-store.ts'
import type { HeldFile } from '../file-store.ts'
import type { HolderAct } from '../holders/changing.ts'
import { partyReached } from '../reached.ts'
import { addToSearch } from '../search/search-store.ts'
import { textsOf } from '../search/texts.ts'

/** Channel and language of the letters are theirs to say to whom the letters go. */
export async function reachBy(
  tx: Tx,
  act: HolderAct,
  file: HeldFile,
  change: ContactChange & { readonly askedBy: string | undefined },
): Promise<HeldFile> {
  const { channel, language, email, telephone, address, askedBy } = change
  const parties = await listParties(tx, file.id)
  const party = parties.find(({ id }) => id === askedBy)
  if (!party) return file
  const given = { email, telephone, address }
  const changed = {
    ...party,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
  await reachParty(tx, changed)
  if (isMoved(party.email, changed.email))
    await queueNotice(tx, act.house.stationery, {
      to: party.email,
      language: file.state.language,
      caseId: file.id,
      at: act.at,
    })
  await addToSearch(tx, file.id, textsOf({ parties: [changed] }))
  const after = parties.map((each) => (each.id === party.id ? changed : each))
  if (partyReached(after)?.id !== party.id) return file
  const command = { type: 'change-contact', contactChannel: channel, language } as const
  const done = await perform(tx, act, file, command)
  if (!done.ok) throw new Error(`a new way to be reached was refused: ${done.refusal}`)
  return done.file
}

/** Whoever read the old address hears that there is news: it may not have been them who changed it. */
function isMoved(before: string | null, after: string | null): before is string {
  return before !== null && before.toLowerCase() !== after?.toLowerCase()
}
