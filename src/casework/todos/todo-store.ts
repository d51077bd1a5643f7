/** What is to be done in files by a day: the rows, and the lists of them. */
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/db/database.ts'
import { few } from '../../platform/db/few.ts'
import type { Registration } from '../procedure/state.ts'
import type { TodoFacts, TodoOutcome } from '../procedure/todos.ts'
import { staffOf } from '../store-rows.ts'
import type { Row } from '../store-rows.ts'
import type { Tables } from '../tables.ts'

/** Its salt is the record's alone. */
export type Todo = Omit<Selectable<Tables['casework.todo']>, 'salt'>

/** A todo as a list shows it. */
export interface ListedTodo {
  readonly id: string
  readonly reference: Registration['reference']
  readonly kind: string
  readonly what: string | null
  readonly staffId: string | null
  /** `YYYY-MM-DD`. */
  readonly dueOn: string
  readonly isPromise: boolean
}

/** Behind this one a page of a list begins. */
export interface TodoPlace {
  readonly dueOn: string
  readonly id: string
}

interface TodoFilter {
  /** Whose; everybody's where nobody is named. */
  readonly staffId?: string | undefined
  readonly onlyPromises?: boolean | undefined
  readonly kinds?: readonly string[] | undefined
}

/** Those still to be done, what is due first standing first. */
export async function listOpenTodos(
  db: Db,
  filter: TodoFilter,
  after: TodoPlace | undefined,
  limit: number,
): Promise<ListedTodo[]> {
  let query = listed(db, filter).limit(few(limit))
  if (after)
    query = query.where(
      sql<boolean>`(todo.due_on, todo.id) > (${after.dueOn}::date, ${after.id}::uuid)`,
    )
  return (await query.execute()).map(listedTodo)
}

/** The beginning of several such lists, asked for at once. */
export async function listOpenTodosOfEach(
  db: Db,
  filters: readonly TodoFilter[],
  limit: number,
): Promise<ListedTodo[][]> {
  const found = await db
    .selectNoFrom(
      filters.map((filter, place) =>
        jsonArrayFrom(listed(db, filter).limit(few(limit))).as(String(place)),
      ),
    )
    .executeTakeFirstOrThrow()
  return filters.map((_, place) => (found[place] ?? []).map(listedTodo))
}

/** What somebody is to do until that day, with what they promised; or only that. */
export async function listTodosDue(
  db: Db,
  staffId: string,
  untilDay: string,
  limit: number,
  { onlyPromises = false }: Pick<TodoFilter, 'onlyPromises'> = {},
): Promise<ListedTodo[]> {
  const query = listed(db, { staffId, onlyPromises })
  return (await query.where('todo.due_on', '<=', untilDay).limit(few(limit)).execute()).map(
    listedTodo,
  )
}

/** How many those are, counted no further than to `most`. */
export async function countTodosDue(
  db: Db,
  staffId: string,
  untilDay: string,
  most: number,
): Promise<number> {
  const due = openTodos(db)
    .select('todo.id')
    .where('todo.staff_id', '=', staffId)
    .where('todo.due_on', '<=', untilDay)
    .limit(few(most))
  const { count } = await db
    .withTables<Tables>()
    .selectFrom(due.as('due'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Of one file, what is due first standing first. */
export async function listTodos(db: Db, caseId: string): Promise<Todo[]> {
  return await todosOf(db, caseId).execute()
}

export function todosOf(db: Db, caseId: string) {
  return todos(db).where('case_id', '=', caseId).orderBy('due_on').orderBy('id')
}

export async function findTodo(db: Db, id: string): Promise<Todo | undefined> {
  return await todos(db).where('id', '=', id).executeTakeFirst()
}

export async function hasTodoOf(db: Db, source: string): Promise<boolean> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('casework.todo')
    .select('id')
    .where('source', '=', source)
    .executeTakeFirst()
  return row !== undefined
}

/** What the system made in these files, whatever became of it. */
export async function listMadeTodos(db: Db, caseIds: readonly string[]): Promise<Todo[]> {
  if (caseIds.length === 0) return []
  return await todos(db).where('case_id', 'in', caseIds).where('source', 'is not', null).execute()
}

/** One without words: those in words come in by the record, which binds them. */
export async function insertTodo(tx: Tx, todo: Row<'casework.todo'>): Promise<void> {
  await tx.withTables<Tables>().insertInto('casework.todo').values(todo).execute()
}

/** It is open then, whatever it was. */
export async function moveTodo(
  tx: Tx,
  id: string,
  to: { dueOn: string; staffId: string | null; followsManager: boolean },
): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.todo')
    .set({ due_on: to.dueOn, staff_id: to.staffId, follows_manager: to.followsManager })
    .set({ outcome: null, ended_at: null, ended_by: null })
    .where('id', '=', id)
    .execute()
}

export async function endTodo(
  tx: Tx,
  id: string,
  { outcome, at, by }: { outcome: TodoOutcome; at: Date; by: string },
): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.todo')
    .set({ outcome, ended_at: at, ended_by: staffOf(by) })
    .where('id', '=', id)
    .execute()
}

/** What is the case manager's goes with the file. */
export async function handOverTodos(
  tx: Tx,
  caseId: string,
  caseManagerId: string | null,
): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('casework.todo')
    .set({ staff_id: caseManagerId })
    .where('case_id', '=', caseId)
    .where('follows_manager', '=', true)
    .where('outcome', 'is', null)
    .execute()
}

export function todoFacts(todo: Todo): TodoFacts {
  return {
    id: todo.id,
    dueOn: todo.due_on,
    staffId: todo.follows_manager ? null : todo.staff_id,
    isOpen: todo.outcome === null,
  }
}

function todos(db: Db) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.todo')
    .select(['id', 'case_id', 'kind', 'what', 'staff_id', 'follows_manager', 'due_on'])
    .select(['is_promise', 'source', 'created_at', 'created_by'])
    .select(['outcome', 'ended_at', 'ended_by'])
}

function openTodos(db: Db) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.todo as todo')
    .where('todo.outcome', 'is', null)
}

function listed(db: Db, { staffId, onlyPromises, kinds }: TodoFilter) {
  const query = openTodos(db)
    .innerJoin('casework.case_file as file', 'file.id', 'todo.case_id')
    .select(['todo.id', 'todo.kind', 'todo.what', 'todo.staff_id', 'todo.due_on'])
    .select(['todo.is_promise', 'file.reference_year', 'file.reference_number'])
    .orderBy('todo.due_on')
    .orderBy('todo.id')
    .$if(staffId !== undefined, (all) => all.where('todo.staff_id', '=', staffId ?? ''))
  return query
    .$if(kinds !== undefined, (all) => all.where('todo.kind', 'in', kinds ?? []))
    .$if(onlyPromises === true, (all) => all.where(sql<boolean>`todo.is_promise`))
}

function listedTodo(
  row: Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>,
) {
  return {
    id: row.id,
    reference: { year: row.reference_year, number: row.reference_number },
    kind: row.kind,
    what: row.what,
    staffId: row.staff_id,
    dueOn: row.due_on,
    isPromise: row.is_promise,
  }
}
