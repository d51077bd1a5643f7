/**
 * Everything in which one may look for words. A new kind of words is one line more in `sources`, its
 * texts in `texts.ts`, and `addToSearch` where they are written.
 */
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'
import {
  documentTexts,
  messageTexts,
  noteTexts,
  partyTexts,
  remarkTexts,
  storyColumns,
  storyTexts,
} from './texts.ts'
import type { SearchText } from './texts.ts'

type Source = (db: Db, caseIds: readonly string[]) => Promise<SearchText[]>

/** In the order in which a result tells where it was found. */
const sources: readonly Source[] = [parties, stories, messages, notes, remarks, documents]

/** Of all these files. */
export async function readTexts(db: Db, caseIds: readonly string[]): Promise<SearchText[]> {
  const read = await Promise.all(sources.map((source) => source(db, caseIds)))
  return read.flat()
}

async function parties(db: Db, caseIds: readonly string[]): Promise<SearchText[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.party')
    .select(['case_id', 'role', 'name', 'organisation', 'email', 'telephone', 'address'])
    .where(isOneOf(caseIds))
    .orderBy('role')
    .orderBy('id')
    .execute()
  return rows.flatMap(partyTexts)
}

async function stories(db: Db, caseIds: readonly string[]): Promise<SearchText[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.story')
    .select(['case_id', ...storyColumns])
    .where(isOneOf(caseIds))
    .execute()
  return rows.flatMap(storyTexts)
}

async function messages(db: Db, caseIds: readonly string[]): Promise<SearchText[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.message')
    .select(['case_id', 'source', 'kind', 'body', 'sent_at'])
    .where(isOneOf(caseIds))
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.flatMap(messageTexts)
}

async function notes(db: Db, caseIds: readonly string[]): Promise<SearchText[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.note')
    .select(['case_id', 'body', 'written_at'])
    .where(isOneOf(caseIds))
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.flatMap(noteTexts)
}

async function remarks(db: Db, caseIds: readonly string[]): Promise<SearchText[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.remark')
    .select(['case_id', 'body', 'at'])
    .where(isOneOf(caseIds))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows.flatMap(remarkTexts)
}

async function documents(db: Db, caseIds: readonly string[]): Promise<SearchText[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.document')
    .select(['case_id', 'name'])
    .where(isOneOf(caseIds))
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.flatMap(documentTexts)
}

function isOneOf(caseIds: readonly string[]) {
  return sql<boolean>`case_id = any(${caseIds}::uuid[])`
}
