/** How long closed files took. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { fewestFiles } from '../../published/index.ts'
import type { CountedDuration } from '../../published/index.ts'
import type { ClosingReason } from '../procedure/state.ts'

interface CountedRow {
  readonly service_id: string | null
  readonly theme: string | null
  readonly kind: string | null
  readonly files: number
  readonly half_days: number
  readonly nine_days: number
}

interface Ended {
  readonly reasons: readonly ClosingReason[]
  /** Closed on that day or later. */
  readonly since: string
  readonly timeZone: string
}

/** Of each theme at each service, of each theme, service and kind of service, and of all, as far as there are enough files. */
export async function spreadOf(
  tx: Tx,
  { reasons, since, timeZone }: Ended,
): Promise<Omit<CountedDuration, 'stage'>[]> {
  const { rows } = await sql<CountedRow>`
    with ended as (
      select file.service_id, file.theme, service.content ->> 'kind' as kind,
        file.closed_on - (file.lodged_at at time zone ${timeZone})::date as days
      from casework.case_file as file
      left join published.public_service as service on service.id = file.service_id
      where file.kind = 'complaint' and file.status = 'closed'
        and file.closed_on >= ${since} and file.closing_reason = any(${reasons})
    )
    select service_id, theme, kind, count(*)::int as files,
      percentile_disc(0.5) within group (order by days) as half_days,
      percentile_disc(0.9) within group (order by days) as nine_days
    from ended
    group by grouping sets ((service_id, theme), (theme), (service_id), (kind), ())
    having count(*) >= ${fewestFiles}
      and (grouping(service_id) = 1 or service_id is not null)
      and (grouping(theme) = 1 or theme is not null)
      and (grouping(kind) = 1 or kind is not null)`.execute(tx)
  return rows.map(({ service_id: service, theme, kind, files, half_days, nine_days }) => ({
    of: groupOf(service, theme, kind),
    files,
    halfDays: half_days,
    nineDays: nine_days,
  }))
}

function groupOf(
  service: string | null,
  theme: string | null,
  kind: string | null,
): CountedDuration['of'] {
  if (service !== null && theme !== null) return { service, theme }
  if (theme !== null) return { theme }
  if (service !== null) return { service }
  return kind === null ? 'all' : { kind }
}
