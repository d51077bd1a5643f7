/**
 * How long complaints took that were closed in the last two years, by service, by kind of service and of all
 * together (decision 0021).
 */
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { dayIn } from '../../platform/clock.ts'
import { durationStages, fewestFiles, replaceDurations } from '../../published/index.ts'
import type { CountedDuration, DurationStage } from '../../published/index.ts'
import type { ClosingReason } from '../procedure/state.ts'

const monthsBack = 24

/** What the person ended themself, spam and what waited for somebody else's decision foresee nothing. */
const endedBy: Readonly<Record<DurationStage, readonly ClosingReason[]>> = {
  any: ['concluded', 'inadmissible', 'transferred'],
  examined: ['concluded'],
}

/** Done once a day; on the day on which somebody reads it, it may be one day old. */
export async function countDurations(db: Db, timeZone: string, now: Date): Promise<void> {
  const today = dayIn(timeZone, now)
  await db.transaction().execute(async (tx) => {
    const counted = []
    for (const stage of durationStages)
      counted.push(...(await countStage(tx, { stage, timeZone, today })))
    await replaceDurations(tx, counted)
  })
}

interface CountedRow {
  readonly service_id: string | null
  readonly kind: string | null
  readonly files: number
  readonly half_days: number
  readonly nine_days: number
}

async function countStage(
  tx: Tx,
  { stage, timeZone, today }: { stage: DurationStage; timeZone: string; today: string },
): Promise<CountedDuration[]> {
  const since = Temporal.PlainDate.from(today).subtract({ months: monthsBack }).toString()
  const { rows } = await sql<CountedRow>`
    with ended as (
      select file.service_id, service.content ->> 'kind' as kind,
        file.closed_on - (file.lodged_at at time zone ${timeZone})::date as days
      from casework.case_file as file
      left join published.public_service as service on service.id = file.service_id
      where file.kind = 'complaint' and file.status = 'closed'
        and file.closed_on >= ${since} and file.closing_reason = any(${endedBy[stage]})
    )
    select service_id, kind, count(*)::int as files,
      percentile_disc(0.5) within group (order by days) as half_days,
      percentile_disc(0.9) within group (order by days) as nine_days
    from ended
    group by grouping sets ((service_id), (kind), ())
    having count(*) >= ${fewestFiles}
      and (grouping(service_id) = 1 or service_id is not null)
      and (grouping(kind) = 1 or kind is not null)`.execute(tx)
  return rows.map(({ service_id: service, kind, files, half_days, nine_days }) => ({
    of: service !== null ? { service } : kind !== null ? { kind } : 'all',
    stage,
    files,
    halfDays: half_days,
    nineDays: nine_days,
  }))
}
