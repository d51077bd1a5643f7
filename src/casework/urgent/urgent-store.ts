/** Urgent files that are not closed, and when somebody last looked at each. */
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { few } from '../../platform/db/few.ts'
import type { FilePlace } from '../lists/place.ts'
import type { Tables } from '../tables.ts'

export interface UrgentFile {
  readonly id: string
  readonly lodgedAt: Date
  readonly isLodgedDayOnly: boolean
  /** The day on which something happens to the person, `YYYY-MM-DD`. */
  readonly dangerOn: string | null
  readonly look: { readonly at: Date; readonly staffId: string } | undefined
}

/** Somebody opened it. */
export async function recordLook(
  tx: Tx,
  caseId: string,
  { staffId, at }: { staffId: string; at: Date },
): Promise<void> {
  const look = { looked_at: at, staff_id: staffId }
  await tx
    .withTables<Tables>()
    .insertInto('casework.urgent_look')
    .values({ case_id: caseId, ...look })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(look))
    .execute()
}

/** Those at which nobody looked since that moment; what waits for longest stands first. */
export async function listWaiting(
  db: Db,
  since: Date,
  after: FilePlace | undefined,
  limit: number,
): Promise<UrgentFile[]> {
  let query = waiting(db, since)
    .leftJoin('casework.story as story', 'story.case_id', 'file.id')
    .select([...columns, dangerOn, 'look.looked_at', 'look.staff_id'])
    .orderBy('file.lodged_at')
    .orderBy('file.id')
    .limit(few(limit))
  if (after)
    query = query.where(sql<boolean>`(file.lodged_at, file.id) > (${after.at}, ${after.id}::uuid)`)
  return (await query.execute()).map(urgentFile)
}

/** Those at which somebody has, the last one first. */
export async function listLookedAt(db: Db, since: Date, limit: number): Promise<UrgentFile[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.urgent_look as look')
    .innerJoin('casework.case_file as file', 'file.id', 'look.case_id')
    .leftJoin('casework.story as story', 'story.case_id', 'file.id')
    .select([...columns, dangerOn, 'look.looked_at', 'look.staff_id'])
    .where('look.looked_at', '>=', since)
    .where(isUrgent)
    .orderBy('look.looked_at', 'desc')
    .orderBy('file.id')
    .limit(few(limit))
    .execute()
  return rows.map(urgentFile)
}

/** How many wait, counted no further than to `most`. */
export async function countWaiting(db: Db, since: Date, most: number): Promise<number> {
  const some = waiting(db, since).select('file.id').limit(few(most))
  const { count } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const columns = ['file.id', 'file.lodged_at', 'file.is_lodged_day_only'] as const

/** As noted last, or else as the complaint said. */
const dangerOn = sql<string | null>`case when file.course ? 'dangerNoted'
  then (file.course #>> '{dangerNoted,danger,on}')::date else story.danger_on end`.as('danger_on')

/** As the index of urgent files has it. */
const isUrgent = sql<boolean>`file.is_urgent and file.status <> 'closed'`

function waiting(db: Db, since: Date) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.case_file as file')
    .leftJoin('casework.urgent_look as look', 'look.case_id', 'file.id')
    .where(isUrgent)
    .where((row) => row.or([row('look.looked_at', 'is', null), row('look.looked_at', '<', since)]))
}

function urgentFile(row: {
  id: string
  lodged_at: Date
  is_lodged_day_only: boolean | null
  danger_on: string | null
  looked_at: Date | null
  staff_id: string | null
}): UrgentFile {
  const { looked_at: at, staff_id: staffId } = row
  return {
    id: row.id,
    lodgedAt: row.lodged_at,
    isLodgedDayOnly: row.is_lodged_day_only ?? false,
    dangerOn: row.danger_on,
    look: at && staffId ? { at, staffId } : undefined,
  }
}
