/** What a data folder holds, read as its owner, beside the running system. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { blobStore } from '../../src/platform/blobs/blob-store.ts'
import { connect } from '../../src/platform/db/database.ts'
import type { Db } from '../../src/platform/db/database.ts'
import { embeddedAddresses } from '../../src/platform/db/embedded/embedded.ts'

export type Kept = Awaited<ReturnType<typeof readKept>>

export async function readKept(dataDir: string) {
  return await asOwner(dataDir, async (db) => ({
    files: await filesIn(db),
    mailboxes: await columnOf(
      sql`select reference_number as value from letterbox.mailbox order by 1`,
      db,
    ),
    counted: await columnOf(
      sql`select generate_series(1, last_number) as value from letterbox.reference_counter order by 1`,
      db,
    ),
    setAside: await columnOf(
      sql`select set_aside_reason as value from letterbox.incoming where set_aside_at is not null`,
      db,
    ),
    /** Files whose record does not say as much as their row. */
    incomplete: await columnOf(
      sql`select id as value from casework.case_file as file where version <>
          (select count(*) from casework.case_event as event where event.case_id = file.id)`,
      db,
    ),
    /** Of files that were brought through: what happened, in order. */
    acts: await actsIn(db),
    documents: await columnOf(sql`select id as value from casework.document order by 1`, db),
    uploads: await columnOf(sql`select blob_id as value from portal.upload`, db),
    blobs: (await Array.fromAsync(blobStore(join(dataDir, 'blobs')).list())).map(({ id }) => id),
  }))
}

/** Until every envelope was opened or set aside. */
export async function untilNothingWaits(dataDir: string): Promise<void> {
  const waiting = sql`select id as value from letterbox.incoming
    where opened_at is null and set_aside_at is null`
  await asOwner(dataDir, async (db) => {
    while ((await columnOf(waiting, db).catch(() => ['unknown'])).length > 0) await pause(100)
  })
}

/** Reference, story, and how often the complainant was told that it was received. */
async function filesIn(db: Db) {
  const { rows } = await sql<{ reference: string; story: string; told: number; mailed: number }>`
    select concat_ws('.', 'OM', reference_year, reference_number) as reference, what_happened as story,
      (select count(*) from casework.message as message
        where message.case_id = file.id and message.kind = 'acknowledgement') as told,
      (select count(*) from correspondence.mail as mail where mail.case_id = file.id) as mailed
    from casework.case_file as file join casework.story as story on story.case_id = file.id`.execute(
    db,
  )
  return rows
}

async function actsIn(db: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ reference: string; types: string[] }>`
    select concat_ws('.', 'OM', reference_year, reference_number) as reference,
      array_agg(event.type order by event.version) as types
    from casework.case_file as file join casework.case_event as event on event.case_id = file.id
    group by file.id`.execute(db)
  return new Map(rows.map(({ reference, types }) => [reference, types]))
}

async function columnOf(query: ReturnType<typeof sql>, db: Db): Promise<unknown[]> {
  const { rows } = await query.execute(db)
  return rows.map((row) => (row as { value: unknown }).value)
}

export async function asOwner<Result>(
  dataDir: string,
  read: (db: Db) => Promise<Result>,
): Promise<Result> {
  const addresses = await embeddedAddresses(dataDir)
  if (!addresses) throw new Error(`no database in ${dataDir}`)
  const db = connect(addresses.owner)
  try {
    return await read(db)
  } finally {
    await db.destroy()
  }
}
