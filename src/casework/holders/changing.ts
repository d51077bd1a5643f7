/** A party opens the file no more, or by a new code: asked from *My file*, or decided by staff. */
import {
  endAccess,
  liveAccesses,
  mayEndAccess,
  mayMakeCode,
  renewCode,
} from '../../letterbox/index.ts'
import type { AccessChange } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import { listParties } from '../content-store.ts'
import type { Party } from '../content-store.ts'
import { lockFile } from '../file-store.ts'
import type { HeldFile } from '../file-store.ts'
import type { Command } from '../procedure/commands.ts'
import type { ContactChannel } from '../procedure/state.ts'
import { reachedOf } from '../reached.ts'
import { finishAwaited } from '../todos/todo-acts.ts'
import { setAccessEnded } from './holder-store.ts'
import { holdersOf } from './holders.ts'

export type HolderAct = Pick<Act, 'house' | 'by' | 'at'>

/** As asked by the party `by`. What they may not do, or what came too late, changes nothing. */
export async function changeAccess(
  tx: Tx,
  act: HolderAct,
  file: HeldFile,
  change: AccessChange & { readonly askedBy: string | undefined },
): Promise<HeldFile> {
  const parties = await listParties(tx, file.id)
  const accesses = await liveAccesses(tx, file.state.mailboxId, act.at)
  const holders = holdersOf(parties, accesses, change.askedBy)
  const you = holders.find(({ isYou }) => isYou)
  const of = holders.find(({ id }) => id === change.holder)
  if (!you || !of || you.endedOn) return file
  if (change.is === 'end') return mayEndAccess(you, of) ? await keepOut(tx, act, file, of.id) : file
  return mayMakeCode(you, of) ? await letInByOwnCode(tx, act, file, change) : file
}

async function letInByOwnCode(
  tx: Tx,
  act: HolderAct,
  file: HeldFile,
  { holder, accessId, recipient, authDigest }: Extract<AccessChange, { is: 'code' }>,
): Promise<HeldFile> {
  const { mailboxId } = file.state
  const key = { accessId, recipient, authDigest: Buffer.from(authDigest, 'hex') }
  await renewCode(tx, { ...key, mailboxId, holder, at: act.at })
  return await done(tx, act, file, { type: 'renew-code', partyId: holder, isOwn: true })
}

/**
 * Their keys go, no letter and no one-time number goes to them any more, and nobody waits for their
 * mandate. From then on the letters are the complainant's.
 */
export async function keepOut(
  tx: Tx,
  act: HolderAct,
  file: HeldFile,
  partyId: string,
): Promise<HeldFile> {
  await endAccess(tx, file.state.mailboxId, partyId)
  await setAccessEnded(tx, partyId, dayIn(act.house.office.timeZone, act.at))
  const ended = await done(tx, act, file, { type: 'end-access', partyId })
  const settled = await dropMandate(tx, act, ended)
  const { language, contactChannel: before } = settled.state
  const contactChannel = channelOf(await listParties(tx, file.id), before)
  if (contactChannel === before) return settled
  return await done(tx, act, settled, { type: 'change-contact', contactChannel, language })
}

/** As before where it can be; otherwise by what the complainant gave. */
function channelOf(parties: readonly Party[], before: ContactChannel): ContactChannel {
  const { email, telephone, envelope } = reachedOf(parties, '')
  const ways = { email, post: envelope, telephone }
  if (ways[before]) return before
  return (['email', 'telephone', 'post'] as const).find((way) => ways[way]) ?? before
}

async function dropMandate(tx: Tx, act: HolderAct, file: HeldFile): Promise<HeldFile> {
  const dropped = await finishAwaited(tx, act, file.id, { kind: 'mandate', outcome: 'dropped' })
  return (dropped && (await lockFile(tx, file.id))) ?? file
}

async function done(tx: Tx, act: HolderAct, file: HeldFile, command: Command): Promise<HeldFile> {
  const result = await perform(tx, act, file, command)
  if (!result.ok) throw new Error(`${command.type} was refused: ${result.refusal}`)
  return result.file
}
