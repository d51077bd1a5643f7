/** Who changed what in the register. */
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Referral, ServiceEntry, Topic } from '../../published/index.ts'
import type { Tables } from '../tables.ts'

type EntryKind = 'service' | 'referral' | 'topic'
type Entry = ServiceEntry | Referral | Topic

export interface RegisterChange {
  readonly at: Date
  readonly staffId: string
  /** As it was; undefined where it was new. */
  readonly before: unknown
  readonly after: unknown
}

export async function recordChange(
  tx: Tx,
  change: {
    readonly kind: EntryKind
    readonly at: Date
    readonly staffId: string
    readonly before: Entry | undefined
    readonly after: Entry
  },
): Promise<void> {
  const { kind, at, staffId, before, after } = change
  await tx
    .withTables<Tables>()
    .insertInto('casework.register_change')
    .values({
      kind,
      entry_id: after.id,
      at,
      staff_id: staffId,
      before: before ? JSON.stringify(before) : null,
      after: JSON.stringify(after),
    })
    .execute()
}

/** Newest first. */
export async function listChanges(
  db: Db,
  kind: EntryKind,
  entryId: string,
  limit: number,
): Promise<RegisterChange[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.register_change')
    .select(['at', 'staff_id', 'before', 'after'])
    .where('kind', '=', kind)
    .where('entry_id', '=', entryId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ staff_id: staffId, ...row }) => ({ ...row, staffId }))
}
