/**
 * What a case manager did in an invented file for themselves: in one of two something was to be done by a
 * day, of which one in four is still open, of those one in three promised; in one of two they left a note.
 */
import { randomUUID } from 'node:crypto'
import type { Command } from '../src/casework/procedure/commands.ts'
import type { Row } from '../src/casework/store-rows.ts'
import { inventWords } from './invented-complaint.ts'

interface OwnTurn {
  readonly at: Date
  readonly actor: string
  readonly command: Command
}

interface About {
  readonly caseId: string
  readonly from: Date
  readonly by: string
  readonly index: number
}

const day = 86_400_000

export function inventOwnWork(about: About) {
  const todo = about.index % 2 === 0 ? inventTodo(about) : undefined
  const note = about.index % 4 < 2 ? inventNote(about) : undefined
  const turns: OwnTurn[] = [...(todo?.turns ?? []), ...(note?.turns ?? [])]
  return { turns, todo: todo?.row, note: note?.row }
}

function inventTodo({ caseId, from, by, index }: About) {
  const isOpen = index % 8 === 0
  const isPromise = index % 24 === 0
  const [at, done] = [later(from, 1), later(from, 4)]
  const dueOn = later(from, 2 + (index % 30))
    .toISOString()
    .slice(0, 10)
  const id = randomUUID()
  const facts = { todoId: id, kind: 'own', dueOn, staffId: null, isPromise }
  const turns: OwnTurn[] = [{ at, actor: by, command: { type: 'add-todo', ...facts } }]
  const todo = { id, dueOn, staffId: null, isOpen: true }
  if (!isOpen)
    turns.push({ at: done, actor: by, command: { type: 'end-todo', todo, outcome: 'done' } })
  const row: Row<'casework.todo'> = {
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
  }
  return { turns, row }
}

function inventNote({ caseId, from, by, index }: About) {
  const [id, at] = [randomUUID(), later(from, 3)]
  const command: Command = { type: 'write-note', noteId: id, authorId: by, corrects: null }
  const row: Row<'casework.note'> = {
    id,
    case_id: caseId,
    author_id: by,
    body: inventWords(index, 30),
    written_at: at,
  }
  return { turns: [{ at, actor: by, command }], row }
}

function later(from: Date, days: number): Date {
  return new Date(from.getTime() + days * day)
}
