/**
 * Fills an empty office with two years of work: walks through time day by day, and lets each file go its
 * course at its own moments, by the real rules. Everything follows from the seed and from the day on
 * which it is made, save ids and keys.
 */
import { sendNext } from '../src/correspondence/index.ts'
import {
  endMailboxes,
  openSurveyWords,
  readNextFiles,
  signNew,
  watchFiles,
} from '../src/casework/index.ts'
import type { Log } from '../src/platform/log.ts'
import { formatReference } from '../src/platform/office/index.ts'
import { formatCode } from '../src/secrecy/index.ts'
import type { RecordKey } from '../src/secrecy/index.ts'
import { takeCalls } from './calls.ts'
import { castRole } from './cast.ts'
import type { Casting } from './cast.ts'
import { chanceOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { awayOf } from './colleagues.ts'
import { isTold } from './life-parts.ts'
import type { Course, Pause } from './life-parts.ts'
import { lives } from './lives.ts'
import type { Life } from './lives.ts'
import { dayOf } from './desk.ts'
import type { Desk } from './desk.ts'
import { lodgeFile } from './lodging.ts'
import type { Lodged } from './lodging.ts'
import type { Library } from './matters.ts'
import { sayWhatOneThinks } from './views.ts'
import { addDays, homeMoment, momentOn, officeMoment, workingDay } from './working-time.ts'

export interface Filling extends Omit<Desk, 'log'> {
  readonly library: Library
  readonly recordKey: RecordKey
  readonly serviceIds: readonly string[]
  readonly seed: string
  readonly files: number
  /** Stops before that day; else before the day on which it is made. */
  readonly until?: string
  /** Gets a day now and then. */
  readonly say: (line: string) => void
}

export interface Filled {
  readonly files: number
  readonly calls: number
  /** Of files that can be followed as a person: with their codes, the newest first. */
  readonly followed: readonly {
    readonly reference: Lodged['reference']
    /** As the office writes it. */
    readonly text: string
    readonly code: string
  }[]
}

const years = 2

export function firstDay(madeOn: string): string {
  return Temporal.PlainDate.from(madeOn).subtract({ years }).toString()
}

interface Turn {
  readonly at: Date
  /** Undefined: that was the last. */
  readonly run: () => Promise<Turn | undefined>
}

export async function fill(filling: Filling): Promise<Filled> {
  const { madeOn, house, seed, say } = filling
  const desk: Desk = { ...filling, log: failOnFault }
  const from = firstDay(madeOn)
  const end = momentOn(filling.until ?? madeOn, 0, house.office.timeZone)
  const lodged: Lodged[] = []
  const turns = [
    daily(desk, filling.recordKey, from),
    ...lodgings(desk, filling, from).map((make) => lodging(desk, make, lodged)),
  ].toSorted(byTime)

  let quarter = ''
  for (let turn = turns.shift(); turn && turn.at < end; turn = turns.shift()) {
    const day = dayOf(desk, turn.at)
    if (day.slice(0, 7) !== quarter && /-(01|04|07|10)-/.test(day))
      say(`  ${(quarter = day.slice(0, 7))}  ${lodged.length} files`)
    const next = await turn.run()
    if (next) insert(turns, next)
  }
  while (await readNextFiles(desk.office));
  await openSurveyWords({ db: desk.office, opener: desk.officeKey.opener, log: failOnFault })
  const calls = await takeCalls(desk, { library: filling.library, seed, from })
  return { files: lodged.length, calls, followed: followedOf(desk, lodged) }
}

/** The worker of every day: looks at all files, sends the mails, signs the record once a week. */
function daily(desk: Desk, key: RecordKey, day: string): Turn {
  const at = momentOn(day, 6 * 60, desk.house.office.timeZone)
  const now = () => at
  const post = { send: () => Promise.resolve('sent' as const), close: () => undefined }
  return {
    at,
    run: async () => {
      const { office: db, house, log } = desk
      await watchFiles({ db, house, now, log })
      await endMailboxes({ db, house, now, log }, () => false)
      while (await sendNext(db, post, now));
      if (Temporal.PlainDate.from(day).dayOfWeek === 1)
        await signNew(db, { key, at, since: undefined })
      return daily(desk, key, addDays(day, 1))
    },
  }
}

interface Making {
  readonly on: string
  readonly life: Life
  readonly casting: Casting
  readonly chance: Chance
}

/** Spread over the time, each with the course that it will take. */
function lodgings(desk: Desk, filling: Filling, from: string): Making[] {
  const { files, seed, library, serviceIds, madeOn } = filling
  const days = Temporal.PlainDate.from(from).until(madeOn, { largestUnit: 'days' }).days
  const deck = deckOf(files, chanceOf(`${seed}/deck`))
  const spread = deck.map((life, index) => {
    const chance = chanceOf(`${seed}/file/${index}`)
    const on = addDays(
      from,
      Math.floor(days * share((index + chance.between(0, 99) / 100) / files)),
    )
    return { on, life, chance, casting: { library, serviceIds, chance } }
  })
  return [...spread, ...justIn(desk, filling)]
}

/** Came in at the very last, and nobody has done anything yet: so that there is something to begin with. */
function justIn(desk: Desk, { seed, library, serviceIds, madeOn }: Filling): Making[] {
  const yesterday = addDays(madeOn, -1)
  const untouched = (part: string): Life => ({ part, times: 0, run: async function* () {} })
  return ['matter', 'matter', 'urgent', 'matter', 'question'].map((part, index) => {
    const chance = chanceOf(`${seed}/new/${index}`)
    const entry = ([undefined, undefined, undefined, 'post', 'telephone'] as const)[index]
    const on = entry ? lastWorkingDay(desk, yesterday) : yesterday
    const casting = { library, serviceIds, chance, entry: entry ?? ('web' as const) }
    return { on, life: untouched(part), chance, casting }
  })
}

function lastWorkingDay(desk: Desk, day: string): string {
  let last = day
  while (workingDay(weekOf(desk), last, 0) !== last) last = addDays(last, -1)
  return last
}

/** Complaints become more from year to year. */
function share(place: number): number {
  return place ** 0.7
}

/** Every course comes as often as its share, in an order that chance makes. */
function deckOf(files: number, chance: Chance): Life[] {
  const all = lives.flatMap((life) => Array<Life>(life.times).fill(life))
  const rounds = Math.ceil(files / all.length)
  return Array.from({ length: rounds }, () => chance.shuffle(all))
    .flat()
    .slice(0, files)
}

function lodging(desk: Desk, { on, life, casting, chance }: Making, lodged: Lodged[]): Turn {
  const role = castRole(life.part, on, casting)
  const week = weekOf(desk)
  const isUntouched = life.times === 0
  const posted = role.entry === 'post' && !isUntouched ? 2 : 0
  const at = role.entry
    ? officeMoment(week, workingDay(week, on, posted), chance)
    : homeMoment(week, on, chance)
  return {
    at,
    run: async () => {
      const file = await lodgeFile(desk, role, { on, at, chance })
      lodged.push(file)
      return isUntouched ? undefined : await goOn(desk, file, whole(desk, file, life))
    },
  }
}

/** The acknowledgement may have to be posted or said before anything else. */
async function* whole(desk: Desk, file: Lodged, life: Life): Course {
  yield* isTold({ desk, file })
  yield* life.run({ desk, file })
}

async function goOn(desk: Desk, file: Lodged, course: Course): Promise<Turn | undefined> {
  const { value: pause, done } = await course.next()
  if (done || !pause) {
    await sayWhatOneThinks(desk, file)
    return undefined
  }
  const at = momentAfter(desk, file, pause)
  return {
    at,
    run: async () => {
      file.at = at
      return await goOn(desk, file, course)
    },
  }
}

function momentAfter(desk: Desk, file: Lodged, pause: Pause): Date {
  const week = weekOf(desk)
  const today = dayOf(desk, file.at)
  const { chance } = file
  if ('days' in pause) return later(file.at, homeMoment(week, addDays(today, pause.days), chance))
  const away = awayOf(file.manager, desk.madeOn)
  const day =
    'after' in pause
      ? workingDay(week, pause.after, 0, away)
      : workingDay(week, today, pause.workingDays, away)
  return later(file.at, officeMoment(week, day, chance))
}

/** Nothing happens before what it follows. */
function later(at: Date, moment: Date): Date {
  return moment > at ? moment : new Date(at.getTime() + 7 * 60_000)
}

function weekOf({ house: { office } }: Desk) {
  return { timeZone: office.timeZone, closed: office.closedDays }
}

function insert(turns: Turn[], turn: Turn): void {
  const place = turns.findIndex((each) => each.at > turn.at)
  turns.splice(place === -1 ? turns.length : place, 0, turn)
}

function byTime(one: Turn, other: Turn): number {
  return one.at.getTime() - other.at.getTime()
}

/** In what is made up nothing may go wrong unseen. */
const failOnFault: Log = (entry) => {
  if (/fault|put-off|set-aside/.test(String(entry['event'])))
    throw new Error(`while filling: ${JSON.stringify(entry)}`)
}

function followedOf({ house }: Desk, lodged: readonly Lodged[]): Filled['followed'] {
  return lodged
    .flatMap(({ code, reference, role }) =>
      code && role.matter
        ? { code: formatCode(code), reference, text: formatReference(house.office, reference) }
        : [],
    )
    .toReversed()
}
