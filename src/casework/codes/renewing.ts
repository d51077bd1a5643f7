/** A new code for a party that follows the file, in the transaction of the route. Nobody can read an earlier one. */
import { queueNotice } from '../../correspondence/index.ts'
import { hasCode, renewCode } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { deriveAccess, drawCode, formatCode, sha256 } from '../../secrecy/index.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import { listParties } from '../content-store.ts'
import type { Party } from '../content-store.ts'
import { lockFileByReference } from '../file-store.ts'
import { keepOut } from '../holders/changing.ts'
import { setAccessEnded } from '../holders/holder-store.ts'
import { sealFile } from '../mailbox.ts'
import { noticedAt } from '../reached.ts'

type FileAct = Omit<Act, 'version'>

/**
 * As it is written down: `ABCD-EFGH-JKMN-PQRS`. Undefined: a code was made by this very form (`accessId`), and cannot
 * be shown again. Whoever had no access any more has it again. Whoever is told of news by e-mail is told that there is
 * some: it may not have been them who asked.
 */
export async function makeCode(
  tx: Tx,
  act: FileAct,
  { accessId, partyId }: { accessId: string; partyId: string },
): Promise<string | undefined> {
  const { house, at } = act
  const { file, party } = await lockWithParty(tx, act, partyId)
  if (await hasCode(tx, accessId)) return undefined

  if (party.access_ended_on) await setAccessEnded(tx, party.id, null)
  const done = await perform(tx, act, file, { type: 'renew-code', partyId: party.id })
  if (!done.ok) throw new Error(`a new code was refused: ${done.refusal}`)
  const { mailboxId, language } = done.file.state
  const code = drawCode()
  const { auth, recipient } = deriveAccess(code, mailboxId)
  const key = { accessId, recipient, authDigest: sha256(auth), at }
  await renewCode(tx, { ...key, mailboxId, holder: party.id })
  await sealFile(tx, house, done.file, at)
  for (const to of noticedAt(await listParties(tx, file.id)))
    await queueNotice(tx, house.stationery, { to, language, caseId: file.id, at })
  return formatCode(code)
}

/** A helper opens the file no more. Once more, it changes nothing. */
export async function endHelp(tx: Tx, act: FileAct, partyId: string): Promise<void> {
  const { file, party } = await lockWithParty(tx, act, partyId)
  if (party.role !== 'helper') throw new NotFoundError('no helper of the file')
  if (party.access_ended_on) return
  await sealFile(tx, act.house, await keepOut(tx, act, file, party.id), act.at)
}

async function lockWithParty(tx: Tx, { reference }: FileAct, partyId: string) {
  const file = reference && (await lockFileByReference(tx, reference))
  const parties = file ? await listParties(tx, file.id) : []
  const party = parties.find((each) => each.id === partyId && mayHoldCode(each))
  if (!file || !party) throw new NotFoundError('no such party of a file')
  return { file, party }
}

/** Co-complainants are names that somebody wrote down. */
export function mayHoldCode({ role }: Party): boolean {
  return role !== 'co-complainant'
}
