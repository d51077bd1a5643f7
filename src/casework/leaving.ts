/** How letters leave: into the mailbox with a notice, or by somebody's hand or voice. */
import { randomUUID } from 'node:crypto'
import { queueNotice } from '../correspondence/index.ts'
import type { DocumentContent } from '../letterbox/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { taskRow } from './arrival/received-rows.ts'
import { insertTask, listParties } from './content-store.ts'
import type { CaseFile } from './file-store.ts'
import { contextAt } from './house.ts'
import { readersOf } from './health.ts'
import type { House } from './house.ts'
import type { Command, Sending } from './procedure/commands.ts'
import { isSuspended } from './procedure/council.ts'
import { decide } from './procedure/decide.ts'
import { evolve } from './procedure/evolve.ts'
import type { CaseState, ContactChannel } from './procedure/state.ts'
import { noticedAt, reachedOf } from './reached.ts'

export interface Letter {
  readonly to: Sending['to']
  /** The name of the text it was written from. */
  readonly kind: string
  readonly body: string
  /** They lie in the store already. */
  readonly documents: readonly DocumentContent[]
  /** Another way than the one the person asked for. */
  readonly by?: ContactChannel | undefined
  /** A helper who may not see that gets nothing of it. */
  readonly isAboutHealth?: boolean | undefined
}

export interface Leaving {
  readonly letter: Letter
  readonly sending: Sending
  readonly taskKind: 'post' | 'telephone' | 'email' | null
  /** Its arrival can be shown. */
  readonly isRegistered: boolean
}

interface Moment {
  readonly house: House
  readonly at: Date
}

/** To the person it goes the way they asked for; what others get, somebody mails by hand. */
export function leave(letter: Letter, usual: ContactChannel): Leaving {
  const way = letter.to === 'person' ? (letter.by ?? usual) : 'hand'
  const taskKind = way === 'hand' ? 'email' : way === 'email' ? null : way
  const taskId = taskKind && randomUUID()
  const sending = { to: letter.to, messageId: randomUUID(), taskId }
  return { letter, taskKind, sending, isRegistered: false }
}

/**
 * A refusal ends the suspension of a term on the day on which the person is told. So that this day can
 * be shown it goes by registered post besides, where the office wants that and an address is known.
 */
export async function provable(
  tx: Tx,
  { house, at }: Moment,
  { id, state }: CaseFile,
  leaving: readonly Leaving[],
  command: (sent: readonly Sending[]) => Command,
): Promise<readonly Leaving[]> {
  const context = contextAt(house, at)
  const isWanted = house.procedure.councilOfState.refusalBy === 'registered-post'
  if (!isWanted || !isSuspended(state, context)) return leaving

  const decision = decide(state, command(leaving.map(({ sending }) => sending)), context)
  const after: CaseState | null = decision.ok ? decision.events.reduce(evolve, state) : null
  const refusing = after?.course.rejection?.messageId
  const isRefused = leaving.some(({ sending }) => sending.messageId === refusing)
  if (!isRefused || !reachedOf(await listParties(tx, id), '').envelope) return leaving
  return leaving.map((each) => (each.sending.messageId === refusing ? registered(each) : each))
}

function registered({ letter, sending }: Leaving): Leaving {
  const taskId = randomUUID()
  return { letter, taskKind: 'post', sending: { ...sending, taskId }, isRegistered: true }
}

/** Each into somebody's hands, or at once; what is registered, both. */
export async function dispatch(
  tx: Tx,
  moment: Moment,
  file: CaseFile,
  leaving: readonly Leaving[],
): Promise<void> {
  for (const each of leaving) await dispatchOne(tx, moment, file, each)
}

async function dispatchOne(
  tx: Tx,
  moment: Moment,
  file: CaseFile,
  { letter, sending: { messageId, taskId }, taskKind, isRegistered }: Leaving,
): Promise<void> {
  const { at } = moment
  if (taskId && taskKind)
    await insertTask(
      tx,
      taskRow(file.id, { id: taskId, messageId, kind: taskKind, at, isRegistered }),
    )
  const isNoticed = isRegistered && file.state.contactChannel === 'email'
  if (!taskId || isNoticed) await notify(tx, moment, file, letter)
}

async function notify(
  tx: Tx,
  { house, at }: Moment,
  { id: caseId, state: { language } }: CaseFile,
  { isAboutHealth = false }: Letter,
): Promise<void> {
  for (const to of noticedAt(readersOf(await listParties(tx, caseId), isAboutHealth)))
    await queueNotice(tx, house.stationery, { to, language, caseId, at })
}
