/** Lists of files and tasks: one query each, and a page begins where the one before it ended. */
import { sql } from 'kysely'
import type { SelectQueryBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../platform/db/database.ts'
import { few } from '../../platform/db/few.ts'
import { revive } from '../../platform/db/revive.ts'
import type { CaseState, Step } from '../procedure/state.ts'
import type { Tables } from '../tables.ts'
import { wayOf } from '../tasks/task-way.ts'
import type { TaskWay } from '../tasks/task-way.ts'
import { filters } from './filters.ts'
import type { FileList } from './filters.ts'
import type { ListPlace } from './list-place.ts'
import type { FilePlace } from './place.ts'

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

interface ListPage {
  /** Whom the list calls so. */
  readonly me: string
  readonly after?: ListPlace | undefined
  readonly limit: number
}

/** In the list's order, from behind a place on. */
export async function listFiles(db: Db, list: FileList, page: ListPage): Promise<ListedFile[]> {
  return (await filesOf(db, list, page).execute()).map(listedFile)
}

/** The beginning of each list, asked for at once. */
export async function listFilesOfEach(
  db: Db,
  lists: readonly FileList[],
  page: ListPage,
): Promise<ListedFile[][]> {
  const found = await db
    .selectNoFrom(
      lists.map((list, place) => jsonArrayFrom(filesOf(db, list, page)).as(String(place))),
    )
    .executeTakeFirstOrThrow()
  return lists.map((_, place) =>
    revive(found[place] ?? [], 'lodged_at', 'last_movement_at').map(listedFile),
  )
}

function filesOf(db: Db, list: FileList, { me, after, limit }: ListPage) {
  return inOrder(chosen(listed(db), list, me), list, after).limit(few(limit))
}

export type NextFile = Pick<
  ListedFile,
  'id' | 'reference' | 'lodgedAt' | 'lastMovementAt' | 'dueOn'
>

/** The one behind that place, if there is one. */
export async function findNext(
  db: Db,
  list: FileList,
  me: string,
  after: ListPlace,
): Promise<NextFile | undefined> {
  const files = db
    .withTables<Tables>()
    .selectFrom('casework.case_file as file')
    .select(['file.id', 'file.reference_year', 'file.reference_number'])
    .select(['file.lodged_at', 'file.last_movement_at', 'file.due_on'])
  const row = await inOrder(chosen(files, list, me), list, after)
    .limit(few(1))
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      reference: { year: row.reference_year, number: row.reference_number },
      lodgedAt: row.lodged_at,
      lastMovementAt: row.last_movement_at,
      dueOn: row.due_on,
    }
  )
}

/** Counted no further than to `most`. */
export async function countFiles(
  db: Db,
  list: FileList,
  me: string,
  most: number,
): Promise<number> {
  const files = db.withTables<Tables>().selectFrom('casework.case_file as file')
  const some = chosen(files, list, me).select('file.id').limit(most).as('some')
  const { count } = await db
    .selectFrom(some)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

type Files<Row> = SelectQueryBuilder<Tables & { file: Tables['casework.case_file'] }, 'file', Row>

function chosen<Row>(files: Files<Row>, list: FileList, me: string): Files<Row> {
  let query = files
  for (const { name, column } of filters) {
    const value = list.chosen[name]
    if (value !== undefined) query = query.where(conditionOf(`file.${column}`, value))
  }
  if (list.service) query = query.where('file.service_id', '=', list.service)
  if (list.sort.column === 'due_on') query = query.where('file.due_on', 'is not', null)
  const { manager } = list
  if (!manager) return query
  return manager === 'nobody'
    ? query.where('file.case_manager_id', 'is', null)
    : query.where('file.case_manager_id', '=', manager === 'me' ? me : manager)
}

/** In words, not as values: of each there are a few, and the planner knows how often each occurs. */
function conditionOf(column: string, value: string) {
  if (value === 'open') return sql<boolean>`${sql.ref(column)} <> 'closed'`
  if (value === 'yes') return sql<boolean>`${sql.ref(column)}`
  return sql<boolean>`${sql.ref(column)} = ${sql.lit(value)}`
}

function inOrder<Row>(
  files: Files<Row>,
  { sort: { column, isDown } }: FileList,
  after: ListPlace | undefined,
): Files<Row> {
  const [order, direction] = [sql.ref(`file.${column}`), isDown ? 'desc' : 'asc'] as const
  const ordered = files.orderBy(order, direction).orderBy('file.id', direction)
  if (!after) return ordered
  const behind = sql.raw(isDown ? '<' : '>')
  return ordered.where(sql<boolean>`(${order}, file.id) ${behind} (${after.by}, ${after.id}::uuid)`)
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
        .limit(few(1))
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
