/** Checkpoints, and which events no checkpoint stands for yet. Rows are only ever added. */
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'
import type { Row } from '../store-rows.ts'
import type { Checkpoint } from './checkpoint.ts'

export type Leaf = Selectable<Tables['casework.checkpoint_leaf']>

/** Any number will do, as long as nothing else in this database locks the same. */
const lock = 20261126

/** False: another worker is at it. Until the transaction ends. */
export async function maySign(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select pg_try_advisory_xact_lock(${lock}) as may`.execute(tx)
  return rows[0]?.may === true
}

export async function findLastCheckpoint(db: Db): Promise<Checkpoint | undefined> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.checkpoint')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface NewEvents {
  readonly caseId: string
  readonly firstVersion: number
  /** In order. */
  readonly hashes: readonly Uint8Array[]
}

/**
 * Of so many files at the most, in the order of their ids. With `since`, only of those in which something has
 * happened since then: looking at all takes a second at 100,000 files.
 */
export async function listUnsigned(
  tx: Tx,
  { since, most }: { readonly since: Date | undefined; readonly most: number },
): Promise<NewEvents[]> {
  const touched = sql`file.id in (select case_id from casework.case_event where at >= ${since})`
  const { rows } = await sql<{ case_id: string; version: number; hash: Uint8Array }>`
    with grown as (
      select file.id, file.version, coalesce(signed.last_version, 0) as signed
      from casework.case_file as file left join lateral (
        select last_version from casework.checkpoint_leaf as leaf
        where leaf.case_id = file.id order by last_version desc limit 1
      ) as signed on true
      where coalesce(signed.last_version, 0) < file.version and ${since ? touched : sql`true`}
      order by file.id limit ${most}
    )
    select event.case_id, event.version, event.hash
    from grown join casework.case_event as event
      on event.case_id = grown.id and event.version > grown.signed and event.version <= grown.version
    order by event.case_id, event.version`.execute(tx)
  return [...Map.groupBy(rows, (row) => row.case_id)].map(([caseId, events]) => {
    const firstVersion = events[0]?.version ?? 1
    // Where somebody took one out, what follows it comes into the next checkpoint.
    const unbroken = events.filter(({ version }, place) => version === firstVersion + place)
    return { caseId, firstVersion, hashes: unbroken.map(({ hash }) => hash) }
  })
}

export async function insertCheckpoint(
  tx: Tx,
  checkpoint: Checkpoint,
  leaves: readonly Row<'casework.checkpoint_leaf'>[],
): Promise<void> {
  const db = tx.withTables<Tables>()
  await db.insertInto('casework.checkpoint').values(checkpoint).execute()
  await db.insertInto('casework.checkpoint_leaf').values(leaves).execute()
}

/** In order, one at a time. */
export async function* readCheckpoints(db: Db): AsyncGenerator<Checkpoint> {
  let last = 0
  for (;;) {
    const checkpoint = await db
      .withTables<Tables>()
      .selectFrom('casework.checkpoint')
      .selectAll()
      .where('number', '>', last)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst()
    if (!checkpoint) return
    yield checkpoint
    last = checkpoint.number
  }
}

/** Of one checkpoint, in the order in which they were signed. */
export async function listLeaves(db: Db, checkpoint: number): Promise<Leaf[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.checkpoint_leaf')
    .selectAll()
    .where('checkpoint', '=', checkpoint)
    .orderBy('case_id')
    .execute()
}
