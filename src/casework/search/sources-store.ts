/**
 * Everything in which one may look for words. A new kind of words is one subquery more here, its texts
 * in `texts.ts`, and `addToSearch` where they are written.
 */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'
import { storyColumns, textsOf } from './texts.ts'
import type { SearchText } from './texts.ts'

/** Of all these files; of each, in the order in which a result tells where it was found. */
export async function readTexts(db: Db, caseIds: readonly string[]): Promise<SearchText[]> {
  if (caseIds.length === 0) return []
  const isOneOfThem = sql<boolean>`case_id = any(${caseIds}::uuid[])`
  const rows = await db
    .withTables<Tables>()
    .selectNoFrom((is) => [
      jsonArrayFrom(
        is
          .selectFrom('casework.party')
          .select(['case_id', 'role', 'name', 'organisation', 'email', 'telephone', 'address'])
          .where(isOneOfThem)
          .orderBy('role')
          .orderBy('id'),
      ).as('parties'),
      jsonArrayFrom(
        is
          .selectFrom('casework.story')
          .select(['case_id', ...storyColumns])
          .where(isOneOfThem),
      ).as('stories'),
      jsonArrayFrom(
        is
          .selectFrom('casework.message')
          .select(['case_id', 'source', 'kind', 'body', 'sent_at'])
          .where(isOneOfThem)
          .orderBy('sent_at', 'desc')
          .orderBy('id'),
      ).as('messages'),
      jsonArrayFrom(
        is
          .selectFrom('casework.note')
          .select(['case_id', 'body', 'written_at'])
          .where(isOneOfThem)
          .orderBy('written_at', 'desc')
          .orderBy('id'),
      ).as('notes'),
      jsonArrayFrom(translationsOf(db, caseIds)).as('translations'),
      jsonArrayFrom(
        is
          .selectFrom('casework.remark')
          .select(['case_id', 'body', 'at'])
          .where(isOneOfThem)
          .orderBy('at', 'desc')
          .orderBy('id'),
      ).as('remarks'),
      jsonArrayFrom(
        is
          .selectFrom('casework.document')
          .select(['case_id', 'name'])
          .where(isOneOfThem)
          .orderBy('received_at', 'desc')
          .orderBy('id'),
      ).as('documents'),
    ])
    .executeTakeFirstOrThrow()
  return textsOf(rows)
}

function translationsOf(db: Db, caseIds: readonly string[]) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.translation as translation')
    .leftJoin('casework.document as original', 'original.id', 'translation.document_id')
    .select(['translation.case_id', 'translation.body', 'translation.written_at'])
    .select(sql<boolean>`coalesce(original.is_story, false)`.as('is_of_voice'))
    .where(sql<boolean>`translation.case_id = any(${caseIds}::uuid[])`)
    .orderBy('translation.written_at', 'desc')
    .orderBy('translation.id')
}
