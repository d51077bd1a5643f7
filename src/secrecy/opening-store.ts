/** Who opened what, from the audit trail: what the person whose file it is may know of it. */
import { sql } from 'kysely'
import type { Expression } from 'kysely'
import type { Db } from '../platform/db/database.ts'
import type { Tables } from './tables.ts'

/** Somebody of the office opened something, in the role they had then. */
export interface Opening {
  /** To the quarter of an hour: no day anywhere begins within one. */
  readonly at: Date
  readonly role: string
}

/** In words, and not as values: the index knows these two only. */
const isOpening = sql<boolean>`action in ('file-opened', 'document-opened')`

/**
 * Of any of these files and documents, or of those that a query finds, before that moment; one for many in the
 * same quarter of an hour.
 */
export async function listOpenings(
  db: Db,
  subjects: readonly string[] | Expression<string>,
  before: Date,
): Promise<Opening[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('secrecy.audit')
    .select([
      sql<Date>`date_bin('15 minutes', at, timestamptz '2000-01-01 00:00Z')`.as('at'),
      'role',
    ])
    .distinct()
    .where('subject', 'in', subjects)
    .where('at', '<', before)
    .where(isOpening)
    .execute()
}

export interface Opened {
  readonly subject: string
  readonly lastAt: Date
}

/** What was opened between two moments, each with the last time. */
export async function listOpened(
  db: Db,
  { since, before }: { readonly since: Date; readonly before: Date },
): Promise<Opened[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('secrecy.audit')
    .select(({ fn }) => ['subject', fn.max('at').as('lastAt')])
    .where('at', '>=', since)
    .where('at', '<', before)
    .where(isOpening)
    .groupBy('subject')
    .execute()
}
