/**
 * How long complaints took that were closed in the last two years, by service and theme, by kind of service and of all
 * together (decision 0021).
 */
import type { Db } from '../../platform/db/database.ts'
import { dayIn } from '../../platform/clock.ts'
import { durationStages, replaceDurations } from '../../published/index.ts'
import type { DurationStage } from '../../published/index.ts'
import type { ClosingReason } from '../procedure/state.ts'
import { spreadOf } from './duration-store.ts'

const monthsBack = 24

/** What the person ended themself, spam and what waited for somebody else's decision foresee nothing. */
const endedBy: Readonly<Record<DurationStage, readonly ClosingReason[]>> = {
  any: ['concluded', 'inadmissible', 'transferred'],
  examined: ['concluded'],
}

/** Done once a day; on the day on which somebody reads it, it may be one day old. */
export async function countDurations(db: Db, timeZone: string, now: Date): Promise<void> {
  const today = Temporal.PlainDate.from(dayIn(timeZone, now))
  const since = today.subtract({ months: monthsBack }).toString()
  await db.transaction().execute(async (tx) => {
    const counted = []
    for (const stage of durationStages)
      for (const spread of await spreadOf(tx, { reasons: endedBy[stage], since, timeZone }))
        counted.push({ ...spread, stage })
    await replaceDurations(tx, counted)
  })
}
