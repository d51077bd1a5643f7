/** Details of the people of a file are changed, in the transaction of the route. */
import { randomUUID } from 'node:crypto'
import type { Tx } from '../../platform/db/database.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import { knownDanger } from '../danger.ts'
import type { KnownDanger } from '../danger.ts'
import type { Contents } from '../file/contents-store.ts'
import type { HeldFile, Words } from '../file-store.ts'
import type { Typed } from '../intake/typed.ts'
import { contextAt } from '../house.ts'
import { sealFile } from '../mailbox.ts'
import type { Command } from '../procedure/commands.ts'
import { addToSearch } from '../search/search-store.ts'
import { textsOf } from '../search/texts.ts'
import { makeTodoOnce } from '../todos/todo-acts.ts'
import { readPeople } from './people-form.ts'
import type { PeopleReading } from './people-form.ts'
import { changeParty, insertParties, removeParties } from './people-store.ts'
import type { Joined } from './people-store.ts'

/** By what the file has now: a colleague may have changed it meanwhile. */
export async function changePeople(
  tx: Tx,
  act: Omit<Act, 'version'>,
  file: HeldFile,
  { parties, story, remarks }: Contents,
  typed: Typed,
): Promise<PeopleReading> {
  const read = readPeople(typed, parties, knownDanger({ state: file.state, story, remarks }))
  if (!read.ok) return read
  const { contactChannel, language, changed, left, danger } = read
  const joined = read.joined.map((each) => ({ id: randomUUID(), case_id: file.id, ...each }))
  for (const details of changed) await changeParty(tx, details)
  await insertParties(tx, joined)
  await removeParties(tx, left)
  const after = parties.flatMap((party) => {
    const details = changed.find(({ id }) => id === party.id)
    return details ? [{ ...party, ...details }] : []
  })
  await addToSearch(tx, file.id, textsOf({ parties: [...after, ...joined] }))

  const partyIds = [...[...changed, ...joined].map(({ id }) => id), ...left]
  let held = await performed(tx, act, file, { type: 'change-people', partyIds })
  held = await performed(tx, act, held, { type: 'change-contact', contactChannel, language })
  held = await awaitMandate(tx, act, held, joined)
  if (danger !== undefined) held = await noteDanger(tx, act, held, danger)
  await sealFile(tx, act.house, held, act.at)
  return read
}

/** Where nothing shows that a helper may act, the person is asked after so many days, as at registration. */
async function awaitMandate(
  tx: Tx,
  act: Omit<Act, 'version'>,
  file: HeldFile,
  joined: readonly (Joined & { readonly id: string })[],
): Promise<HeldFile> {
  const helper = joined.find(({ role }) => role === 'helper')
  if (!helper || helper.has_mandate) return file
  const { days } = act.house.office.limits.mandate
  const today = Temporal.PlainDate.from(contextAt(act.house, act.at).dayOf(act.at))
  const dueOn = today.add({ days }).toString()
  return await makeTodoOnce(tx, act, file, { kind: 'mandate', dueOn, source: helper.id })
}

/** What the person says of it now; what they said before stays. */
async function noteDanger(
  tx: Tx,
  act: Omit<Act, 'version'>,
  file: HeldFile,
  danger: KnownDanger | null,
): Promise<HeldFile> {
  const { by, at } = act
  const about = { id: randomUUID(), case_id: file.id, author_id: by, at }
  const remark = danger?.what ? { ...about, body: danger.what } : undefined
  return await performed(
    tx,
    act,
    file,
    { type: 'note-danger', danger: danger && { on: danger.on }, remarkId: remark?.id ?? null },
    { remarks: remark ? [remark] : [] },
  )
}

async function performed(
  tx: Tx,
  act: Omit<Act, 'version'>,
  file: HeldFile,
  command: Command,
  words?: Words,
): Promise<HeldFile> {
  const done = await perform(tx, act, file, command, words)
  if (!done.ok) throw new Error(`changed details were refused: ${done.refusal}`)
  return done.file
}
