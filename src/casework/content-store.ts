/** What people said in a file: parties, story, documents, messages, and what has to be told to them. */
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import type { TaskFacts } from './procedure/commands.ts'
import type { Row } from './store-rows.ts'
import type { Tables } from './tables.ts'

export type Party = Selectable<Tables['casework.party']>
export type Story = Selectable<Tables['casework.story']>
export type FileDocument = Selectable<Tables['casework.document']>
export type Message = Selectable<Tables['casework.message']>
export type Task = Selectable<Tables['casework.task']>

/** The complainant first. */
export async function listParties(db: Db, caseId: string): Promise<Party[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.party')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('role')
    .orderBy('id')
    .execute()
}

export async function findStory(db: Db, caseId: string): Promise<Story | undefined> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.story')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst()
}

/** Oldest first. */
export async function listDocuments(db: Db, caseId: string): Promise<FileDocument[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.document')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Of all files. The bytes of each lie in the store of documents under its id. */
export async function listDocumentIds(db: Db): Promise<string[]> {
  const rows = await db.withTables<Tables>().selectFrom('casework.document').select('id').execute()
  return rows.map(({ id }) => id)
}

export async function findDocument(
  db: Db,
  caseId: string,
  id: string,
): Promise<FileDocument | undefined> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.document')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Oldest first; of one act, that to the person before that to the service. */
export async function listMessages(db: Db, caseId: string): Promise<Message[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.message')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('sent_at')
    .orderBy(sql`audience <> 'person'`)
    .orderBy('id')
    .execute()
}

/** Of one file, oldest first. */
export async function listTasks(db: Db, caseId: string): Promise<Task[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.task')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function findTask(db: Db, id: string): Promise<Task | undefined> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.task')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Of one file, by id. */
export async function listRemarks(db: Db, caseId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.remark')
    .select(['id', 'body'])
    .where('case_id', '=', caseId)
    .execute()
  return new Map(rows.map(({ id, body }) => [id, body]))
}

export async function insertTask(tx: Tx, task: Row<'casework.task'>): Promise<void> {
  await tx.withTables<Tables>().insertInto('casework.task').values(task).execute()
}

/** A task with the file it belongs to, locked until the transaction ends. */
export async function lockTask(
  tx: Tx,
  id: string,
): Promise<(TaskFacts & { caseId: string }) | undefined> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('casework.task as task')
    .innerJoin('casework.message as message', 'message.id', 'task.message_id')
    .select(['task.case_id', 'task.message_id', 'task.created_at', 'task.done_at'])
    .select(['message.kind', 'message.audience'])
    .where('task.id', '=', id)
    .forUpdate('task')
    .executeTakeFirst()
  return (
    row && {
      id,
      caseId: row.case_id,
      messageId: row.message_id,
      messageKind: row.kind,
      to: row.audience,
      createdAt: row.created_at,
      isDone: row.done_at !== null,
    }
  )
}

export async function finishTask(
  tx: Tx,
  id: string,
  { toldOn, at, by }: { toldOn: string; at: Date; by: string },
): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.task')
    .set({ told_on: toldOn, done_at: at, done_by: by })
    .where('id', '=', id)
    .execute()
}
