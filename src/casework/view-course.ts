/** What its complainant sees of the course of a file: whose turn it is, what was asked, how it ended. Pure. */
import type { Asked, MailboxView } from '../letterbox/index.ts'
import { opensUntil } from './procedure/mailbox-end.ts'
import { askKey, isOpen } from './procedure/state.ts'
import type { Ask, CaseState, ClockKind } from './procedure/state.ts'
import type { ProcedureSettings } from './settings/settings.ts'

type Course = Pick<
  MailboxView,
  'next' | 'tellsBy' | 'asked' | 'waits' | 'outcome' | 'ending' | 'opensUntil'
>
type Next = MailboxView['next']

export function courseView(state: CaseState, settings: ProcedureSettings): Course {
  const outcome = outcomeOf(state)
  const ending = endingOf(state, settings)
  const until = opensUntil(state, settings.mailbox.openMonths)
  return {
    next: nextOf(state, settings),
    ...tellsBy(state),
    asked: askedOf(state),
    waits: waitsOf(state, settings),
    ...(outcome && { outcome }),
    ...(ending && { ending }),
    ...(until && { opensUntil: until }),
  }
}

/** What the person can do goes before what anybody else does. */
function nextOf(state: CaseState, settings: ProcedureSettings): Next {
  const { course } = state
  const { closing, hold } = course
  if (closing) return { code: closing.reason === 'transferred' ? 'transferred' : 'closed' }
  if (hold) {
    const why = reasonFor(hold.reason, state, settings)
    return { code: 'waiting', on: hold.on, ...by(hold.until), ...(why && { why }) }
  }
  if (state.kind === 'information-request')
    return { code: 'information', ...by(promised(state, 'information')) }
  return personsTurn(state) ?? ofStep[state.step](state)
}

function personsTurn({ course, step }: CaseState): Next | undefined {
  const { personAsk, scope } = course
  if (personAsk) {
    const { toldOn, again } = personAsk
    const clock = again?.toldOn ? 'unreachable' : 'person-answer'
    const on = again?.toldOn ?? toldOn
    return { code: 'your-answer', ...since(on), ...by(course.clocks[clock]?.dueOn) }
  }
  if (!scope || step !== 'dialogue') return undefined
  return { code: 'scope', ...since(scope.toldOn), ...by(course.clocks['scope-correction']?.dueOn) }
}

const ofStep: Readonly<Record<CaseState['step'], (state: CaseState) => Next>> = {
  acknowledgement: (state) => ({
    code: 'acknowledgement',
    ...by(promised(state, 'acknowledgement')),
  }),
  verification: (state) => ({ code: 'verification', ...by(promised(state, 'admissibility')) }),
  // Until when we hope to be ready is for ourselves.
  dialogue: ({ course }) => ({
    code: course.asks.some(isAwaited) ? 'service-answer' : 'dialogue',
  }),
  conclusion: ({ course }) => ({
    code: course.conclusion?.result === null ? 'put-right' : 'conclusion',
  }),
  improvement: () => ({ code: 'improvement' }),
}

/** Nobody waits longer than that for a word, whatever happens. */
function tellsBy({ course }: CaseState): Pick<Course, 'tellsBy'> {
  const day = course.closing ? null : course.clocks['silence']?.dueOn
  return day ? { tellsBy: day } : {}
}

/** By the acknowledgement's letter; files of before the procedure have that day and no clock. */
function promised({ course, dueOn, dueClock }: CaseState, kind: ClockKind): string | null {
  const clock = course.clocks[kind]
  if (course.reopenedOn) return null
  if (clock) return clock.dueOn
  return dueClock === null ? dueOn : null
}

/** Nobody was asked before the letter left. */
function askedOf({ course }: CaseState): Asked[] {
  const told = course.asks.filter(({ toldOn }) => toldOn !== null)
  return told.map((ask) => ({
    what: ask.kind,
    on: ask.toldOn ?? ask.askedOn,
    ...by(isOpen(ask) ? course.clocks[askKey(ask)]?.dueOn : null),
    reminders: [...ask.remindedOn],
    ...(ask.answeredOn && { answeredOn: ask.answeredOn }),
    isOver: ask.isDropped ?? false,
  }))
}

function isAwaited(ask: Ask): boolean {
  return ask.toldOn !== null && isOpen(ask)
}

function waitsOf({ course, language }: CaseState, { waits }: ProcedureSettings) {
  return course.waits.flatMap(({ toldOn, code, until, answer }) => {
    if (!toldOn) return []
    const what = waits.find(({ id }) => id === code)?.names[language] ?? ''
    return [{ what, on: toldOn, until, ...(answer && { answer }) }]
  })
}

/** What was turned down or handed over was not examined: why, the ending says. */
function outcomeOf({ course }: CaseState): MailboxView['outcome'] {
  const { conclusion, closing } = course
  if (!conclusion || closing?.reason === 'inadmissible' || closing?.reason === 'transferred') return
  const { assessment, result } = conclusion
  return { assessment, ...(result && { result }) }
}

function endingOf(state: CaseState, settings: ProcedureSettings): MailboxView['ending'] {
  const { closing } = state.course
  if (!closing) return
  const { reason, ground, on } = closing
  const why = ground && reasonFor(ground, state, settings)
  return { reason, on, ...(why && { why }) }
}

/** In the office's own words, for the person; nothing for a code that it no longer knows. */
function reasonFor(
  code: string,
  { language }: CaseState,
  { grounds, holdReasons }: ProcedureSettings,
): string | undefined {
  const ground = grounds.find(({ id }) => id === code)
  return (ground?.reasons ?? holdReasons.find(({ id }) => id === code)?.names)?.[language]
}

function since(day: string | null): { on?: string } {
  return day ? { on: day } : {}
}

function by(day: string | null | undefined): { by?: string } {
  return day ? { by: day } : {}
}
