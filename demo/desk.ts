/**
 * What happens to one file of the demonstration, at the moment at which it happens: by the real rules,
 * as the pages of the office, the portal and the worker do it.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { acts } from '../src/casework/acts/acts.ts'
import type { Values } from '../src/casework/acts/act.ts'
import { letterName } from '../src/casework/acts/begun-letters.ts'
import { doingOf } from '../src/casework/acts/doing.ts'
import { beginLetter } from '../src/casework/acts/letters.ts'
import { languageOf } from '../src/casework/acts/scene.ts'
import type { Scene } from '../src/casework/acts/scene.ts'
import { assignFile, carryOut, look, markTold } from '../src/casework/acting.ts'
import type { Done } from '../src/casework/acting.ts'
import { findFile } from '../src/casework/file-store.ts'
import { openFile } from '../src/casework/file/opening.ts'
import { showFile } from '../src/casework/file/shown-file.ts'
import { contextAt } from '../src/casework/house.ts'
import { openNext } from '../src/casework/index.ts'
import type { House } from '../src/casework/index.ts'
import { listTasks } from '../src/casework/content-store.ts'
import type { CaseState } from '../src/casework/procedure/state.ts'
import { writeNote } from '../src/casework/notes/note-acts.ts'
import { caseworkText } from '../src/casework/text.ts'
import { addTodo, finishTodo } from '../src/casework/todos/todo-acts.ts'
import { listTodos } from '../src/casework/todos/todo-store.ts'
import { readBook } from '../src/published/index.ts'
import { putMessage } from '../src/letterbox/index.ts'
import { dayIn } from '../src/platform/clock.ts'
import type { BlobStore } from '../src/platform/blobs/blob-store.ts'
import type { Db, Tx } from '../src/platform/db/database.ts'
import type { Log } from '../src/platform/log.ts'
import { sealJson, sha256 } from '../src/secrecy/index.ts'
import type { Access, OfficeKey } from '../src/secrecy/index.ts'
import type { Role } from './cast.ts'
import type { Chance } from './chance.ts'
import { colleagues } from './colleagues.ts'
import type { Colleague } from './colleagues.ts'
import { fillGaps, hasGap } from './letter-words.ts'
import { lettersOf } from './lived-words.ts'
import { addDays } from './working-time.ts'

export interface Desk {
  readonly office: Db
  readonly portal: Db
  readonly blobs: BlobStore
  readonly house: House
  readonly officeKey: Pick<OfficeKey, 'recipient' | 'opener'>
  /** The day on which the demonstration is made. */
  readonly madeOn: string
  readonly log: Log
}

type Reference = CaseState['reference']

/** A file, and where in time it is. */
export interface Lived {
  readonly role: Role
  readonly chance: Chance
  readonly reference: Reference
  readonly id: string
  /** Of who lodged by the portal. */
  readonly access: (Access & { readonly accessId: string; readonly mailboxId: string }) | undefined
  at: Date
  manager: Colleague
}

export type Choose = Values | ((scene: Scene) => Values)

/** The case manager looks at the file, answers what is asked for the act, writes its letters and does it. */
export async function act(desk: Desk, lived: Lived, name: string, choose: Choose): Promise<void> {
  const { house, office } = desk
  const definition = acts.get(name)
  if (!definition) throw new Error(`there is no act ${name}`)
  const { at, reference, manager } = lived
  const done = await office.transaction().execute(async (tx) => {
    const scene = await sceneOf(tx, desk, lived)
    if (!definition.isFitting(scene)) throw new Error(`${name} does not fit ${told(lived)}`)
    const values = typeof choose === 'function' ? choose(scene) : choose
    const plans = definition.letters?.(values, scene) ?? []
    const words = lettersOf(lived, values)
    const fields = plans.map((plan) => {
      const letter = beginLetter(scene, definition, plan, values)
      const written = fillGaps(letter, plan.name, languageOf(scene, plan.to), words)
      if (hasGap(written)) throw new Error(`${plan.name} was sent with a gap`)
      return [letterName(plan), written]
    })
    const draft = { id: '', fields: Object.fromEntries(fields), documents: [] }
    const doing = doingOf(definition, scene, plans, values, draft)
    const { version } = scene.file.state
    return await carryOut(tx, { house, reference, version, by: manager.id, at }, doing)
  })
  requireDone(done, name, lived)
  lived.at = minutesLater(at, lived.chance.between(3, 9))
}

/** What has to be posted or said has been: whoever has the desk that day marks it. */
export async function tell(desk: Desk, lived: Lived): Promise<void> {
  const { house, office } = desk
  const by = lived.chance.pick(caseManagers).id
  const tasks = await listTasks(office, lived.id)
  const open = tasks.filter(({ done_at: doneAt }) => !doneAt)
  // Those of one moment lie there in the order of their ids, which nobody can know.
  for (const { id } of open.toSorted((one, other) => (one.kind < other.kind ? -1 : 1))) {
    const toldOn = dayOf(desk, lived.at)
    const done = await office
      .transaction()
      .execute((tx) => markTold(tx, { house, by, at: lived.at }, id, toldOn))
    requireDone(done, 'telling', lived)
    lived.at = minutesLater(lived.at, 2)
  }
}

export async function hasTasks({ office }: Desk, { id }: Lived): Promise<boolean> {
  return (await listTasks(office, id)).some(({ done_at: doneAt }) => !doneAt)
}

/** The person writes in *My file*, and the worker puts it into the file. */
export async function write(desk: Desk, { access, at }: Lived, body: string): Promise<void> {
  if (!access) throw new Error('only who lodged by the portal writes there')
  const { accessId, mailboxId, auth } = access
  const message = { v: 1, mailboxId, body, documents: [] }
  await putMessage(desk.portal, {
    submission: sha256(randomBytes(16)),
    accessId,
    auth,
    sealed: await sealJson(message, desk.officeKey.recipient),
    at,
  })
  await openAll(desk, minutesLater(at, 0.1))
}

export async function openAll({ office, house, officeKey, log }: Desk, at: Date): Promise<void> {
  const parts = { db: office, house, opener: officeKey.opener, now: () => at, log }
  while (await openNext(parts));
}

/** A colleague takes over. */
export async function handOver(desk: Desk, lived: Lived): Promise<void> {
  const { office, house } = desk
  const { at, reference, manager, role, chance } = lived
  const able = caseManagers.filter((each) => each !== manager && each.languages.includes(role.lang))
  const next = chance.pick(able)
  const { version } = await stateOf(desk, lived)
  const acting = { house, reference, version, by: manager.id, at }
  const done = await office.transaction().execute((tx) => assignFile(tx, acting, next.id))
  requireDone(done, 'handing over', lived)
  lived.manager = next
}

/** The case manager sets themselves something to do. */
export async function planTodo(
  desk: Desk,
  lived: Lived,
  { what, isPromise }: { what: string; isPromise: boolean },
): Promise<void> {
  const { office, house } = desk
  const { at, reference, manager, chance } = lived
  const dueOn = addDays(dayOf(desk, at), chance.between(3, 16))
  const todo = { what, dueOn, staffId: null, isPromise }
  const acting = { house, by: manager.id, at, reference }
  await office.transaction().execute((tx) => addTodo(tx, acting, todo))
}

/** For colleagues, who read it before they pick up the telephone. */
export async function leaveNote({ office, house }: Desk, lived: Lived, body: string) {
  const { at, reference, manager } = lived
  const acting = { house, by: manager.id, at, reference }
  await office.transaction().execute((tx) => writeNote(tx, acting, { body }))
}

/** What they had set themselves to do is done, or all of it is. */
export async function finishTodos(desk: Desk, lived: Lived, isAll: boolean): Promise<void> {
  const { office, house } = desk
  const acting = { house, by: lived.manager.id, at: lived.at }
  const todos = await listTodos(office, lived.id)
  // In the order in which they were set.
  const inOrder = todos.toSorted(
    (one, other) => one.created_at.getTime() - other.created_at.getTime(),
  )
  for (const { id, kind, outcome } of inOrder)
    if (kind === 'own' && !outcome && (isAll || lived.chance.isLikely(0.5)))
      await office.transaction().execute((tx) => finishTodo(tx, acting, id, 'done'))
}

export async function stateOf({ office }: Desk, { reference }: Lived): Promise<CaseState> {
  const file = await findFile(office, reference)
  if (!file) throw new Error('no such file')
  return file.state
}

export function dayOf({ house }: Desk, at: Date): string {
  return dayIn(house.office.timeZone, at)
}

export const caseManagers = colleagues.filter(({ role }) => role === 'case-manager')

async function sceneOf(tx: Tx, { house }: Desk, lived: Lived): Promise<Scene> {
  const { at, manager, reference } = lived
  const opened = await showFile(
    tx,
    house,
    await openFile(tx, reference, manager, at),
    manager.language,
  )
  const { state } = await look(tx, { house, by: manager.id, at }, opened)
  return {
    file: { ...opened, state },
    house,
    context: contextAt(house, at),
    text: caseworkText(manager.language),
    staff: manager,
    services: [],
    themes: [],
    book: await readBook(tx),
  }
}

function requireDone(done: Done, what: string, lived: Lived): void {
  if (done.ok) return
  const why = 'refusal' in done ? done.refusal : 'something happened meanwhile'
  throw new Error(`${what} was refused (${why}): ${told(lived)}`)
}

/** For whoever puts a life right that the rules refuse. */
function told({ reference, at }: Lived): string {
  return `${reference.year}.${reference.number} on ${at.toISOString()}`
}

function minutesLater(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

/** Ids that a file lodged by the portal needs. */
export function newMailbox() {
  return { mailboxId: randomUUID(), accessId: randomUUID() }
}
