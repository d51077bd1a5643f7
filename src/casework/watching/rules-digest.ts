/** Tells by what clocks were reckoned: the office's limits, calendar and days of reminders. Pure. */
import { createHash } from 'node:crypto'
import type { Context } from '../procedure/context.ts'

/** Goes up when the code reckons otherwise than before, so that every clock is reckoned anew. */
const reckoning = 1

export function rulesDigest({ limits, calendar, rules }: Context): string {
  const closed = [...calendar.closed].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const { limits: own, councilOfState } = rules
  const all = [reckoning, limits, closed, calendar.knownUntil, own, councilOfState]
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url')
}
