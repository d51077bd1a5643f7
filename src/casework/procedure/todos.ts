/**
 * What colleagues set themselves to do in a file by a day, and what was promised to the person. It is
 * part of the record, and changes nothing in how the complaint stands. Pure.
 */
import { today } from './context.ts'
import type { Context } from './context.ts'
import { accept, refuse } from './decision.ts'
import type { Decision } from './decision.ts'
import type { CaseState } from './state.ts'

/** As far as the procedure needs to know it. */
export interface TodoFacts {
  readonly id: string
  readonly dueOn: string
  /** Null: the case manager's, whoever that is. */
  readonly staffId: string | null
  readonly isOpen: boolean
}

/** `dropped`: it is not needed any more. */
export type TodoOutcome = 'done' | 'dropped'

interface NewTodo {
  readonly todoId: string
  /** `own` for somebody's own words; otherwise the code of what is to be done. */
  readonly kind: string
  readonly dueOn: string
  readonly staffId: string | null
  readonly isPromise: boolean
}

export type TodoCommand =
  | ({ type: 'add-todo' } & NewTodo)
  /** To another day, to somebody else, or open again. */
  | { type: 'move-todo'; todo: TodoFacts; dueOn: string; staffId: string | null }
  | { type: 'end-todo'; todo: TodoFacts; outcome: TodoOutcome }

export type TodoEvent =
  | ({ type: 'todo-added' } & NewTodo)
  | { type: 'todo-moved'; todoId: string; dueOn: string; staffId: string | null }
  | { type: 'todo-ended'; todoId: string; outcome: TodoOutcome }

type Asked<Type extends TodoCommand['type']> = Extract<TodoCommand, { type: Type }>

export function addTodo(_: CaseState, command: Asked<'add-todo'>, context: Context): Decision {
  if (command.dueOn < today(context)) return refuse('todo-due-in-past')
  return accept({ ...command, type: 'todo-added', at: context.at })
}

export function moveTodo(
  _: CaseState,
  { todo, dueOn, staffId }: Asked<'move-todo'>,
  context: Context,
): Decision {
  const keepsDay = todo.isOpen && dueOn === todo.dueOn
  if (keepsDay && staffId === todo.staffId) return accept()
  // What is late may go to somebody else and stay late.
  if (dueOn < today(context) && !keepsDay) return refuse('todo-due-in-past')
  return accept({ type: 'todo-moved', at: context.at, todoId: todo.id, dueOn, staffId })
}

export function endTodo(
  _: CaseState,
  { todo, outcome }: Asked<'end-todo'>,
  { at }: Context,
): Decision {
  if (!todo.isOpen) return refuse('todo-ended')
  return accept({ type: 'todo-ended', at, todoId: todo.id, outcome })
}
