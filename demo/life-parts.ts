/** Stretches of the course of a file, of which whole courses are made. */
import type { Scene } from '../src/casework/acts/scene.ts'
import { stateIn, todayIn } from '../src/casework/acts/scene.ts'
import { isOpen } from '../src/casework/procedure/state.ts'
import * as desk from './desk.ts'
import type { Choose, Desk, Lived } from './desk.ts'
import { wordsOf } from './lived-words.ts'
import type { Matter } from './matters.ts'
import { phrases } from './phrases.ts'
import { addDays } from './working-time.ts'

/** Until something happens: so many working days, so many days of the person, or a day. */
export type Pause =
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly after: string }

export interface Living {
  readonly desk: Desk
  readonly file: Lived
}

export type Course = AsyncGenerator<Pause, void, void>

export function work({ file: { chance } }: Living, least: number, most: number): Pause {
  return { workingDays: chance.between(least, most) }
}

/** With these it ends, and nothing is left to be done. */
const ends = ['close', 'inadmissible', 'withdraw', 'transfer', 'answer-request']

/** An act, and what has to be posted or said because of it. */
export async function* does(living: Living, name: string, choose: Choose = {}): Course {
  const { file, desk: at } = living
  await desk.finishTodos(at, file, ends.includes(name))
  await desk.act(at, file, name, choose)
  const isClosed = (await desk.stateOf(at, file)).course.closing !== null
  if (!isClosed && name !== 'finding' && file.chance.isLikely(0.25)) await plans(living)
  if (!isClosed && file.chance.isLikely(0.1)) await notes(living)
  yield* isTold(living)
}

async function notes({ desk: at, file }: Living): Promise<void> {
  const { t } = phrases(file.manager.language)
  const body = t(file.chance.pick(['note.hours', 'note.papers', 'note.service']))
  await desk.leaveNote(at, file, body)
}

async function plans({ desk: at, file }: Living): Promise<void> {
  const isPromise = file.chance.isLikely(0.3)
  const { t } = phrases(file.manager.language)
  const what = isPromise ? t('todo.promise') : t(file.chance.pick(['todo.call', 'todo.read']))
  await desk.planTodo(at, file, { what, isPromise })
}

export async function* isTold(living: Living): Course {
  if (!(await desk.hasTasks(living.desk, living.file))) return
  yield work(living, 0, 2)
  await desk.tell(living.desk, living.file)
}

/** The person says something, in *My file* or to somebody who writes it down. */
export async function* says(living: Living, body: string, [least, most]: Range): Course {
  const { desk: at, file } = living
  if (file.access && file.role.content.contactChannel === 'email') {
    yield { days: file.chance.between(least, most) }
    await desk.write(at, file, body)
    return
  }
  yield work(living, least, most)
  const way = file.role.content.contactChannel === 'post' ? 'post' : 'telephone'
  await desk.act(at, file, 'heard', (scene) => ({ way, on: todayIn(scene), body }))
}

type Range = readonly [number, number]
type Text = keyof Matter['texts']

/** In the person's language. */
function personal({ file }: Living, name: Text): string {
  return wordsOf(file, name, file.role.lang)
}

/** In that in which the service writes to us. */
function official({ file }: Living, name: Text): string {
  return wordsOf(file, name, file.role.lang === 'nl' ? 'nl' : 'fr')
}

export function phrase(
  living: Living,
  key: Parameters<ReturnType<typeof phrases>['t']>[0],
): string {
  return phrases(living.file.role.lang).t(key)
}

/** Read, asked about where something is missing, and found admissible. */
export async function* verified(living: Living, contact: 'done' | 'waived' = 'done'): Course {
  const { file } = living
  yield work(living, 2, 13)
  if (contact === 'done' && file.chance.isLikely(0.3)) {
    yield* does(living, 'ask-person')
    yield* says(living, personal(living, 'reply'), [1, 16])
    yield work(living, 1, 4)
  }
  const why = contact === 'waived' ? phrases(file.manager.language).t('remark.waived') : ''
  yield* does(living, 'admissible', { contact, old: 'no', why })
}

export async function* asked(living: Living): Course {
  const { file } = living
  if (file.chance.isLikely(0.3)) {
    yield work(living, 0, 4)
    yield* does(living, 'scope')
  }
  yield work(living, 0, 5)
  yield* does(living, 'question', { tell: 'yes' })
}

/** To whatever the service was asked last. */
export async function* answered(
  living: Living,
  text: Text | 'analysis-answer',
  [least, most]: Range = [11, 31],
): Course {
  const days = living.file.chance.between(least, most)
  yield* awaited(living, days)
  const lang = living.file.role.lang === 'nl' ? 'nl' : 'fr'
  const body = text === 'analysis-answer' ? phrases(lang).t(text) : official(living, text)
  yield* does(living, 'answer', (scene) => ({
    ask: openAsk(scene),
    received: todayIn(scene),
    body,
  }))
}

/** A service that is late is reminded, and the person hears from us once a month. */
async function* awaited(living: Living, days: number): Course {
  const { file, desk: at } = living
  const isAttentive = file.chance.isLikely(0.8)
  if (days <= 17 || !isAttentive) return yield { workingDays: days }
  yield { workingDays: 16 }
  const ask = (await desk.stateOf(at, file)).course.asks.findLast(isOpen)
  if (ask && !ask.isFormal) yield* does(living, 'reminder', { ask: ask.id })
  yield { workingDays: Math.min(days - 16, 5) }
  if (days < 22) return
  yield* does(living, 'still-waiting')
  yield { workingDays: days - 21 }
}

export function openAsk(scene: Scene): string {
  return stateIn(scene).course.asks.findLast(isOpen)?.id ?? ''
}

/** The day after the last one of that clock. */
export async function after({ desk: at, file }: Living, key: string): Promise<Pause> {
  const { clocks } = (await desk.stateOf(at, file)).course
  const running = Object.entries(clocks).find(([name]) => name.startsWith(key))
  return { after: addDays(running?.[1].dueOn ?? desk.dayOf(at, file.at), 1) }
}

export async function* closed(living: Living): Course {
  yield work(living, 3, 20)
  yield* does(living, 'close', { reason: 'concluded' })
}
