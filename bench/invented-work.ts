/**
 * What a case manager did with an invented file, decided by the real rules. One in three was only
 * acknowledged; one was read, and its person told or asked something; one was answered too.
 */
import { randomUUID } from 'node:crypto'
import { contextAt } from '../src/casework/house.ts'
import type { House, NewFile } from '../src/casework/index.ts'
import { decide } from '../src/casework/procedure/decide.ts'
import { evolve } from '../src/casework/procedure/evolve.ts'
import type { Command, TaskFacts } from '../src/casework/procedure/commands.ts'
import { eventRow, fileRow } from '../src/casework/store-rows.ts'
import type { Row } from '../src/casework/store-rows.ts'
import { inventWords } from './invented-complaint.ts'
import { inventOwnWork } from './invented-own-work.ts'

/** One thing that happened after the acknowledgement. */
interface Turn {
  readonly at: Date
  readonly actor: string
  readonly command: Command
  readonly message?: Row<'casework.message'>
}

export interface Work {
  readonly house: House
  readonly caseManagerId: string
  readonly index: number
}

const day = 86_400_000

/** The file as it then is, with all its events and messages. */
export function workOn(made: NewFile, { house, caseManagerId, index }: Work) {
  const { caseId, messages, task } = made
  const from = made.state.registeredAt
  const own = inventOwnWork({ caseId, from, by: caseManagerId, index })
  const turns: Turn[] = [...turnsOf(made, caseManagerId, index), ...own.turns]
  const events = [...made.events]
  let { state } = made
  for (const { at, actor, command } of turns) {
    const decision = decide(state, command, contextAt(house, at))
    if (!decision.ok) throw new Error(`an invented file refused to ${command.type}`)
    for (const event of decision.events) {
      state = evolve(state, event) ?? state
      events.push(eventRow(caseId, state.version, event, actor))
    }
  }
  const told = turns.find(({ command }) => command.type === 'mark-told')
  return {
    state,
    events,
    file: fileRow(caseId, state),
    messages: [...messages, ...turns.flatMap(({ message }) => message ?? [])],
    task: task && told ? { ...task, ...doneAt(told) } : task,
    todo: own.todo,
    note: own.note,
  }
}

function turnsOf({ caseId, state, task }: NewFile, by: string, index: number): Turn[] {
  const later = (days: number) => new Date(state.registeredAt.getTime() + days * day)
  const seen: Turn = { at: later(1), actor: by, command: { type: 'look', staffId: by } }
  const asked = asking(caseId, later(1), by, index)
  const answered = answering(caseId, later(5), index)
  const further = task ? [telling(task, later(1), by)] : [asked, answered]
  // Not by the index itself: by that, years take turns.
  return [seen, ...further].slice(0, [0, 2, 3][Math.floor(index / 3) % 3])
}

function asking(caseId: string, at: Date, by: string, index: number): Turn {
  const message = messageRow(caseId, at, by, index)
  const sent = { messageId: message.id, kind: message.kind, taskId: null }
  return { at, actor: by, command: { type: 'send-message', ...sent }, message }
}

function answering(caseId: string, at: Date, index: number): Turn {
  const message = messageRow(caseId, at, null, index + 1)
  const command = { type: 'receive-message', messageId: message.id } as const
  return { at, actor: 'worker', command, message }
}

function telling(task: Row<'casework.task'>, at: Date, by: string): Turn {
  const { id, message_id: messageId } = task
  const createdAt = new Date(task.created_at)
  const facts: TaskFacts = {
    id,
    messageId,
    messageKind: 'acknowledgement',
    to: 'person',
    createdAt,
    isDone: false,
  }
  const toldOn = at.toISOString().slice(0, 10)
  return { at, actor: by, command: { type: 'mark-told', task: facts, toldOn } }
}

function doneAt({ at, actor }: Turn) {
  return { done_at: at, told_on: at.toISOString().slice(0, 10), done_by: actor }
}

/** Without an author it comes from the complainant. */
function messageRow(
  caseId: string,
  at: Date,
  author: string | null,
  index: number,
): Row<'casework.message'> {
  return {
    id: randomUUID(),
    case_id: caseId,
    source: author ? 'office' : 'complainant',
    audience: 'person',
    author_id: author,
    kind: 'message',
    body: inventWords(index, 40),
    sent_at: at,
  }
}
