/** How long closed complaints took: the worker counts them once a day, people who wait read it (decision 0021). */
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import type { Tables } from './tables.ts'

/** Whatever ended by a decision of the office, or only what it examined. */
export const durationStages = ['any', 'examined'] as const
export type DurationStage = (typeof durationStages)[number]

/** What a file in one of the five public steps is compared with: once it is examined, with what was. */
export function stageAt(step: number): DurationStage {
  return step > 2 ? 'examined' : 'any'
}

/** Fewer would tell of single files, and foresee nothing. */
export const fewestFiles = 20

/** In days from lodging to closing. */
export interface Spread {
  readonly files: number
  /** Half of them took no longer. */
  readonly halfDays: number
  /** Nine in ten took no longer. */
  readonly nineDays: number
}

export interface CountedDuration extends Spread {
  readonly of:
    | { readonly service: string; readonly theme?: string }
    | { readonly theme: string }
    | { readonly kind: string }
    | 'all'
  readonly stage: DurationStage
}

export interface Duration extends Spread {
  /** What it is compared with: the same theme at the same service, the theme, the service, services of its kind, or all. */
  readonly of: (typeof groups)[number]
}

/** In place of what was counted before. */
export async function replaceDurations(tx: Tx, counted: readonly CountedDuration[]): Promise<void> {
  const db = tx.withTables<Tables>()
  await db.deleteFrom('published.duration').execute()
  if (counted.length === 0) return
  await db
    .insertInto('published.duration')
    .values(
      counted.map(({ of, stage, files, halfDays, nineDays }) => ({
        compared: comparedWith(of),
        stage,
        files,
        half_days: halfDays,
        nine_days: nineDays,
      })),
    )
    .execute()
}

/** A complaint, as far as others are like it. */
interface Compared {
  readonly serviceId: string | undefined
  readonly theme: string | undefined
  readonly stage: DurationStage
}

/** Of the closest that there are enough files of. Undefined: there are too few of all. */
export async function findDuration(
  db: Db | Tx,
  { serviceId = '', theme = '', stage }: Compared,
): Promise<Duration | undefined> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('published.duration')
    .selectAll()
    .where('stage', '=', stage)
    .where(
      'compared',
      'in',
      sql<string>`(values ('all'), (${comparedWith({ service: serviceId, theme })}),
          (${comparedWith({ theme })}), (${comparedWith({ service: serviceId })})
        union select 'kind:' || (content ->> 'kind')
        from published.public_service where id = ${serviceId})`,
    )
    .execute()
  const [closest] = rows.toSorted((one, other) => rank(one.compared) - rank(other.compared))
  if (!closest) return undefined
  const { compared, files, half_days: halfDays, nine_days: nineDays } = closest
  return { of: groups[rank(compared)] ?? 'all', files, halfDays, nineDays }
}

/** The closest first. */
const groups = ['both', 'theme', 'service', 'kind', 'all'] as const

function rank(compared: string): number {
  return groups.findIndex((group) => compared.startsWith(group))
}

function comparedWith(of: CountedDuration['of']): string {
  if (of === 'all') return of
  if ('kind' in of) return `kind:${of.kind}`
  if (!('service' in of)) return `theme:${of.theme}`
  return of.theme === undefined ? `service:${of.service}` : `both:${of.service}/${of.theme}`
}
