/** Files by what was opened of them. */
import type { Db } from '../../platform/db/database.ts'
import type { Tables } from '../tables.ts'

export interface OpenedFile {
  readonly caseId: string
  readonly mailboxId: string
  /** The file itself, or one of its documents. */
  readonly subject: string
}

export async function listFilesOf(db: Db, subjects: readonly string[]): Promise<OpenedFile[]> {
  const tables = db.withTables<Tables>()
  return await tables
    .selectFrom('casework.case_file')
    .select(['id as caseId', 'mailbox_id as mailboxId', 'id as subject'])
    .where('id', 'in', subjects)
    .unionAll(
      tables
        .selectFrom('casework.document as document')
        .innerJoin('casework.case_file as file', 'file.id', 'document.case_id')
        .select(['file.id as caseId', 'file.mailbox_id as mailboxId', 'document.id as subject'])
        .where('document.id', 'in', subjects),
    )
    .execute()
}
