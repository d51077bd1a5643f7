/** Lists of files and tasks: one query each, and a page begins where the one before it ended. */
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { CaseState, Step } from '../procedure/state.ts'
import type { Tables } from '../tables.ts'
import { wayOf } from '../tasks/task-way.ts'
import type { TaskWay } from '../tasks/task-way.ts'

/** A file as a list shows it. */
export interface ListedFile {
  readonly id: string
  readonly reference: CaseState['reference']
  readonly kind: CaseState['kind']
  readonly step: Step
  readonly serviceId: string | null
  /** What the person wrote where the service is not in the register. */
  readonly serviceWords: string | null
  readonly language: CaseState['language']
  readonly complainant: string | null
  readonly caseManagerId: string | null
  readonly lodgedAt: Date
  readonly lastMovementAt: Date
  readonly dueOn: string | null
  readonly isUnread: boolean
  readonly isUrgent: boolean
}

/** Where a page of *All files* begins: behind this file. */
export interface FilePlace {
  readonly at: Date
  readonly id: string
}

/** In *My work* what is unread stands first. */
export type WorkPlace = FilePlace & { readonly isUnread: boolean }

export interface FileFilter {
  readonly step?: Step | undefined
  /** Null: those that nobody has. */
  readonly caseManagerId?: string | null | undefined
}

/** Newest first. */
export async function listFiles(
  db: Db,
  { step, caseManagerId }: FileFilter,
  after: FilePlace | undefined,
  limit: number,
): Promise<ListedFile[]> {
  let query = listed(db).orderBy('file.lodged_at', 'desc').orderBy('file.id', 'desc').limit(limit)
  if (step) query = query.where('file.step', '=', step)
  if (caseManagerId === null) query = query.where('file.case_manager_id', 'is', null)
  else if (caseManagerId) query = query.where('file.case_manager_id', '=', caseManagerId)
  if (after)
    query = query.where(sql<boolean>`(file.lodged_at, file.id) < (${after.at}, ${after.id}::uuid)`)
  return (await query.execute()).map(listedFile)
}

/** The files of one case manager: unread first, then what moved last. */
export async function listWork(
  db: Db,
  caseManagerId: string,
  after: WorkPlace | undefined,
  limit: number,
): Promise<ListedFile[]> {
  let query = listed(db)
    .where('file.case_manager_id', '=', caseManagerId)
    .orderBy('file.is_unread', 'desc')
    .orderBy('file.last_movement_at', 'desc')
    .orderBy('file.id', 'desc')
    .limit(limit)
  if (after)
    query = query.where(
      sql<boolean>`(file.is_unread, file.last_movement_at, file.id) < (${after.isUnread}, ${after.at}, ${after.id}::uuid)`,
    )
  return (await query.execute()).map(listedFile)
}

/** By id; ids that are none are left out. */
export async function listFilesById(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListedFile>> {
  const rows = await listed(db)
    .where(sql<boolean>`file.id = any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, listedFile(row)]))
}

export interface ListedTask {
  readonly id: string
  readonly way: TaskWay
  readonly createdAt: Date
  readonly messageKind: string
  readonly reference: CaseState['reference']
  readonly caseManagerId: string | null
  readonly isUrgent: boolean
}

/** Those not done yet, oldest first. */
export async function listOpenTasks(
  db: Db,
  after: FilePlace | undefined,
  limit: number,
): Promise<ListedTask[]> {
  let query = db
    .withTables<Tables>()
    .selectFrom('casework.task as task')
    .innerJoin('casework.case_file as file', 'file.id', 'task.case_id')
    .innerJoin('casework.message as message', 'message.id', 'task.message_id')
    .select(['task.id', 'task.kind', 'task.is_registered', 'task.created_at'])
    .select('message.kind as message_kind')
    .select(['file.reference_year', 'file.reference_number'])
    .select(['file.case_manager_id', 'file.is_urgent'])
    .where('task.done_at', 'is', null)
    .orderBy('task.created_at')
    .orderBy('task.id')
    .limit(limit)
  if (after)
    query = query.where(sql<boolean>`(task.created_at, task.id) > (${after.at}, ${after.id}::uuid)`)
  return (await query.execute()).map((row) => ({
    id: row.id,
    way: wayOf(row),
    createdAt: row.created_at,
    messageKind: row.message_kind,
    reference: { year: row.reference_year, number: row.reference_number },
    caseManagerId: row.case_manager_id,
    isUrgent: row.is_urgent,
  }))
}

function listed(db: Db) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.case_file as file')
    .select([
      'file.id',
      'file.reference_year',
      'file.reference_number',
      'file.kind',
      'file.step',
      'file.service_id',
      'file.language',
      'file.case_manager_id',
      'file.lodged_at',
      'file.last_movement_at',
      'file.due_on',
      'file.is_unread',
      'file.is_urgent',
    ])
    .select((is) => [
      is
        .selectFrom('casework.party as party')
        .select(({ fn }) => fn.coalesce('party.name', 'party.organisation').as('name'))
        .whereRef('party.case_id', '=', 'file.id')
        .where('party.role', '=', 'complainant')
        .orderBy('party.id')
        .limit(1)
        .as('complainant'),
      is
        .selectFrom('casework.story as story')
        .select('story.service_words')
        .whereRef('story.case_id', '=', 'file.id')
        .as('service_words'),
    ])
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

function listedFile(row: ListedRow): ListedFile {
  return {
    id: row.id,
    reference: { year: row.reference_year, number: row.reference_number },
    kind: row.kind,
    step: row.step,
    serviceId: row.service_id,
    serviceWords: row.service_words,
    language: row.language,
    complainant: row.complainant,
    caseManagerId: row.case_manager_id,
    lodgedAt: row.lodged_at,
    lastMovementAt: row.last_movement_at,
    dueOn: row.due_on,
    isUnread: row.is_unread,
    isUrgent: row.is_urgent,
  }
}
