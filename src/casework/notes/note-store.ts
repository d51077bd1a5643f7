/** What colleagues tell each other in a file. Rows come in by the record, and stay as they are. */
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

/** Its salt is the record's alone. */
export type Note = Omit<Selectable<Tables['casework.note']>, 'salt'>

/** Oldest first. */
export function notesOf(db: Db, caseId: string) {
  return notes(db).where('case_id', '=', caseId).orderBy('written_at').orderBy('id')
}

export async function findNote(db: Db, caseId: string, id: string): Promise<Note | undefined> {
  return await notes(db).where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst()
}

function notes(db: Db) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.note')
    .select(['id', 'case_id', 'author_id', 'body', 'written_at', 'corrects_id'])
}
