/** Translations of what came in. Rows come in by the record, and stay as they are. */
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

/** Its salt is the record's alone. */
export type Translation = Omit<Selectable<Tables['casework.translation']>, 'salt'>

/** Oldest first. */
export function translationsOf(db: Db, caseId: string) {
  return translations(db).where('case_id', '=', caseId).orderBy('written_at').orderBy('id')
}

export async function findTranslation(
  db: Db,
  caseId: string,
  id: string,
): Promise<Translation | undefined> {
  return await translations(db)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
}

function translations(db: Db) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.translation')
    .select(['id', 'case_id', 'message_id', 'document_id', 'language', 'translator', 'is_sworn'])
    .select(['translated_on', 'body', 'author_id', 'written_at', 'corrects_id'])
}
