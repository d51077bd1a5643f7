/**
 * What one does with todos: each a decision of the procedure, so that the record tells of it, written in
 * the transaction of the route or job. The person never hears of them.
 */
import { randomUUID } from 'node:crypto'
import type { Wish } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import { lockFile, lockFileByReference } from '../file-store.ts'
import type { CaseFile, HeldFile } from '../file-store.ts'
import type { Refusal } from '../procedure/commands.ts'
import type { TodoOutcome } from '../procedure/todos.ts'
import type { Duty } from '../watching/duties.ts'
import {
  endTodo,
  findTodo,
  hasTodoOf,
  insertTodo,
  listTodos,
  moveTodo,
  todoFacts,
} from './todo-store.ts'
import type { Todo } from './todo-store.ts'

export type TodoDone =
  | { readonly ok: true; readonly file: CaseFile }
  | { readonly ok: false; readonly refusal: Refusal }

export type TodoAct = Pick<Act, 'house' | 'by' | 'at'>

export interface OwnTodo {
  readonly what: string
  /** `YYYY-MM-DD`. */
  readonly dueOn: string
  /** Null: the case manager's, whoever that is. */
  readonly staffId: string | null
  readonly isPromise: boolean
}

export async function addTodo(
  tx: Tx,
  act: TodoAct & Pick<Act, 'reference'>,
  { what, dueOn, staffId, isPromise }: OwnTodo,
): Promise<TodoDone> {
  const file = act.reference && (await lockFileByReference(tx, act.reference))
  if (!file) throw new NotFoundError('no such file')

  const facts = { todoId: randomUUID(), kind: 'own', dueOn, staffId, isPromise }
  const row = { ...rowOf(file, facts, act.at), what, created_by: act.by }
  return await perform(tx, act, file, { type: 'add-todo', ...facts }, { todos: [row] })
}

/** What a job asks for. */
type Made = Omit<Duty, 'kind'> & {
  readonly kind: Duty['kind'] | 'virus' | 'mandate' | `asks-${Wish}`
  readonly isPromise?: boolean
}

/** Of a job, with the file held: made once for each source. For the case manager. */
export async function makeTodoOnce(
  tx: Tx,
  act: TodoAct,
  file: HeldFile,
  { kind, dueOn, source, isPromise = false }: Made,
): Promise<HeldFile> {
  if (await hasTodoOf(tx, source)) return file
  const facts = { todoId: randomUUID(), kind, dueOn, staffId: null, isPromise }
  const done = await perform(tx, act, file, { type: 'add-todo', ...facts })
  if (!done.ok) throw new Error(`a duty was refused: ${done.refusal}`)
  await insertTodo(tx, { ...rowOf(file, facts, act.at), source })
  return done.file
}

/** To another day, to somebody else, or open again. */
export async function changeTodo(
  tx: Tx,
  act: TodoAct,
  todoId: string,
  { dueOn, staffId }: Pick<OwnTodo, 'dueOn' | 'staffId'>,
): Promise<TodoDone> {
  const { file, todo } = await lockWithFile(tx, todoId)
  const moving = { type: 'move-todo', todo: todoFacts(todo), dueOn, staffId } as const
  const done = await perform(tx, act, file, moving)
  if (done.ok)
    await moveTodo(tx, todoId, {
      dueOn,
      staffId: staffId ?? file.state.caseManagerId,
      followsManager: staffId === null,
    })
  return done
}

export async function finishTodo(
  tx: Tx,
  act: TodoAct,
  todoId: string,
  outcome: TodoOutcome,
): Promise<TodoDone> {
  const { file, todo } = await lockWithFile(tx, todoId)
  const done = await perform(tx, act, file, { type: 'end-todo', todo: todoFacts(todo), outcome })
  if (done.ok) await endTodo(tx, todoId, { outcome, at: act.at, by: act.by })
  return done
}

/** What was awaited in a file has come, or is awaited no more. Undefined: nobody waited for it. */
export async function finishAwaited(
  tx: Tx,
  act: TodoAct,
  caseId: string,
  awaited: { readonly kind: 'mandate' | 'voice'; readonly outcome: TodoOutcome },
): Promise<TodoDone | undefined> {
  const todos = await listTodos(tx, caseId)
  const open = todos.find(({ kind, outcome }) => kind === awaited.kind && outcome === null)
  return open && (await finishTodo(tx, act, open.id, awaited.outcome))
}

/** Whoever changes a todo holds its file; what was read before that may be old. */
async function lockWithFile(tx: Tx, todoId: string): Promise<{ file: HeldFile; todo: Todo }> {
  const found = await findTodo(tx, todoId)
  const file = found && (await lockFile(tx, found.case_id))
  const todo = file && (await findTodo(tx, todoId))
  if (!file || !todo) throw new NotFoundError('no such todo')
  return { file, todo }
}

interface Facts {
  readonly todoId: string
  readonly kind: string
  readonly dueOn: string
  readonly staffId: string | null
  readonly isPromise: boolean
}

function rowOf(file: CaseFile, facts: Facts, at: Date) {
  return {
    id: facts.todoId,
    case_id: file.id,
    kind: facts.kind,
    staff_id: facts.staffId ?? file.state.caseManagerId,
    follows_manager: facts.staffId === null,
    due_on: facts.dueOn,
    is_promise: facts.isPromise,
    created_at: at,
  }
}
