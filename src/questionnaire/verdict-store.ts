/** How often each verdict was given, by month. Nothing tells to whom. */
import type { Db, Tx } from '../platform/db/database.ts'
import type { Tables } from './tables.ts'

export interface VerdictCount {
  readonly verdict: string
  readonly count: number
}

/** Within the month of that day (`YYYY-MM-DD`). */
export async function countVerdict(
  db: Db | Tx,
  { version, verdict, day }: { version: number; verdict: string; day: string },
): Promise<void> {
  await db
    .withTables<Tables>()
    .insertInto('questionnaire.verdict_count')
    .values({ month: firstOfMonth(day), version, verdict, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['month', 'version', 'verdict'])
        .doUpdateSet((eb) => ({ count: eb('questionnaire.verdict_count.count', '+', 1) })),
    )
    .execute()
}

/** Of whole months, the two days' own among them; of all versions together. */
export async function listVerdictCounts(
  db: Db | Tx,
  { from, to }: { from: string; to: string },
): Promise<VerdictCount[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('questionnaire.verdict_count')
    .select(['verdict', (eb) => eb.fn.sum<string>('count').as('count')])
    .where('month', '>=', firstOfMonth(from))
    .where('month', '<=', firstOfMonth(to))
    .groupBy('verdict')
    .execute()
  return rows.map(({ verdict, count }) => ({ verdict, count: Number(count) }))
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`
}
