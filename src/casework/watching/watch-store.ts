/** Which files the worker has looked at, on which day and by which rules. */
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { lastHash } from '../file-store.ts'
import type { CaseFile, HeldFile } from '../file-store.ts'
import { stateOf } from '../store-rows.ts'
import type { Tables } from '../tables.ts'

/** The day, and the digest of the rules. */
export interface Look {
  readonly on: string
  readonly rules: string
}

export interface WatchedFile extends CaseFile {
  /** By which its clocks were last reckoned; null where nobody has looked. */
  readonly rules: string | null
  /** When the decision came, as the complaint says. */
  readonly receivedOn: string | null
  /** When something happens to the person, as noted last or as the complaint says. */
  readonly dangerOn: string | null
}

/** Files that are not closed and were not looked at so since they last changed, by id. */
export async function listUnlooked(
  db: Db,
  { on, rules }: Look,
  after: string | undefined,
  limit: number,
): Promise<WatchedFile[]> {
  const rows = await watched(db, after)
    .where('file.status', '<>', 'closed')
    .where((is) =>
      is.or([
        is('watched.case_id', 'is', null),
        is('watched.version', '<>', is.ref('file.version')),
        is('watched.looked_on', '<>', on),
        is('watched.rules', '<>', rules),
      ]),
    )
    .where('file.id', '>', after ?? beforeAll)
    .orderBy('file.id')
    .limit(limit)
    .execute()
  return rows.map(watchedFile)
}

/** Held until the transaction ends. */
export async function lockWatched(
  tx: Tx,
  id: string,
): Promise<(WatchedFile & HeldFile) | undefined> {
  const row = await watched(tx)
    .select(lastHash)
    .where('file.id', '=', id)
    .forUpdate('file')
    .executeTakeFirst()
  return row && { ...watchedFile(row), lastHash: row.last_hash }
}

export async function markLooked(
  db: Db,
  files: readonly CaseFile[],
  { on, rules }: Look,
): Promise<void> {
  if (files.length === 0) return
  const rows = files.map(({ id, state: { version } }) => {
    return { case_id: id, version, looked_on: on, rules }
  })
  await db
    .withTables<Tables>()
    .insertInto('casework.watched')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet({
        version: sql`excluded.version`,
        looked_on: sql`excluded.looked_on`,
        rules: sql`excluded.rules`,
      }),
    )
    .execute()
}

/** No file has this id. */
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Files after that id. Said of each table, or the others are read from their beginning: 100 files then cost 30 ms of 10,000. */
function watched(db: Db, after = beforeAll) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.case_file as file')
    .leftJoin('casework.watched as watched', (join) =>
      join.onRef('watched.case_id', '=', 'file.id').on('watched.case_id', '>', after),
    )
    .leftJoin('casework.story as story', (join) =>
      join.onRef('story.case_id', '=', 'file.id').on('story.case_id', '>', after),
    )
    .selectAll('file')
    .select(['watched.rules', 'story.received_on', 'story.danger_on'])
}

function watchedFile(
  row: Awaited<ReturnType<ReturnType<typeof watched>['executeTakeFirstOrThrow']>>,
): WatchedFile {
  const { id, rules, received_on: receivedOn } = row
  const state = stateOf(row)
  const { dangerNoted: noted } = state.course
  const dangerOn = noted ? (noted.danger?.on ?? null) : row.danger_on
  return { id, state, rules, receivedOn, dangerOn }
}
