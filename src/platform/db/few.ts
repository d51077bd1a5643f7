import { sql } from 'kysely'

/**
 * How many rows are wanted, in words rather than as a value: a value the planner takes for a tenth of
 * all, and so it plans anew each time or sorts what an index has in order.
 */
export function few(rows: number) {
  return sql.lit(rows)
}
