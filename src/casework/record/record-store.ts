/** The record as it is kept, file after file: what `verify` reads. */
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Registration } from '../procedure/state.ts'
import type { Tables } from '../tables.ts'
import type { Leaf } from './checkpoint-store.ts'

type Kept<Name extends keyof Tables> = Selectable<Tables[Name]>
export type EventRow = Kept<'casework.case_event'>

export type KeptWords =
  | { readonly kind: 'story'; readonly id: string; readonly row: Kept<'casework.story'> }
  | { readonly kind: 'message'; readonly id: string; readonly row: Kept<'casework.message'> }
  | { readonly kind: 'remark'; readonly id: string; readonly row: Kept<'casework.remark'> }
  | { readonly kind: 'note'; readonly id: string; readonly row: Kept<'casework.note'> }
  | {
      readonly kind: 'translation'
      readonly id: string
      readonly row: Kept<'casework.translation'>
    }
  | { readonly kind: 'todo'; readonly id: string; readonly row: Kept<'casework.todo'> }
  | { readonly kind: 'document'; readonly id: string; readonly row: Kept<'casework.document'> }

export interface KeptFile {
  readonly row: Kept<'casework.case_file'>
  /** By version. */
  readonly events: readonly EventRow[]
  readonly words: readonly KeptWords[]
  /** What checkpoints signed of it. */
  readonly leaves: readonly Leaf[]
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
  const events = await listEventsOf(db, ids)
  const words = await listWordsOf(db, ids)
  const leaves = await listLeavesOf(db, ids)
  return rows.map((row) => ({
    row,
    events: events.get(row.id) ?? [],
    words: words.get(row.id) ?? [],
    leaves: leaves.get(row.id) ?? [],
  }))
}

export interface KeptDocument {
  readonly id: string
  readonly key: string
  readonly sha256: string
  readonly file: Registration['reference']
}

/** Of all files, in the order of their ids. */
export async function* readDocuments(db: Db, atOnce = 500): AsyncGenerator<KeptDocument> {
  let last: string | undefined
  do {
    const rows = await db
      .withTables<Tables>()
      .selectFrom('casework.document as document')
      .innerJoin('casework.case_file as file', 'file.id', 'document.case_id')
      .select(['document.id', 'document.key', 'document.sha256'])
      .select(['file.reference_year as year', 'file.reference_number as number'])
      .$if(last !== undefined, (documents) => documents.where('document.id', '>', last ?? ''))
      .orderBy('document.id')
      .limit(atOnce)
      .execute()
    for (const { id, key, sha256, year, number } of rows)
      yield { id, key, sha256, file: { year, number } }
    last = rows.length === atOnce ? rows.at(-1)?.id : undefined
  } while (last !== undefined)
}

/** Ids of files of which there are events or signatures and no row. */
export async function listFileless(db: Db, limit = 100): Promise<string[]> {
  const tables = db.withTables<Tables>()
  const rows = await tables
    .selectFrom('casework.case_event as event')
    .select('event.case_id')
    .union(tables.selectFrom('casework.checkpoint_leaf as leaf').select('leaf.case_id'))
    .except(tables.selectFrom('casework.case_file as file').select('file.id as case_id'))
    .orderBy('case_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.case_id)
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

async function listLeavesOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.checkpoint_leaf')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('first_version')
    .execute()
  return Map.groupBy(rows, (row) => row.case_id)
}

async function listWordsOf(db: Db, ids: readonly string[]) {
  const tables = db.withTables<Tables>()
  const stories = tables.selectFrom('casework.story').selectAll().where('case_id', 'in', ids)
  const messages = tables.selectFrom('casework.message').selectAll().where('case_id', 'in', ids)
  const remarks = tables.selectFrom('casework.remark').selectAll().where('case_id', 'in', ids)
  const notes = tables.selectFrom('casework.note').selectAll().where('case_id', 'in', ids)
  const translations = tables
    .selectFrom('casework.translation')
    .selectAll()
    .where('case_id', 'in', ids)
  const todos = tables.selectFrom('casework.todo').selectAll().where('case_id', 'in', ids)
  // Those of the system are in nobody's words.
  const ownTodos = todos.where('kind', '=', 'own')
  const documents = tables.selectFrom('casework.document').selectAll().where('case_id', 'in', ids)
  const words: KeptWords[] = [
    ...(await stories.execute()).map((row) => ({ kind: 'story', id: row.case_id, row }) as const),
    ...(await messages.execute()).map((row) => ({ kind: 'message', id: row.id, row }) as const),
    ...(await remarks.execute()).map((row) => ({ kind: 'remark', id: row.id, row }) as const),
    ...(await notes.execute()).map((row) => ({ kind: 'note', id: row.id, row }) as const),
    ...(await translations.execute()).map(
      (row) => ({ kind: 'translation', id: row.id, row }) as const,
    ),
    ...(await ownTodos.execute()).map((row) => ({ kind: 'todo', id: row.id, row }) as const),
    ...(await documents.execute()).map((row) => ({ kind: 'document', id: row.id, row }) as const),
  ]
  return Map.groupBy(words, ({ row }) => row.case_id)
}
