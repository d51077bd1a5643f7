/**
 * A view is sealed when its file changes, and reading changes nothing. So once a day is over the worker seals
 * those anew that were opened on it, and that nothing else has sealed since.
 */
import { endOfDay } from '../../deadlines/index.ts'
import { listSealedAt } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Now } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import { listOpened } from '../../secrecy/index.ts'
import { lockFile } from '../file-store.ts'
import type { House } from '../house.ts'
import { sealFile } from '../mailbox.ts'
import { listFilesOf } from './opened-store.ts'
import { startOfToday } from './openings.ts'

export interface SealingParts {
  readonly db: Db
  readonly house: House
  readonly now: Now
}

/** Looked up at once. */
const batch = 500

/** Of files opened since that day; how many were sealed. Each in a transaction of its own. */
export async function sealOpened(
  { db, house, now }: SealingParts,
  since: Date,
  isStopping: () => boolean,
): Promise<number> {
  const at = now()
  const before = startOfToday(house.office.timeZone, at)
  const opened = await listOpened(db, { since, before })
  const lastAt = new Map(opened.map((one) => [one.subject, one.lastAt]))
  let sealed = 0
  for (let start = 0; start < opened.length; start += batch) {
    const subjects = opened.slice(start, start + batch).map(({ subject }) => subject)
    for (const caseId of await listDue(db, house, subjects, lastAt, at)) {
      if (isStopping()) return sealed
      await db.transaction().execute(async (tx) => {
        const file = await lockFile(tx, caseId)
        if (file) await sealFile(tx, house, file, at)
      })
      sealed += 1
    }
  }
  return sealed
}

async function listDue(
  db: Db,
  { office: { timeZone } }: House,
  subjects: readonly string[],
  lastAt: ReadonlyMap<string, Date>,
  at: Date,
): Promise<Set<string>> {
  const files = await listFilesOf(db, subjects)
  const sealedAt = await listSealedAt(
    db,
    files.map(({ mailboxId }) => mailboxId),
    at,
  )
  const due = files.filter(({ mailboxId, subject }) => {
    const [opened, sealed] = [lastAt.get(subject), sealedAt.get(mailboxId)]
    return opened && sealed && sealed < endOfDay(dayIn(timeZone, opened), timeZone)
  })
  return new Set(due.map(({ caseId }) => caseId))
}
