/** What colleagues tell each other in a file. Rows come in by the record, and stay as they are. */
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

export type Note = Selectable<Tables['casework.note']>

/** Oldest first. */
export async function listNotes(db: Db, caseId: string): Promise<Note[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.note')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
}

export async function findNote(db: Db, caseId: string, id: string): Promise<Note | undefined> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.note')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
}
