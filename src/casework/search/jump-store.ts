import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Reference } from '../../platform/office/index.ts'
import type { Tables } from '../tables.ts'

/** Beyond that nobody types a number without its year. */
const yearsBack = 30

/** Of the references with that number, the one of the latest year. */
export async function findNewestNumbered(
  db: Db,
  number: number,
  latestYear: number,
): Promise<Reference | undefined> {
  const years = Array.from({ length: yearsBack }, (_, back) => latestYear - back)
  return await db
    .withTables<Tables>()
    .selectFrom('casework.case_file')
    .select(['reference_year as year', 'reference_number as number'])
    .where(sql<boolean>`reference_year = any(${years}::int[])`)
    .where('reference_number', '=', number)
    .orderBy('reference_year', 'desc')
    .limit(1)
    .executeTakeFirst()
}
