/** Earlier files that may be the same complaint. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { CaseState, Step } from '../procedure/state.ts'

/** What is known of the person and of the service. */
export interface Likeness {
  readonly emails: readonly string[]
  readonly telephones: readonly string[]
  readonly name: string | undefined
  /** Null: not in the register, or not known; then any service will do. */
  readonly serviceId: string | null
  /** The file that this very complaint becomes, or has become by another click. */
  readonly exceptId: string
}

export interface Duplicate {
  readonly reference: CaseState['reference']
  readonly step: Step
  readonly lodgedAt: Date
  readonly because: 'email' | 'telephone' | 'name'
}

/** Between 0 and 1: `Elise Dubois` and `Élise Dubois` are at 0.6, `Jan Peeters` and `An Peeters` at 0.7. */
const leastLikeness = 0.55
/** Of a telephone number: enough to tell, and the same with and without the code of a country. */
const figures = 8

interface Row {
  year: number
  number: number
  step: Step
  lodged_at: Date
  because: Duplicate['because']
}

/**
 * Files about the same service, or one not known, with the same e-mail address or telephone number or
 * a name much alike; newest first, the strongest reason of each. Each way has its own index.
 */
export async function findDuplicates(
  tx: Tx,
  { emails, telephones, name, serviceId, exceptId }: Likeness,
  limit: number,
): Promise<Duplicate[]> {
  // `%` takes its threshold from here, and so passes over most names that share a few letters.
  await sql`select set_config('pg_trgm.similarity_threshold', ${String(leastLikeness)}, true)`.execute(
    tx,
  )
  const { rows } = await sql<Row>`
    with alike as (
      select case_id, 1 as weight from casework.party
        where lower(email) = any(${emails.map((email) => email.toLowerCase())}::text[])
      union all
      select case_id, 2 from casework.party
        where telephone is not null
          and right(regexp_replace(telephone, '\\D', '', 'g'), 8) = any(${telephones.flatMap(lastFigures)}::text[])
      union all
      select case_id, 3 from casework.party
        where lower(coalesce(name, organisation)) % ${name?.toLowerCase() ?? null}
    ), strongest as (
      select case_id, min(weight) as weight from alike group by case_id
    )
    select file.reference_year as year, file.reference_number as number, file.step, file.lodged_at,
      (array['email', 'telephone', 'name'])[strongest.weight] as because
    from strongest join casework.case_file as file on file.id = strongest.case_id
    where file.id <> ${exceptId}
      and (${serviceId}::text is null or file.service_id is null or file.service_id = ${serviceId})
    order by file.lodged_at desc, file.id desc
    limit ${limit}`.execute(tx)
  return rows.map(({ year, number, step, lodged_at: lodgedAt, because }) => ({
    reference: { year, number },
    step,
    lodgedAt,
    because,
  }))
}

/** None of what is too short to tell anybody. */
function lastFigures(telephone: string): string[] {
  const all = telephone.replace(/\D/g, '')
  return all.length < figures ? [] : [all.slice(-figures)]
}
