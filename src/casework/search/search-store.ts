/**
 * The index of words. To be written in the transaction of whatever brings words into a file. Must not
 * know what the words mean: it keeps and finds what `lexemes.ts` makes.
 */
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { lexemesOf, wordsIn } from './lexemes.ts'
import type { Stems } from './lexemes.ts'
import { readStems } from './stems-store.ts'
import { stretches } from './stretches.ts'
import type { SearchText } from './texts.ts'

/** As `stretchesOf`, of a place that the database gives out. */
const stretchLexemes = sql`array[${sql.join(
  stretches.map(({ name, files }) => sql`${sql.lit(name)} || place / ${sql.lit(files)}`),
)}]`

export async function insertSearch(
  tx: Tx,
  caseId: string,
  texts: readonly SearchText[],
): Promise<void> {
  const lexemes = await readLexemes(tx, texts)
  await sql`
    with next as (select nextval('casework.search_place') as place)
    insert into casework.search (place, case_id, words)
    select place, ${caseId}::uuid, array_to_tsvector(${lexemes}::text[] || ${stretchLexemes})
    from next`.execute(tx)
}

/** Said later in a file. One that the worker has yet to read is read whole, so that nothing is missing. */
export async function addToSearch(
  tx: Tx,
  caseId: string,
  texts: readonly SearchText[],
): Promise<void> {
  if (texts.length === 0) return
  const lexemes = await readLexemes(tx, texts)
  // Also where there are no words yet: who reads the file at this moment waits for its row.
  await sql`update casework.search set words = words || array_to_tsvector(${lexemes}::text[])
    where case_id = ${caseId}::uuid`.execute(tx)
}

/** In place of what was there. */
export async function replaceSearch(
  tx: Tx,
  caseId: string,
  texts: readonly SearchText[],
): Promise<void> {
  const lexemes = await readLexemes(tx, texts)
  await sql`update casework.search
    set words = array_to_tsvector(${lexemes}::text[] || ${stretchLexemes})
    where case_id = ${caseId}::uuid`.execute(tx)
}

async function readLexemes(tx: Tx, texts: readonly SearchText[]): Promise<string[]> {
  const stems: Stems = await readStems(tx, wordsIn(texts))
  return lexemesOf(texts, stems)
}

export interface Found {
  readonly caseId: string
  /** Where the next page begins: behind this. */
  readonly place: number
}

/** Newest first, from that place on downwards. `query` as `queryText` writes it. */
export async function findPlaces(
  db: Db,
  query: string,
  from: number,
  limit: number,
): Promise<Found[]> {
  for (const { name, files } of stretches) {
    const stretch = Math.floor(from / files)
    const near = `(${query})&('${name}${stretch}'|'${name}${stretch - 1}')`
    const { found, isAll } = await findNear(db, { near, query }, from, limit)
    if (isAll || found.length === limit || stretch <= 1) return found
  }
  return (await findNear(db, { near: query, query }, from, limit)).found
}

export interface Extent {
  /** Where a page begins: the newest file, or the next one behind `after`; 0 where there is none. */
  readonly from: number
  /** The worker has read all files. */
  readonly isComplete: boolean
}

/** Higher than any place. */
const topmost = Number.MAX_SAFE_INTEGER

export async function readExtent(db: Db, after: number | undefined): Promise<Extent> {
  const { rows } = await sql<Extent>`
    select
      coalesce((select max(place) from casework.search where place < ${after ?? topmost}), 0) as "from",
      not exists (select from casework.search where words is null) as "isComplete"`.execute(db)
  return rows[0] ?? { from: 0, isComplete: true }
}

/**
 * What the newest hundreds have. If none of them has it, the word is rare: nothing between is worth a
 * look, and everything is looked through (`isAll`). Apart from its order, so that PostgreSQL does not
 * walk through all places instead.
 */
async function findNear(
  db: Db,
  { near, query }: { near: string; query: string },
  from: number,
  limit: number,
): Promise<{ found: Found[]; isAll: boolean }> {
  const { rows } = await sql<Found & { isAll: boolean }>`
    with near as materialized (
      select case_id, place from casework.search where words @@ ${near}::tsquery
    ),
    behind as materialized (select case_id, place from near where place <= ${from}),
    everywhere as materialized (
      select case_id, place from casework.search
      where words @@ ${query}::tsquery and not exists (select from behind)
    )
    select case_id as "caseId", place, false as "isAll" from behind
    union all
    select case_id, place, true from everywhere where place <= ${from}
    order by place desc limit ${limit}`.execute(db)
  const found = rows.map(({ caseId, place }) => ({ caseId, place }))
  return { found, isAll: rows.length === 0 || rows.some(({ isAll }) => isAll) }
}
