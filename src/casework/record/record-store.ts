/** The record as it is kept, file after file: what `verify` reads. */
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

type Kept<Name extends keyof Tables> = Selectable<Tables[Name]>
export type EventRow = Kept<'casework.case_event'>

export type KeptWords =
  | { readonly kind: 'story'; readonly id: string; readonly row: Kept<'casework.story'> }
  | { readonly kind: 'message'; readonly id: string; readonly row: Kept<'casework.message'> }
  | { readonly kind: 'document'; readonly id: string; readonly row: Kept<'casework.document'> }

export interface KeptFile {
  readonly row: Kept<'casework.case_file'>
  /** By version. */
  readonly events: readonly EventRow[]
  readonly words: readonly KeptWords[]
}

/** In the order of their ids, so many at a time, so that memory has a bound however many there are. */
export async function* readFiles(db: Db, atOnce = 50): AsyncGenerator<KeptFile> {
  let last: string | undefined
  do {
    const files = await listFilesAfter(db, last, atOnce)
    yield* files
    last = files.length === atOnce ? files.at(-1)?.row.id : undefined
  } while (last !== undefined)
}

async function listFilesAfter(db: Db, last: string | undefined, limit: number) {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.case_file')
    .selectAll()
    .$if(last !== undefined, (files) => files.where('id', '>', last ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const [events, words] = await Promise.all([listEventsOf(db, ids), listWordsOf(db, ids)])
  return rows.map((row) => ({
    row,
    events: events.get(row.id) ?? [],
    words: words.get(row.id) ?? [],
  }))
}

async function listEventsOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.case_event')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('version')
    .execute()
  return Map.groupBy(rows, (row) => row.case_id)
}

async function listWordsOf(db: Db, ids: readonly string[]) {
  const tables = db.withTables<Tables>()
  const stories = tables.selectFrom('casework.story').selectAll().where('case_id', 'in', ids)
  const messages = tables.selectFrom('casework.message').selectAll().where('case_id', 'in', ids)
  const documents = tables.selectFrom('casework.document').selectAll().where('case_id', 'in', ids)
  const words: KeptWords[] = [
    ...(await stories.execute()).map((row) => ({ kind: 'story', id: row.case_id, row }) as const),
    ...(await messages.execute()).map((row) => ({ kind: 'message', id: row.id, row }) as const),
    ...(await documents.execute()).map((row) => ({ kind: 'document', id: row.id, row }) as const),
  ]
  return Map.groupBy(words, ({ row }) => row.case_id)
}
