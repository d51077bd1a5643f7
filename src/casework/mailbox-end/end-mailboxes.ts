/**
 * The worker's round over closed files: a month before the end the person hears of it, once; after the
 * last day nothing opens the mailbox any more. Each file in a transaction of its own.
 */
import { queueEnding } from '../../correspondence/index.ts'
import { closeMailbox } from '../../letterbox/index.ts'
import type { Now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { isEmailAddress } from '../../platform/email-address.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { tellError } from '../../platform/log.ts'
import type { Log } from '../../platform/log.ts'
import { perform } from '../acting.ts'
import { listParties } from '../content-store.ts'
import { lockFile } from '../file-store.ts'
import type { CaseFile } from '../file-store.ts'
import { contextAt } from '../house.ts'
import type { House } from '../house.ts'
import { sealFile } from '../mailbox.ts'
import { today } from '../procedure/context.ts'
import { reachedOf } from '../reached.ts'
import { listEnded, listUntold } from './mailbox-end-store.ts'

interface Parts {
  readonly db: Db
  readonly house: House
  readonly now: Now
  readonly log: Log
}

/** In one round; where an office has more, as on its first day with this, the next round goes on. */
const mostFiles = 1000
/** A month before a month's end is not the same day each way; the rule decides. */
const slackDays = 3

export async function endMailboxes(parts: Parts, isStopping: () => boolean): Promise<void> {
  const { db, house, now } = parts
  const day = Temporal.PlainDate.from(today(contextAt(house, now())))
  const { openMonths } = house.procedure.mailbox
  const closedBy = day.subtract({ months: openMonths - 1 }).add({ days: slackDays })
  for (const id of await listUntold(db, closedBy.toString(), mostFiles))
    if (!isStopping()) await inTransaction(parts, id, announce)
  for (const id of await listEnded(db, day.toString(), mostFiles))
    if (!isStopping()) await inTransaction(parts, id, close)
}

type Act = (tx: Tx, house: House, id: string, at: Date) => Promise<void>

/** One file must not keep the others waiting; it is tried again next time. */
async function inTransaction({ db, house, now, log }: Parts, id: string, act: Act): Promise<void> {
  try {
    await db.transaction().execute((tx) => act(tx, house, id, now()))
  } catch (error) {
    log({ event: 'fault', job: 'mailbox-end', file: id, ...tellError(error) })
  }
}

async function announce(tx: Tx, house: House, id: string, at: Date): Promise<void> {
  const file = await lockFile(tx, id)
  if (!file) return
  const addresses = await addressesOf(tx, file)
  const command = { type: 'announce-mailbox-end', isMailed: addresses.length > 0 } as const
  const done = await perform(tx, { house, by: 'worker', at }, file, command)
  if (!done.ok) return

  const { language, course } = done.file.state
  const opensUntil = dayText(language, course.mailbox?.until ?? '')
  for (const to of addresses)
    await queueEnding(tx, house.stationery, { to, language, caseId: id, opensUntil, at })
  await sealFile(tx, house, done.file, at)
}

/** Spam was never told anything. */
async function addressesOf(tx: Tx, { id, state }: CaseFile): Promise<string[]> {
  if (state.course.closing?.reason === 'spam') return []
  const { email, copy } = reachedOf(await listParties(tx, id), '')
  const known = [email, copy?.email].filter((each) => typeof each === 'string')
  return [...new Set(known)].filter(isEmailAddress)
}

async function close(tx: Tx, house: House, id: string, at: Date): Promise<void> {
  const file = await lockFile(tx, id)
  if (!file) return
  const done = await perform(tx, { house, by: 'worker', at }, file, { type: 'close-mailbox' })
  if (done.ok) await closeMailbox(tx, file.state.mailboxId)
}
