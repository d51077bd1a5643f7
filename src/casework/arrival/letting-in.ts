/**
 * Who is let in by a one-time number: into one file, or to the list of files of somebody who acts for
 * others. For whoever is not known nothing happens, and nothing tells.
 */
import { queueNumber } from '../../correspondence/index.ts'
import {
  drawNumber,
  endAccess,
  grantList,
  grantSession,
  maxListed,
  numberDigest,
  numberMinutes,
} from '../../letterbox/index.ts'
import type { NumberRequest, Reference } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { sealJson } from '../../secrecy/index.ts'
import { findFileOf, lockFileOfMailbox } from '../file-store.ts'
import { listedFiles } from '../holders/file-list.ts'
import { isRepresented, listRepresented } from '../holders/holder-store.ts'
import type { House } from '../house.ts'
import { sealFile } from '../mailbox.ts'

/** How long someone may stay in after a one-time number, at the most. */
const sessionHours = 12

export async function answerNumberRequest(
  tx: Tx,
  house: House,
  { reference, ...request }: NumberRequest,
  at: Date,
): Promise<void> {
  if (reference) await letIntoFile(tx, house, { ...request, reference }, at)
  else await showList(tx, house, request, at)
}

type Asking = Omit<NumberRequest, 'reference'>

async function letIntoFile(
  tx: Tx,
  house: House,
  request: Asking & { readonly reference: Reference },
  at: Date,
): Promise<void> {
  const file = await findFileOf(tx, request.reference, request.email.trim())
  if (!file || file.state.course.mailbox?.closedOn) return

  const number = await mailNumber(tx, house, { ...request, to: file.email, caseId: file.id }, at)
  if (!number) return
  const { mailboxId } = file.state
  await grantSession(tx, { ...keyOf(request, number, at), mailboxId, holder: file.partyId })
  await sealFile(tx, house, file, at)
}

async function showList(tx: Tx, house: House, request: Asking, at: Date): Promise<void> {
  const { recipient, language } = request
  const found = await listRepresented(tx, request.email.trim(), maxListed + 1)
  const to = found[0]?.helper.email
  if (!to) return

  const number = await mailNumber(tx, house, { ...request, to, caseId: null }, at)
  if (!number) return
  const files = found.map(({ state: { mailboxId }, helper }) => ({ mailboxId, holder: helper.id }))
  const sealed = await sealJson(await listedFiles(tx, house, found, language), recipient)
  await grantList(tx, { ...keyOf(request, number, at), files: files.slice(0, maxListed), sealed })
}

/** A file of the list was opened. Whose mandate or whose mailbox has ended meanwhile finds nothing in it. */
export async function fillOpening(
  tx: Tx,
  house: House,
  { mailboxId, holder }: { readonly mailboxId: string; readonly holder: string | null },
  at: Date,
): Promise<void> {
  const file = await lockFileOfMailbox(tx, mailboxId)
  if (!file || !holder) return
  const isOpen = !file.state.course.mailbox?.closedOn
  if (isOpen && (await isRepresented(tx, holder))) await sealFile(tx, house, file, at)
  else await endAccess(tx, mailboxId, holder)
}

/** Undefined: not this time, as too many have been asked for. */
async function mailNumber(
  tx: Tx,
  { stationery }: House,
  whom: Asking & { readonly to: string; readonly caseId: string | null },
  at: Date,
): Promise<string | undefined> {
  const { to, language, caseId, accessId } = whom
  const number = drawNumber()
  const isMailed = await queueNumber(tx, stationery, { to, language, caseId, at, accessId, number })
  return isMailed ? number : undefined
}

function keyOf({ accessId, recipient, authDigest }: Asking, number: string, at: Date) {
  return {
    accessId,
    recipient,
    authDigest: Buffer.from(authDigest, 'hex'),
    numberDigest: numberDigest(accessId, number),
    numberUntil: later(at, numberMinutes),
    expiresAt: later(at, sessionHours * 60),
    at,
  }
}

function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}
