/** What people said in a file: parties, story, documents, messages, and what has to be told to them. */
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import type { TaskFacts } from './procedure/commands.ts'
import type { Row } from './store-rows.ts'
import type { Tables } from './tables.ts'

export type Party = Selectable<Tables['casework.party']>
export type Story = Unsalted<'casework.story'>
export type FileDocument = Unsalted<'casework.document'>
export type Message = Unsalted<'casework.message'>
export type Task = Selectable<Tables['casework.task']>

/** The salts are the record's alone. */
type Unsalted<Name extends 'casework.story' | 'casework.document' | 'casework.message'> = Omit<
  Selectable<Tables[Name]>,
  'salt'
>

/** The complainant first. */
export async function listParties(db: Db, caseId: string): Promise<Party[]> {
  return await partiesOf(db, caseId).execute()
}

export function partiesOf(db: Db, caseId: string) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.party')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('role')
    .orderBy('id')
}

export async function findStory(db: Db, caseId: string): Promise<Story | undefined> {
  return await storyOf(db, caseId).executeTakeFirst()
}

export function storyOf(db: Db, caseId: string) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.story')
    .select(['case_id', 'what_happened', 'service_words', 'since', 'decision_on', 'received_on'])
    .select(['service_reference', 'danger_on', 'danger', 'asked_service', 'service_answer'])
    .select(['wanted', 'not_to_mention', 'may_transfer', 'remedies', 'has_procedure'])
    .select(['verdict', 'verdict_version', 'topic', 'situations', 'is_brief'])
    .select('is_probably_machine')
    .where('case_id', '=', caseId)
}

/** Oldest first. */
export async function listDocuments(db: Db, caseId: string): Promise<FileDocument[]> {
  return await documentsOf(db, caseId).execute()
}

export function documentsOf(db: Db, caseId: string) {
  return documents(db)
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .orderBy('name')
    .orderBy('id')
}

/** By what they give now. */
export async function reachParty(
  tx: Tx,
  { id, email, telephone, address }: Pick<Party, 'id' | 'email' | 'telephone' | 'address'>,
): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.party')
    .set({ email, telephone, address })
    .where('id', '=', id)
    .execute()
}

/** What its helper brought: from then on they act for the complainant. */
export async function giveMandate(tx: Tx, caseId: string): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.party')
    .set({ has_mandate: true })
    .where('case_id', '=', caseId)
    .where('role', '=', 'helper')
    .execute()
}

/** A file and its documents: what somebody can have opened of it. */
export function openedIdsOf(caseId: string) {
  return sql<string>`(
    select ${caseId}::text union all select id::text from casework.document where case_id = ${caseId}::uuid
  )`
}

function documents(db: Db) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.document')
    .select(['id', 'case_id', 'message_id', 'name', 'media_type', 'size', 'sha256', 'key'])
    .select(['source', 'received_at', 'is_not_passed_on', 'scan', 'translation_id', 'is_story'])
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
  return await documents(db).where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst()
}

/** With the documents of its translations, in which the same stands. */
export async function setNotPassedOn(
  tx: Tx,
  { case_id: caseId, id }: Pick<FileDocument, 'case_id' | 'id'>,
  isNotPassedOn: boolean,
): Promise<void> {
  const tables = tx.withTables<Tables>()
  const translations = tables
    .selectFrom('casework.translation')
    .select('id')
    .where('case_id', '=', caseId)
    .where('document_id', '=', id)
  await tables
    .updateTable('casework.document')
    .set({ is_not_passed_on: isNotPassedOn })
    .where('case_id', '=', caseId)
    .where((is) => is.or([is('id', '=', id), is('translation_id', 'in', translations)]))
    .execute()
}

/** Oldest first; of one act, that to the person before that to the service. */
export async function listMessages(db: Db, caseId: string): Promise<Message[]> {
  return await messagesOf(db, caseId).execute()
}

export function messagesOf(db: Db, caseId: string) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.message')
    .select(['id', 'case_id', 'source', 'author_id', 'kind', 'body', 'sent_at', 'audience'])
    .select(['is_probably_machine', 'is_about_health'])
    .where('case_id', '=', caseId)
    .orderBy('sent_at')
    .orderBy(sql`audience <> 'person'`)
    .orderBy('id')
}

export async function findMessage(
  db: Db,
  caseId: string,
  id: string,
): Promise<Message | undefined> {
  return await messagesOf(db, caseId).where('id', '=', id).executeTakeFirst()
}

/** Of one file, oldest first. */
export async function listTasks(db: Db, caseId: string): Promise<Task[]> {
  return await tasksOf(db, caseId).execute()
}

export function tasksOf(db: Db, caseId: string) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.task')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
}

export async function findTask(db: Db, id: string): Promise<Task | undefined> {
  return await db
    .withTables<Tables>()
    .selectFrom('casework.task')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Why somebody decided something. */
export function remarksOf(db: Db, caseId: string) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.remark')
    .select(['id', 'body'])
    .where('case_id', '=', caseId)
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
