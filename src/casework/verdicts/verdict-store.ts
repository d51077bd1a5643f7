/** What people were told before they came, beside what became of their complaints. */
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { ClosingReason } from '../procedure/state.ts'

/** How many files of people who were given that verdict stand so. */
export interface Outcome {
  readonly verdict: string
  /** Its complaint is looked into, or was. */
  readonly isAdmissible: boolean
  /** Undefined: it is open. */
  readonly closing: ClosingReason | undefined
  /** Why it was refused, if it was: an id of the office's list. */
  readonly ground: string | undefined
  readonly count: number
}

/** Of files lodged in that span. Spam is nobody's complaint. */
export async function listOutcomes(
  db: Db,
  { from, until }: { from: Date; until: Date },
): Promise<Outcome[]> {
  const { rows } = await sql<{
    verdict: string
    isAdmissible: boolean
    closing: ClosingReason | null
    ground: string | null
    count: number
  }>`
    select story.verdict, file.closing_reason as closing, file.ground, count(*)::int as count,
      file.step in ('dialogue', 'conclusion', 'improvement') as "isAdmissible"
    from casework.case_file as file
    join casework.story as story on story.case_id = file.id and story.verdict is not null
    where file.lodged_at >= ${from} and file.lodged_at < ${until}
      and file.closing_reason is distinct from 'spam'
    group by story.verdict, closing, file.ground, "isAdmissible"`.execute(db)
  return rows.map(({ closing, ground, ...row }) => ({
    ...row,
    closing: closing ?? undefined,
    ground: ground ?? undefined,
  }))
}
