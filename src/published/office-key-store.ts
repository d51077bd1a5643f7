/** To which key the portal seals. Older keys stay known by their id. */
import type { Db, Tx } from '../platform/db/database.ts'
import type { Tables } from './tables.ts'

export interface PublishedKey {
  readonly id: string
  /** `age1pq1…` */
  readonly recipient: string
}

/** The newest; undefined before the first start of the office. */
export async function currentOfficeKey(db: Db | Tx): Promise<PublishedKey | undefined> {
  return await db
    .withTables<Tables>()
    .selectFrom('published.office_key')
    .select(['id', 'recipient'])
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function publishOfficeKey(db: Db | Tx, key: PublishedKey, at: Date): Promise<void> {
  await db
    .withTables<Tables>()
    .insertInto('published.office_key')
    .values({ ...key, since: at })
    .execute()
}
