import type { Db } from '../../platform/db/database.ts'
import { startOfToday } from '../openings/openings.ts'
import { countWaiting } from './urgent-store.ts'

/** Urgent files at which nobody has looked today, counted no further than to `most`. */
export async function countUrgentWaiting(
  db: Db,
  { timeZone, at, most }: { timeZone: string; at: Date; most: number },
): Promise<number> {
  return await countWaiting(db, startOfToday(timeZone, at), most)
}
