/** Whatever is asked of a file, in any order and on any days, these stay true. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testHouse } from '../testing.ts'
import type { Command, Sending } from './commands.ts'
import { moved } from './clocks.ts'
import { decide } from './decide.ts'
import type { Event } from './events.ts'
import { evolve } from './evolve.ts'
import { isFounded, statusOf, waitingFor } from './state.ts'
import type { CaseState } from './state.ts'
import { contextOn, registration } from './testing.ts'

const house = await testHouse()
const first = '2026-03-02'

test('any sequence of commands keeps the invariants', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyCommand(), fc.nat(25)), { minLength: 15, maxLength: 60, size: 'max' }),
      fc.constantFrom('complaint', 'complaint', 'information-request'),
      (steps, kind) => {
        let day = first
        let state: CaseState | null = null
        const events: Event[] = []
        const known = { ...registration, kind }
        const register = { type: 'register', registration: known, lodgedAt: at(first) } as const
        for (const [command, days] of [[register, 0] as const, ...steps]) {
          day = Temporal.PlainDate.from(day).add({ days }).toString()
          const context = contextOn({ house }, day)
          const decision = decide(state, resolve(command, state, day), context)
          if (!decision.ok) continue
          const before: CaseState | null = state
          state = decision.events.reduce(evolve, before)
          events.push(...decision.events)
          assert.ok(state)
          assertSound(state, events)
          assert.deepEqual(moved(state, context), {}, 'all clocks are as they should be')
        }
        assert.deepEqual(events.reduce(evolve, null), state)
        const replayed = events.map((event) => {
          return { ...(JSON.parse(JSON.stringify(event)) as object), at: event.at } as Event
        })
        assert.deepEqual(
          replayed.reduce(evolve, null),
          state,
          'also as they come from the database',
        )
      },
    ),
    { numRuns: 300 },
  )
})

function assertSound(state: CaseState, events: readonly Event[]): void {
  assert.equal(state.version, events.length)
  assertEnded(state)
  assertProved(state, new Set(events.map(({ type }) => type)))
  for (const { clock } of Object.values(state.course.clocks))
    assert.ok(clock.pauses.filter(({ until }) => until === null).length <= 1)
}

function assertEnded(state: CaseState): void {
  const { course } = state
  if (statusOf(state) !== 'closed') return
  assert.deepEqual(course.clocks, {}, 'no clock runs in a closed file')
  assert.equal(state.dueOn, null)
  assert.equal(waitingFor(state), null)
  assert.equal(course.hold, null)
}

/** Nothing stands in a file without what it needs. */
function assertProved({ kind, course, step }: CaseState, types: ReadonlySet<Event['type']>): void {
  const isExamined = step === 'dialogue' || step === 'conclusion'
  const needs: readonly (readonly [boolean, boolean])[] = [
    [isExamined, course.admissibility !== null],
    [step === 'conclusion', course.conclusion !== null],
    [isFounded(course.conclusion?.assessment), Object.values(course.findings).includes('not-met')],
    [isFounded(course.conclusion?.assessment), types.has('service-asked')],
    [course.closing?.reason === 'unreachable', types.has('person-asked-again')],
    [course.closing?.reason === 'concluded', Boolean(course.conclusion?.result)],
    [kind === 'information-request', step === 'acknowledgement' && course.admissibility === null],
    [course.closing?.reason === 'answered', kind === 'information-request'],
  ]
  assert.deepEqual(
    needs.filter(([isSo, isProved]) => isSo && !isProved),
    [],
  )
}

/** What a command names of a file is what the file has by then. */
function resolve(command: Command, state: CaseState | null, day: string): Command {
  const until = Temporal.PlainDate.from(day).add({ days: 20 }).toString()
  const known: Readonly<Record<string, unknown>> = {
    ...latestOf(state),
    ...(command.type === 'ask-service' && { askId: fresh() }),
    ...(command.type === 'ask-wait' && { waitId: fresh() }),
    until: command.type === 'hold' ? null : until,
    task: { ...task, messageId: untold(state) },
    receivedOn: day,
    answeredOn: day,
    consentOn: day,
    toldOn: day,
    on: day,
  }
  const named = Object.keys(command).filter((name) => name in known)
  return { ...command, ...Object.fromEntries(named.map((name) => [name, known[name]])) }
}

function latestOf(state: CaseState | null) {
  const { asks = [], waits = [], clocks = {} } = state?.course ?? {}
  return {
    askId: asks.at(-1)?.id ?? 'none',
    waitId: waits.at(-1)?.id ?? 'none',
    key: Object.keys(clocks)[0] ?? 'none',
  }
}

/** A letter that waits to be posted or said. */
function untold(state: CaseState | null): string {
  const { personAsk, asks = [], waits = [] } = state?.course ?? {}
  const letters = [personAsk, personAsk?.again, ...asks, ...waits]
  return letters.find((letter) => letter?.toldOn === null)?.messageId ?? 'ack'
}

let ids = 0
const fresh = () => `id-${(ids += 1)}`

function anyCommand(): fc.Arbitrary<Command> {
  const sending = fc.constantFrom<Sending['to']>('person', 'service').chain((to) =>
    fc.boolean().map((isByHand): readonly Sending[] => {
      return [{ to, messageId: fresh(), taskId: isByHand ? fresh() : null }]
    }),
  )
  const of = <Made extends Command>(make: (sent: readonly Sending[]) => Made) => sending.map(make)
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constant<Command>({ type: 'acknowledge', messageId: 'ack', taskId: null }),
    },
    fc.constantFrom('vera', 'ivan').map((id): Command => ({ type: 'assign', caseManagerId: id })),
    fc.constant<Command>({ type: 'receive-message', messageId: 'm' }),
    fc.constant<Command>({ type: 'recount' }),
    fc.constant<Command>({ type: 'look', staffId: 'vera' }),
    fc.constant<Command>({ type: 'set-urgency', isUrgent: true, remarkId: 'r' }),
    fc
      .constantFrom({ on: '2026-03-05' }, { on: null }, null)
      .map((danger): Command => ({ type: 'note-danger', danger, remarkId: 'r' })),
    fc.constant<Command>({ type: 'note-not-reached', task }),
    fc.constant<Command>({ type: 'record-answer', askId: '', receivedOn: '', messageId: 'm' }),
    fc.constant<Command>({ type: 'extend-clock', key: '', until: '', remarkId: 'r' }),
    fc
      .constantFrom('met', 'not-met', null)
      .map((finding): Command => ({ type: 'make-finding', standard: 'law', finding })),
    fc.constant<Command>({ type: 'mark-told', toldOn: '', task }),
    { weight: 3, arbitrary: of(admissible) },
    of((sent) => ({ type: 'answer-request', sent })),
    { weight: 3, arbitrary: of((sent) => ({ type: 'make-complaint', receivedOn: null, sent })) },
    of((sent) => ({ type: 'ask-person', sent })),
    of((sent) => ({ type: 'ask-person-again', channel: 'post', sent })),
    of((sent) => ({ type: 'find-inadmissible', ground: 'insufficient', referral: null, sent })),
    of((sent) => ({ type: 'find-inadmissible', ground: 'pending-court', referral: null, sent })),
    of((sent) => ({ type: 'transfer', body: 'federal', consentOn: '', sent })),
    of((sent) => ({ type: 'hold', reason: 'court', until: null, sent })),
    { weight: 2, arbitrary: of((sent) => ({ type: 'resume', sent })) },
    of((sent) => ({ type: 'put-scope', sent })),
    {
      weight: 4,
      arbitrary: fc
        .constantFrom('question', 'analysis', 'rectification')
        .chain((kind) =>
          of((sent): Command => ({ type: 'ask-service', askId: fresh(), kind, sent })),
        ),
    },
    fc
      .boolean()
      .chain((isFormal) =>
        of((sent): Command => ({ type: 'remind-service', askId: '', isFormal, sent })),
      ),
    of((sent) => ({ type: 'ask-wait', waitId: fresh(), code: 'eviction', until: '', sent })),
    of((sent) => ({ type: 'record-wait', waitId: '', answer: 'yes', answeredOn: '', sent })),
    {
      weight: 3,
      arbitrary: fc.constantFrom('founded', 'unfounded', 'not-assessed').chain((assessment) =>
        of((sent): Command => ({
          type: 'conclude',
          assessment,
          result: assessment === 'founded' ? null : 'conciliation',
          sent,
        })),
      ),
    },
    of((sent) => ({ type: 'record-rectification', outcome: 'put-right', on: '', sent })),
    of((sent) => ({ type: 'withdraw', on: '', sent })),
    fc
      .constantFrom('concluded', 'unreachable', 'suspended-too-long', 'spam')
      .chain((reason) => of((sent): Command => ({ type: 'close', reason, sent }))),
    fc.boolean().map((isMailed): Command => ({ type: 'announce-mailbox-end', isMailed })),
    fc.constant<Command>({ type: 'close-mailbox' }),
    { weight: 3, arbitrary: of((sent) => ({ type: 'reopen', reason: 'new-facts', sent })) },
  )
}

function admissible(sent: readonly Sending[]): Command {
  return { type: 'find-admissible', priorContact: 'done', isExcepted: false, remarkId: null, sent }
}

const task = {
  id: 'task',
  messageId: '',
  messageKind: 'x',
  to: 'person',
  createdAt: new Date(`${first}T00:00:00Z`),
  isDone: false,
} as const

function at(day: string): Date {
  return new Date(`${day}T09:00:00Z`)
}
