/** What people think of how they were helped, by quarter. Nothing ties an answer to a person, a file or a day. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import type { SurveyQuestion } from './questions.ts'
import type { Tables } from './tables.ts'

/** Counted once for each form, whatever was answered on it. */
const form = { question: 'form', answer: 'sent' } as const

export interface SurveyForm {
  /** By `quarterOf`. */
  readonly quarter: string
  readonly answers: Readonly<Partial<Record<SurveyQuestion, string>>>
  /** The words, if there are any, sealed to the office. */
  readonly sealed: Uint8Array | undefined
}

/** For the portal, which reads nothing back. */
export async function putSurvey(db: Db, { quarter, answers, sealed }: SurveyForm): Promise<void> {
  const given = [...Object.entries(answers), [form.question, form.answer]]
  const questions = given.map(([question]) => question)
  const chosen = given.map(([, answer]) => answer)
  await sql`select survey.answer(
    ${quarter}, ${questions}, ${chosen}, ${randomUUID()}, ${sealed ?? null}
  )`.execute(db)
}

export interface SealedWords {
  readonly id: string
  readonly quarter: string
  readonly sealed: Uint8Array
}

/** Those that nobody opened yet, in no order. Held until the transaction ends. */
export async function lockSealedWords(tx: Tx, limit: number): Promise<SealedWords[]> {
  return await tx
    .withTables<Tables>()
    .selectFrom('survey.sealed_words')
    .selectAll()
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** In place of the sealed ones. */
export async function keepOpenedWords(
  tx: Tx,
  opened: readonly { id: string; quarter: string; words: string }[],
): Promise<void> {
  if (opened.length === 0) return
  const db = tx.withTables<Tables>()
  const ids = opened.map(({ id }) => id)
  await db.deleteFrom('survey.sealed_words').where('id', 'in', ids).execute()
  await db.insertInto('survey.words').values(opened).execute()
}

export interface SurveyCounts {
  readonly forms: number
  readonly answers: readonly { question: string; answer: string; count: number }[]
}

export async function readSurveyCounts(db: Db, quarter: string): Promise<SurveyCounts> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('survey.answer_count')
    .select(['question', 'answer', 'count'])
    .where('quarter', '=', quarter)
    .execute()
  const forms = rows.find(({ question }) => question === form.question)?.count ?? 0
  return { forms, answers: rows.filter(({ question }) => question !== form.question) }
}

/** In the order of their drawn ids. */
export async function listSurveyWords(db: Db, quarter: string): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('survey.words')
    .select('words')
    .where('quarter', '=', quarter)
    .orderBy('id')
    .execute()
  return rows.map(({ words }) => words)
}
