/**
 * What a case manager set themselves to do in an invented file: one in two has had something, of which
 * one in four is still open, of those one in three promised.
 */
import { randomUUID } from 'node:crypto'
import type { TodoCommand } from '../src/casework/procedure/todos.ts'
import type { Row } from '../src/casework/store-rows.ts'
import { inventWords } from './invented-complaint.ts'

interface TodoTurn {
  readonly at: Date
  readonly actor: string
  readonly command: TodoCommand
}

export interface InventedTodo {
  readonly turns: readonly TodoTurn[]
  readonly row: Row<'casework.todo'>
}

const day = 86_400_000

export function inventTodo(
  { caseId, from, by }: { caseId: string; from: Date; by: string },
  index: number,
): InventedTodo | undefined {
  if (index % 2 === 1) return undefined
  const isOpen = index % 8 === 0
  const isPromise = index % 24 === 0
  const [at, done] = [new Date(from.getTime() + day), new Date(from.getTime() + 4 * day)]
  const due = new Date(from.getTime() + (2 + (index % 30)) * day)
  const id = randomUUID()
  const dueOn = due.toISOString().slice(0, 10)
  const facts = { kind: 'own', isPromise }
  const adding = { type: 'add-todo', todoId: id, dueOn, staffId: null, ...facts } as const
  const todo = { id, dueOn, staffId: null, isOpen: true }
  const ending = { type: 'end-todo', todo, outcome: 'done' } as const
  return {
    turns: [
      { at, actor: by, command: adding },
      ...(isOpen ? [] : [{ at: done, actor: by, command: ending }]),
    ],
    row: {
      id,
      case_id: caseId,
      kind: 'own',
      what: inventWords(index, 6),
      staff_id: by,
      follows_manager: true,
      due_on: dueOn,
      is_promise: isPromise,
      created_at: at,
      created_by: by,
      ...(!isOpen && { outcome: 'done', ended_at: done, ended_by: by }),
    },
  }
}
