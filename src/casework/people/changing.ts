/** Details of the people of a file are changed, in the transaction of the route. */
import type { Tx } from '../../platform/db/database.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import { changeParty, listParties } from '../content-store.ts'
import type { HeldFile } from '../file-store.ts'
import { sealFile } from '../mailbox.ts'
import type { Command } from '../procedure/commands.ts'
import { addToSearch } from '../search/search-store.ts'
import { textsOf } from '../search/texts.ts'
import { readPeople } from './people-form.ts'
import type { PeopleReading } from './people-form.ts'
import type { Typed } from '../intake/typed.ts'

/** By what the file has now: a colleague may have changed it meanwhile. */
export async function changePeople(
  tx: Tx,
  act: Omit<Act, 'version'>,
  file: HeldFile,
  typed: Typed,
): Promise<PeopleReading> {
  const parties = await listParties(tx, file.id)
  const read = readPeople(typed, parties)
  if (!read.ok) return read
  for (const details of read.changed) await changeParty(tx, details)
  const changed = (await listParties(tx, file.id)).filter(({ id }) =>
    read.changed.some((each) => each.id === id),
  )
  await addToSearch(tx, file.id, textsOf({ parties: changed }))
  const { contactChannel, language } = read
  const commands: Command[] = [
    { type: 'change-people', partyIds: changed.map(({ id }) => id) },
    { type: 'change-contact', contactChannel, language },
  ]
  let held = file
  for (const command of commands) {
    const done = await perform(tx, act, held, command)
    if (!done.ok) throw new Error(`changed details were refused: ${done.refusal}`)
    held = done.file
  }
  await sealFile(tx, act.house, held, act.at)
  return read
}
