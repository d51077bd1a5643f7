/** Todos that the system made, and that are duties no longer: off the list, in the transaction of what settled them. */
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../file-store.ts'
import type { HeldFile } from '../file-store.ts'
import { contextAt } from '../house.ts'
import type { House } from '../house.ts'
import type { Command } from '../procedure/commands.ts'
import { decide } from '../procedure/decide.ts'
import { evolve } from '../procedure/evolve.ts'
import { endTodo, listMadeTodos, todoFacts } from '../todos/todo-store.ts'
import type { Todo } from '../todos/todo-store.ts'
import { dutiesOf, dutyKinds } from './duties.ts'
import type { DutyKind } from './duties.ts'

/** By whom and when. */
interface Acting {
  readonly house: House
  readonly by: string
  readonly at: Date
}

/** With what each is done; settled by anything else, it was not needed any more. */
const doneBy: Readonly<Record<DutyKind, readonly Command['type'][]>> = {
  reminder: ['remind-service'],
  'formal-request': ['remind-service'],
  'ask-again': ['ask-person-again'],
  'wait-unanswered': ['record-wait'],
  'wait-ends': ['ask-wait'],
  'still-waiting': ['send-message'],
  alarm: ['attest'],
  attestation: ['attest'],
}

/** `after`: what was done with the file. */
export async function endSettled(
  tx: Tx,
  { house, by, at }: Acting,
  file: HeldFile,
  after: Command['type'],
): Promise<HeldFile> {
  const made = await listMadeTodos(tx, [file.id])
  const open = made.filter((todo) => todo.outcome === null && isOfDuty(todo))
  if (open.length === 0) return file

  const context = contextAt(house, at)
  const duties = new Set(dutiesOf(file, context).map(({ source }) => source))
  const settled = open.filter(({ source }) => !duties.has(source ?? ''))
  let state = file.state
  const events = []
  for (const todo of settled) {
    const outcome = outcomeOf(todo, after)
    const ending = { type: 'end-todo', todo: todoFacts(todo), outcome } as const
    const decision = decide(state, ending, context)
    if (!decision.ok) throw new Error(`a todo refused to end: ${decision.refusal}`)
    events.push(...decision.events)
    state = decision.events.reduce((before, event) => evolve(before, event) ?? before, state)
    await endTodo(tx, todo.id, { outcome, at, by })
  }
  return events.length > 0 ? await record(tx, file, events, by) : file
}

/** Others were made once for something that happened, and stay until somebody ends them. */
function isOfDuty({ kind }: Todo): boolean {
  return dutyKinds.some((each) => each === kind)
}

function outcomeOf({ kind }: Todo, after: Command['type']) {
  const acts: readonly Command['type'][] = doneBy[kind as DutyKind] ?? []
  return acts.includes(after) ? 'done' : 'dropped'
}
