/**
 * What a look at a file brings: clocks that moved, a term that was not reckoned yet, an attestation, and
 * what somebody has to do. All of it in one transaction, so that a look broken off was none.
 */
import type { Tx } from '../../platform/db/database.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import type { HeldFile } from '../file-store.ts'
import { contextAt } from '../house.ts'
import { sealFile } from '../mailbox.ts'
import type { Command } from '../procedure/commands.ts'
import { today } from '../procedure/context.ts'
import type { Context } from '../procedure/context.ts'
import { decide } from '../procedure/decide.ts'
import { makeTodoOnce } from '../todos/todo-acts.ts'
import type { Todo } from '../todos/todo-store.ts'
import { isAttestationDue, sendAttestation } from './attestation.ts'
import { dutiesOf } from './duties.ts'
import { endSettled } from './settled.ts'
import { lockWatched, markLooked } from './watch-store.ts'
import type { Look, WatchedFile } from './watch-store.ts'

/** Whether a look would change anything. `made`: todos that the system made in the file. */
export function isQuiet(
  file: WatchedFile,
  made: readonly Pick<Todo, 'source' | 'outcome'>[],
  { rules }: Look,
  context: Context,
): boolean {
  const isMoved = upkeepOf(file, rules, context).some((command) => {
    const decision = decide(file.state, command, context)
    return decision.ok && decision.events.length > 0
  })
  if (isMoved || isAttestationDue(file.state, context)) return false

  const sources = dutiesOf(file, context).map(({ source }) => source)
  const isMade = sources.every((source) => made.some((todo) => todo.source === source))
  const isSettled = made.some((todo) => !todo.outcome && !sources.includes(todo.source ?? ''))
  return isMade && !isSettled
}

/** Says whether clocks moved. */
export async function lookAt(
  tx: Tx,
  { house, at }: Pick<Act, 'house' | 'at'>,
  id: string,
  look: Look,
): Promise<boolean> {
  const watched = await lockWatched(tx, id)
  if (!watched || watched.state.course.closing) return false
  const act = { house, by: 'worker', at }
  const context = contextAt(house, at)

  const kept = await keepUp(tx, act, watched, upkeepOf(watched, look.rules, context))
  const attested = await sendAttestation(tx, act, kept)
  let file = await endSettled(tx, act, attested, 'recount')
  for (const duty of dutiesOf(file, context)) file = await makeTodoOnce(tx, act, file, duty)
  await markLooked(tx, [file], look)
  return kept !== watched
}

/** A danger comes near by itself. A file of before has neither clocks nor what its complaint says of the term. */
function upkeepOf(
  { state, rules, receivedOn, dangerOn }: WatchedFile,
  present: string,
  context: Context,
): Command[] {
  const mayHaveTerm = state.kind === 'complaint' && !state.course.term
  const isTermSaid = mayHaveTerm && receivedOn && receivedOn <= today(context)
  return [
    ...(rules === present ? [] : [{ type: 'recount' } as const]),
    ...(dangerOn ? [{ type: 'look-at-danger', on: dangerOn } as const] : []),
    ...(isTermSaid ? [{ type: 'set-term', receivedOn, remediesMentioned: null } as const] : []),
  ]
}

async function keepUp(
  tx: Tx,
  act: Pick<Act, 'house' | 'by' | 'at'>,
  before: HeldFile,
  commands: readonly Command[],
): Promise<HeldFile> {
  let file = before
  for (const command of commands) {
    const done = await perform(tx, act, file, command)
    if (!done.ok) throw new Error(`${command.type} was refused: ${done.refusal}`)
    file = done.file
  }
  if (file.state.version === before.state.version) return before
  // The person sees another day until which the next thing should be done.
  await sealFile(tx, act.house, file, act.at)
  return file
}
