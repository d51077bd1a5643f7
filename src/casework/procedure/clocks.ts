/**
 * Which clocks run in a file, since when, and what is due next: worked out from how the file stands
 * after each decision, so that no act can forget to start, stop or pause one. Pure.
 */
import { isDeepStrictEqual } from 'node:util'
import { dueOn, pause, resume } from '../../deadlines/index.ts'
import type { Clock } from '../../deadlines/index.ts'
import { today } from './context.ts'
import type { Context } from './context.ts'
import type { Due, Event, Moved } from './events.ts'
import { evolve } from './evolve.ts'
import { askKey, clockKind, isOpen } from './state.ts'
import type { CaseState, ClockKind, RunningClock } from './state.ts'

/** Somebody has to act when one of these ends; the others are looked at by the worker. */
const dueKinds: readonly ClockKind[] = [
  'acknowledgement',
  'information',
  'admissibility',
  'examination',
  'person-answer',
  'unreachable',
  'service-answer',
  'analysis-answer',
  'rectification',
  'wait-answer',
]

/** The last of the events with all that its decision moves. Without any, there is nothing to hang it on. */
export function settle(
  state: CaseState | null,
  events: readonly Event[],
  context: Context,
): readonly Event[] {
  const last = events.at(-1)
  const after = events.reduce(evolve, state)
  if (!last || !after) return events
  const { clocks, ...changes } = moved(after, context)
  const both = { ...last.clocks, ...clocks }
  const withClocks = Object.keys(both).length > 0 ? { clocks: both } : {}
  return [...events.slice(0, -1), { ...last, ...changes, ...withClocks }]
}

/** What differs from how the clocks of a file should run today; nothing, where all is as it should be. */
export function moved(state: CaseState, context: Context, isRecount = false): Moved {
  const present = state.course.clocks
  const wanted = clocksOf(state, context, isRecount)
  const keys = [...new Set([...Object.keys(present), ...Object.keys(wanted)])]
  const changed = keys.filter((key) => !isSame(present[key], wanted[key]))
  const due = nextDue(wanted)
  const isDueMoved =
    due?.on !== (state.dueOn ?? undefined) || due?.clock !== (state.dueClock ?? undefined)
  return {
    ...(changed.length > 0 && {
      clocks: Object.fromEntries(changed.map((key) => [key, wanted[key] ?? null])),
    }),
    ...(isDueMoved && { due }),
  }
}

function clocksOf(state: CaseState, context: Context, isRecount: boolean) {
  const { course } = state
  const running = Object.entries(starts(state, context)).map(([key, startedOn]) => {
    const limit = context.limits[clockKind(key)]
    const known = course.clocks[key]?.clock
    const isKept = known?.startedOn === startedOn
    const begun: Clock = isKept
      ? { ...known, ...(isRecount && { limit }) }
      : { startedOn, limit, pauses: [], extensions: [] }
    return [key, reckoned(paused(begun, pausedSince(key, state), context), context)] as const
  })
  return Object.fromEntries(running)
}

/** The clocks that should run, each with the day that it starts from. */
function starts(state: CaseState, context: Context): Record<string, string> {
  if (state.course.closing) return {}
  const all = { ...ofUs(state, context), ...ofPerson(state), ...ofService(state) }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

type Starts = Record<string, string | null | undefined | false>

function ofUs({ kind, course, step, lodgedAt }: CaseState, { dayOf }: Context): Starts {
  const lodgedOn = dayOf(lodgedAt)
  const begunOn = course.reopenedOn ?? lodgedOn
  if (kind === 'information-request') return { information: begunOn, silence: course.spokenOn }
  return {
    acknowledgement: step === 'acknowledgement' && lodgedOn,
    admissibility: step === 'verification' && begunOn,
    examination: step !== 'conclusion' && step !== 'improvement' && begunOn,
    silence: course.spokenOn,
  }
}

function ofPerson({ course, step }: CaseState): Starts {
  return {
    'person-answer': course.personAsk?.toldOn,
    unreachable: course.personAsk?.again?.toldOn,
    'scope-correction': step === 'dialogue' && course.scope?.toldOn,
  }
}

function ofService({ course: { asks, waits } }: CaseState): Starts {
  return Object.fromEntries([
    ...asks.map((ask) => [askKey(ask), isOpen(ask) && ask.toldOn]),
    ...waits.map((wait) => [`wait-answer:${wait.id}`, !wait.answer && wait.toldOn]),
  ]) as Starts
}

/** Our own clocks stand still while the person has to act; while a file waits, what we asked does too. */
function pausedSince(key: string, { course }: CaseState): string | null {
  const kind = clockKind(key)
  const isOurs = kind === 'admissibility' || kind === 'examination'
  const isAsked = ['person-answer', 'service-answer', 'analysis-answer', 'rectification'].includes(
    kind,
  )
  if (course.hold && (isOurs || isAsked)) return course.hold.on
  return (isOurs && course.personAsk?.toldOn) || null
}

function paused(clock: Clock, since: string | null, context: Context): Clock {
  const isPaused = clock.pauses.some(({ until }) => until === null)
  if (isPaused === (since !== null)) return clock
  const on = today(context)
  if (since === null) {
    const resumed = resume(clock, on)
    return resumed.ok ? resumed.clock : clock
  }
  for (const day of [since, on]) {
    const stopped = pause(clock, day)
    if (stopped.ok) return stopped.clock
  }
  return clock
}

function reckoned(clock: Clock, context: Context): RunningClock {
  const isPaused = clock.pauses.some(({ until }) => until === null)
  return { clock, dueOn: isPaused ? null : dueOn(clock, context.calendar, today(context)) }
}

function nextDue(clocks: Readonly<Record<string, RunningClock>>): Due | null {
  const due = Object.entries(clocks).flatMap(([key, { dueOn: on }]) => {
    const clock = clockKind(key)
    return on !== null && dueKinds.includes(clock) ? [{ clock, on }] : []
  })
  return due.toSorted((one, other) => compare(one, other))[0] ?? null
}

function compare(one: Due, other: Due): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  return dueKinds.indexOf(one.clock) - dueKinds.indexOf(other.clock)
}

function isSame(one: RunningClock | undefined, other: RunningClock | undefined): boolean {
  // From the database, keys come in another order.
  return isDeepStrictEqual(one, other)
}
