/** What a file is after each of its events. Pure. */
import type { Event, Moved, Sent } from './events.ts'
import { emptyCourse } from './state.ts'
import type { Ask, CaseState, Course, Result, Told } from './state.ts'

type Happened<Type extends Event['type']> = Extract<Event, { type: Type }>

/** Folds one event into the file. `null` comes out only where no registration went in. */
export function evolve(state: CaseState | null, event: Event): CaseState | null {
  if (event.type === 'registered') return withMoved(beginning(event), event)
  if (!state) return null
  const next = happen({ ...state, version: state.version + 1 }, event)
  const course = courseAfter(next.course, event)
  const spoken = course === next.course ? next : { ...next, course }
  return withMoved(
    isQuiet(event) ? spoken : { ...spoken, lastMovementAt: event.at },
    event,
  )
}

/** Nobody did anything with the file. */
function isQuiet({ type }: Event): boolean {
  return type === 'seen' || type === 'clocks-moved'
}

/** What stands in the file itself. */
function happen(state: CaseState, event: Event): CaseState {
  switch (event.type) {
    case 'assigned':
      return { ...state, caseManagerId: event.caseManagerId }
    case 'acknowledged':
      return { ...state, acknowledgedAt: event.at }
    case 'message-received':
      return { ...state, isUnread: true }
    case 'message-sent':
    case 'seen':
      return { ...state, isUnread: false }
    case 'step-begun':
      return { ...state, step: event.step, dueOn: event.dueOn ?? state.dueOn }
    case 'service-set':
      return { ...state, serviceId: event.serviceId }
    case 'urgency-set':
      return { ...state, isUrgent: event.isUrgent }
    default:
      return state
  }
}

/** How the examination went on. */
function courseAfter(course: Course, event: Event): Course {
  const heard = withSpoken(course, event)
  return withDialogue(withConclusion(withVerification(heard, event), event), event)
}

function withVerification(course: Course, event: Event): Course {
  switch (event.type) {
    case 'message-received':
      return { ...course, personAsk: null, scope: null }
    case 'person-asked':
      return { ...course, personAsk: { ...told(event, 'person'), again: null } }
    case 'person-asked-again': {
      const again = { ...told(event, 'person'), channel: event.channel }
      return { ...course, personAsk: course.personAsk && { ...course.personAsk, again } }
    }
    case 'found-admissible': {
      const { on, priorContact, isExcepted } = event
      return { ...course, admissibility: { on, priorContact, isExcepted }, personAsk: null, hold: null }
    }
    case 'held':
      return { ...course, hold: { reason: event.reason, on: event.on, until: event.until } }
    case 'resumed':
      return { ...course, hold: null }
    case 'term-set': {
      const { receivedOn, remediesMentioned } = event
      const attestedOn = course.term?.attestedOn ?? null
      return { ...course, term: { receivedOn, remediesMentioned, attestedOn } }
    }
    case 'attested':
      return { ...course, term: course.term && { ...course.term, attestedOn: event.on } }
    default:
      return course
  }
}

function withDialogue(course: Course, event: Event): Course {
  switch (event.type) {
    case 'scope-put':
      return { ...course, scope: told(event, 'person') }
    case 'service-asked':
      return { ...course, asks: [...course.asks, newAsk(event)] }
    case 'service-reminded':
      return changeAsk(course, event.askId, (ask) => ({
        ...ask,
        remindedOn: [...ask.remindedOn, event.on],
        isFormal: ask.isFormal || event.isFormal,
      }))
    case 'service-answered':
      return changeAsk(course, event.askId, (ask) => ({ ...ask, answeredOn: event.receivedOn }))
    case 'clock-extended':
      return course
    case 'wait-asked': {
      const { waitId: id, code, until } = event
      const wait = { ...told(event, 'service'), id, code, until, answer: null }
      return { ...course, waits: [...course.waits, wait] }
    }
    case 'wait-answered':
      return {
        ...course,
        waits: course.waits.map((wait) =>
          wait.id === event.waitId ? { ...wait, answer: event.answer } : wait,
        ),
      }
    case 'finding-made': {
      const { [event.standard]: _, ...others } = course.findings
      const made = event.finding ? { [event.standard]: event.finding } : {}
      return { ...course, findings: { ...others, ...made } }
    }
    default:
      return course
  }
}

function withConclusion(course: Course, event: Event): Course {
  switch (event.type) {
    case 'concluded': {
      const { assessment, result } = event
      return { ...withoutQuestions(course), conclusion: { assessment, result } }
    }
    case 'rectification-recorded':
      return {
        ...course,
        asks: course.asks.map((ask) =>
          ask.kind === 'rectification' && !ask.answeredOn ? { ...ask, answeredOn: event.on } : ask,
        ),
        conclusion: course.conclusion && { ...course.conclusion, result: event.outcome },
      }
    case 'found-inadmissible':
      return event.referral ? withResult(course, 'referred') : withResult(course, 'explanation')
    case 'transferred':
      return withResult(course, 'referred')
    case 'closed': {
      const { reason, ground, on } = event
      const letter = event.sent.length > 0 ? told(event, 'person') : null
      return {
        ...withoutQuestions(course),
        hold: null,
        closing: { reason, ground, on, letter },
      }
    }
    case 'reopened':
      return { ...course, closing: null, conclusion: null, reopenedOn: event.on }
    default:
      return course
  }
}

/** Nobody has to answer any more. */
function withoutQuestions(course: Course): Course {
  return { ...course, personAsk: null, scope: null, asks: course.asks.filter((ask) => ask.answeredOn) }
}

/** Without having been examined. */
function withResult(course: Course, result: Result): Course {
  return { ...course, conclusion: { assessment: 'not-assessed', result } }
}

function withSpoken(course: Course, event: Event): Course {
  if (event.type === 'told') {
    const known = withTold(course, event.messageId, event.toldOn)
    return event.to === undefined || event.to === 'person' ? spoken(known, event.toldOn) : known
  }
  if (event.type === 'acknowledged' || event.type === 'message-sent')
    return event.toldOn ? spoken(course, event.toldOn) : course
  const toldOn = 'sent' in event && event.sent.find(({ to }) => to === 'person')?.toldOn
  return toldOn ? spoken(course, toldOn) : course
}

function spoken(course: Course, on: string): Course {
  return course.spokenOn !== null && course.spokenOn >= on ? course : { ...course, spokenOn: on }
}

/** A letter was posted or said: whatever hangs on it begins that day. */
function withTold(course: Course, messageId: string, toldOn: string): Course {
  const mark = <Letter extends Told>(letter: Letter): Letter =>
    letter.messageId === messageId ? { ...letter, toldOn } : letter
  const { personAsk, scope, closing } = course
  return {
    ...course,
    personAsk: personAsk && {
      ...mark(personAsk),
      again: personAsk.again && mark(personAsk.again),
    },
    scope: scope && mark(scope),
    asks: course.asks.map(mark),
    waits: course.waits.map(mark),
    closing: closing && { ...closing, letter: closing.letter && mark(closing.letter) },
  }
}

function told({ sent }: { sent: readonly Sent[] }, whom: Sent['to']): Told {
  const letter = sent.find(({ to }) => to === whom)
  return { messageId: letter?.messageId ?? '', toldOn: letter?.toldOn ?? null }
}

function newAsk(event: Happened<'service-asked'>): Ask {
  return {
    ...told(event, 'service'),
    id: event.askId,
    kind: event.kind,
    askedOn: event.on,
    remindedOn: [],
    isFormal: false,
    answeredOn: null,
  }
}

function changeAsk(course: Course, id: string, change: (ask: Ask) => Ask): Course {
  return { ...course, asks: course.asks.map((ask) => (ask.id === id ? change(ask) : ask)) }
}

function withMoved(state: CaseState, { clocks, due }: Moved): CaseState {
  const next = due === undefined ? state : { ...state, dueOn: due?.on ?? null, dueClock: due?.clock ?? null }
  if (!clocks) return next
  const running = Object.entries({ ...next.course.clocks, ...clocks }).filter(
    ([, clock]) => clock !== null,
  )
  return { ...next, course: { ...next.course, clocks: Object.fromEntries(running) } } as CaseState
}

function beginning({ at, registration, lodgedAt, dueOn }: Happened<'registered'>): CaseState {
  return {
    ...registration,
    step: 'acknowledgement',
    caseManagerId: null,
    lodgedAt: new Date(lodgedAt),
    registeredAt: at,
    acknowledgedAt: null,
    dueOn,
    dueClock: null,
    lastMovementAt: at,
    // Nobody has read it yet.
    isUnread: true,
    course: emptyCourse,
    version: 1,
  }
}
