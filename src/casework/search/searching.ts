/**
 * Looking for words in all files. What is found shows what people said, so that each file on the page
 * counts as read, and the search itself is noted: who and when. The words looked for are kept nowhere.
 */
import type { Tx } from '../../platform/db/database.ts'
import { recordAudit } from '../../secrecy/index.ts'
import type { Reader } from '../file/opening.ts'
import { listFilesById } from '../lists/list-store.ts'
import type { ListedFile } from '../lists/list-store.ts'
import { excerptsOf, readText, wordsToStem } from './excerpts.ts'
import type { Excerpt } from './excerpts.ts'
import { queryText, readSearch, wantedBy } from './lexemes.ts'
import type { WantedWord } from './lexemes.ts'
import { findPlaces, readExtent } from './search-store.ts'
import type { Found } from './search-store.ts'
import { readTexts } from './sources-store.ts'
import { readStems } from './stems-store.ts'

export interface SearchPlace {
  /** Behind which the page begins. */
  readonly after: number | undefined
  /** Names that look like what was typed will do. */
  readonly isAlike: boolean
}

export interface FoundFile extends ListedFile {
  readonly excerpts: readonly Excerpt[]
}

export interface SearchResult {
  readonly files: readonly FoundFile[]
  /** Nothing was found as it was typed, or it was asked for. */
  readonly isAlike: boolean
  /** The worker has read all files. */
  readonly isComplete: boolean
  /** Behind which the next page begins; undefined on the last one. */
  readonly next: number | undefined
}

/** Each is shown with several lines of text. */
const pageSize = 20

/** Is there anything to look for? Signs are nothing. */
export function holdsWords(typed: string): boolean {
  return readSearch(typed).words.length > 0
}

export async function searchFiles(
  tx: Tx,
  typed: string,
  place: SearchPlace,
  reader: Reader,
  at: Date,
): Promise<SearchResult> {
  const { wanted, found, isAlike, isComplete } = await find(tx, typed, place)
  const shown = found.slice(0, pageSize)
  const caseIds = shown.map(({ caseId }) => caseId)
  const [listed, texts] = await Promise.all([
    listFilesById(tx, caseIds),
    readTexts(tx, caseIds),
    recordSearch(tx, caseIds, reader, at),
  ])
  const read = texts.map((text) => readText(text, wanted))
  const stems = await readStems(tx, wordsToStem(read))
  const textsOf = Map.groupBy(read, ({ caseId }) => caseId)
  return {
    files: caseIds.flatMap((id) => {
      const file = listed.get(id)
      return file ? [{ ...file, excerpts: excerptsOf(textsOf.get(id) ?? [], wanted, stems) }] : []
    }),
    isAlike,
    isComplete,
    next: found.length > pageSize ? shown.at(-1)?.place : undefined,
  }
}

interface Finding {
  readonly wanted: readonly WantedWord[]
  readonly found: readonly Found[]
  readonly isAlike: boolean
  readonly isComplete: boolean
}

async function find(tx: Tx, typed: string, { after, isAlike }: SearchPlace): Promise<Finding> {
  const search = readSearch(typed)
  const words = search.words.map(({ word }) => word)
  const [stems, { from, isComplete }] = await Promise.all([
    readStems(tx, words),
    readExtent(tx, after),
  ])
  const look = async (alike: boolean): Promise<Finding> => {
    const wanted = wantedBy(search, stems, alike)
    const found = await findPlaces(tx, queryText(wanted), from, pageSize + 1)
    return { wanted, found, isAlike: alike, isComplete }
  }
  const exact = await look(isAlike)
  return exact.found.length === 0 && after === undefined && !isAlike ? await look(true) : exact
}

async function recordSearch(
  tx: Tx,
  caseIds: readonly string[],
  { id: actor, role }: Reader,
  at: Date,
): Promise<void> {
  const entry = { at, actor, role }
  await recordAudit(tx, [
    { ...entry, action: 'searched', subject: 'files' },
    ...caseIds.map((subject) => ({ ...entry, action: 'file-found', subject })),
  ])
}
