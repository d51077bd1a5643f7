/** How each event moves the course of a file. Pure; what an event is not named for, it leaves as it is. */
import type { Event, Sent } from './events.ts'
import { isOpen } from './state.ts'
import type { Ask, Course, Result, Told } from './state.ts'

type Happened<Type extends Event['type']> = Extract<Event, { type: Type }>

export function courseAfter(course: Course, event: Event): Course {
  const move = moves[event.type] as ((course: Course, event: Event) => Course) | undefined
  const moved = move ? move(course, event) : course
  const toldOn = personToldOn(event)
  const isLater = toldOn && (course.spokenOn === null || course.spokenOn < toldOn)
  return isLater ? { ...moved, spokenOn: toldOn } : moved
}

const moves: {
  readonly [Type in Event['type']]?: (course: Course, event: Happened<Type>) => Course
} = {
  // Whatever the person says answers what they were asked, unless it is about something else.
  'message-received': (course, { isAside }) =>
    isAside ? course : { ...course, personAsk: null, scope: null },
  told: (course, { messageId, toldOn }) => withTold(course, messageId, toldOn),
  'term-set': (course, { receivedOn, remediesMentioned }) => ({
    ...course,
    term: { receivedOn, remediesMentioned, attestedOn: course.term?.attestedOn ?? null },
  }),
  'urgency-set': (course, { at }) => ({ ...course, urgencySetAt: at.toISOString() }),
  'danger-noted': (course, { danger, remarkId }) => ({
    ...course,
    dangerNoted: { danger, remarkId },
  }),
  attested: (course, { on }) => ({
    ...course,
    term: course.term && { ...course.term, attestedOn: on },
  }),

  'person-asked': (course, event) => ({
    ...course,
    personAsk: { ...letterTo('person', event), again: null },
  }),
  'person-asked-again': (course, event) => ({
    ...course,
    personAsk: course.personAsk && {
      ...course.personAsk,
      again: { ...letterTo('person', event), channel: event.channel },
    },
  }),
  'found-admissible': (course, { on, priorContact, isExcepted }) => ({
    ...course,
    admissibility: { on, priorContact, isExcepted },
    personAsk: null,
    hold: null,
  }),
  'found-inadmissible': (course, event) =>
    withRejection(withResult(course, event.referral ? 'referred' : 'explanation'), event),
  transferred: (course) => withResult(course, 'referred'),
  held: (course, { reason, on, until }) => ({ ...course, hold: { reason, on, until } }),
  resumed: (course) => ({ ...course, hold: null }),

  'scope-put': (course, event) => ({ ...course, scope: letterTo('person', event) }),
  'service-asked': (course, event) => ({ ...course, asks: [...course.asks, newAsk(event)] }),
  'service-reminded': (course, { askId, isFormal, on }) =>
    changeAsk(course, askId, (ask) => ({
      ...ask,
      remindedOn: [...ask.remindedOn, on],
      isFormal: ask.isFormal || isFormal,
    })),
  'service-answered': (course, { askId, receivedOn }) =>
    changeAsk(course, askId, (ask) => ({ ...ask, answeredOn: receivedOn })),
  'wait-asked': (course, event) => {
    const { waitId: id, code, until } = event
    const wait = { ...letterTo('service', event), id, code, until, answer: null }
    return { ...course, waits: [...course.waits, wait] }
  },
  'wait-answered': (course, { waitId, answer }) => ({
    ...course,
    waits: course.waits.map((wait) => (wait.id === waitId ? { ...wait, answer } : wait)),
  }),
  'finding-made': (course, { standard, finding }) => {
    const { [standard]: _, ...others } = course.findings
    return { ...course, findings: finding ? { ...others, [standard]: finding } : others }
  },

  concluded: (course, event) => {
    const { assessment, result } = event
    const after = { ...withoutQuestions(course), conclusion: { assessment, result } }
    return assessment === 'unfounded' ? withRejection(after, event) : after
  },
  'rectification-recorded': (course, { on, outcome }) => ({
    ...course,
    asks: course.asks.map((ask) =>
      ask.kind === 'rectification' && isOpen(ask) ? { ...ask, answeredOn: on } : ask,
    ),
    conclusion: course.conclusion && { ...course.conclusion, result: outcome },
  }),
  closed: (course, event) => {
    const { reason, ground, on } = event
    const letter = event.sent.length > 0 ? letterTo('person', event) : null
    const closing = { reason, ground, on, letter }
    const after = { ...withoutQuestions(course), hold: null, closing }
    const isFirstSaid = course.conclusion?.assessment === 'unfounded' && !course.rejection
    return isFirstSaid ? withRejection(after, event) : after
  },
  // Who may open the file is told anew when it is closed again.
  reopened: (course, { on }) => {
    const { mailbox: _, ...before } = course
    return { ...before, closing: null, conclusion: null, reopenedOn: on }
  },
  'mailbox-end-announced': (course, { until }) => ({
    ...course,
    mailbox: { until, closedOn: null },
  }),
  'code-renewed': (course, { on, isOwn }) => {
    const { mailbox: _, ...before } = course
    return isOwn ? before : { ...before, codeRenewedOn: on }
  },
  'mailbox-closed': (course, { on }) =>
    course.mailbox ? { ...course, mailbox: { ...course.mailbox, closedOn: on } } : course,
}

/** Nobody has to answer any more. */
function withoutQuestions(course: Course): Course {
  const asks = course.asks.map((ask) => (isOpen(ask) ? { ...ask, isDropped: true as const } : ask))
  return { ...course, personAsk: null, scope: null, asks }
}

/** Without having been examined. */
function withResult(course: Course, result: Result): Course {
  return { ...course, conclusion: { assessment: 'not-assessed', result } }
}

/** Who was told once is told, whatever is decided later. */
function withRejection(course: Course, event: { readonly sent: readonly Sent[] }): Course {
  const isSaid = event.sent.some(({ to }) => to === 'person')
  const isTold = Boolean(course.rejection?.toldOn)
  return isTold || !isSaid ? course : { ...course, rejection: letterTo('person', event) }
}

/** The day on which the person heard of us by this event. */
function personToldOn(event: Event): string | null | undefined {
  if (event.type === 'told') return event.to === 'person' || !event.to ? event.toldOn : null
  if (event.type === 'acknowledged' || event.type === 'message-sent') return event.toldOn
  return 'sent' in event ? event.sent.find(({ to }) => to === 'person')?.toldOn : null
}

/** A letter was posted or said: whatever hangs on it begins that day. */
function withTold(course: Course, messageId: string, toldOn: string): Course {
  const mark = <Letter extends Told>(letter: Letter): Letter =>
    letter.messageId === messageId ? { ...letter, toldOn } : letter
  const { personAsk, scope, closing, rejection } = course
  const again = personAsk?.again ? mark(personAsk.again) : null
  return {
    ...course,
    personAsk: personAsk && { ...mark(personAsk), again },
    scope: scope && mark(scope),
    asks: course.asks.map(mark),
    waits: course.waits.map(mark),
    closing: closing && { ...closing, letter: closing.letter && mark(closing.letter) },
    rejection: rejection && mark(rejection),
  }
}

function letterTo(whom: Sent['to'], { sent }: { readonly sent: readonly Sent[] }): Told {
  const letter = sent.find(({ to }) => to === whom)
  return { messageId: letter?.messageId ?? '', toldOn: letter?.toldOn ?? null }
}

function newAsk(event: Happened<'service-asked'>): Ask {
  return {
    ...letterTo('service', event),
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
