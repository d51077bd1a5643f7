/** What waits for today, and for how long what is over is kept. */
import type { Db, Tx } from '../../platform/db/database.ts'
import { countContactsDue, forgetContacts } from './contact-store.ts'

/** Long enough to answer whoever says that nobody rang; their number and words are not needed longer. */
export const contactKeptDays = 30

/** Promised for today or earlier, and not done; counted no further than to `most`. */
export async function countContactsToday(
  db: Db,
  { timeZone, at, most }: { timeZone: string; at: Date; most: number },
): Promise<number> {
  const today = at.toTemporalInstant().toZonedDateTimeISO(timeZone)
  const tomorrow = today.startOfDay().add({ days: 1 })
  return await countContactsDue(db, new Date(tomorrow.epochMilliseconds), most)
}

export async function sweepContacts(tx: Tx, at: Date): Promise<void> {
  await forgetContacts(tx, new Date(at.getTime() - contactKeptDays * 24 * 60 * 60 * 1000))
}
