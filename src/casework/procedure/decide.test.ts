import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contextAt } from '../house.ts'
import { testHouse } from '../testing.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Command, TaskFacts } from './commands.ts'
import type { Context } from './context.ts'
import type { Event } from './events.ts'
import type { CaseState, Registration } from './state.ts'

const house = await testHouse()
const lodgedAt = new Date('2026-12-22T22:59:00Z')
const registration: Registration = {
  reference: { year: 2026, number: 123 },
  kind: 'complaint',
  language: 'fr',
  contactChannel: 'email',
  channel: 'web',
  serviceId: 'municipality-ixelles',
  mailboxId: 'box',
  isUrgent: false,
}
const register: Command = { type: 'register', registration, lodgedAt }
const acknowledge: Command = { type: 'acknowledge', messageId: 'ack', taskId: null }
const letter: TaskFacts = {
  id: 'task',
  messageId: 'ack',
  messageKind: 'acknowledgement',
  to: 'person',
  createdAt: lodgedAt,
  isDone: false,
}

test('a complaint is registered with the moment of lodging and five working days to acknowledge it', () => {
  const { state } = follow(register)

  assert.equal(state.step, 'acknowledgement')
  assert.deepEqual(state.lodgedAt, lodgedAt)
  // Lodged on Tuesday the 22nd, Brussels time; Christmas, New Year and two weekends do not count.
  assert.equal(state.dueOn, '2026-12-30')
  assert.equal(state.isUnread, true)
})

test('once it is acknowledged by e-mail, the verification begins, counted from lodging', () => {
  const { state } = follow(register, acknowledge)

  assert.equal(state.step, 'verification')
  assert.equal(state.dueOn, '2027-01-14')
})

test('an acknowledgement to be posted counts only when it was posted', () => {
  const written = follow(register, { ...acknowledge, taskId: 'task' })
  const posted = follow(
    register,
    { ...acknowledge, taskId: 'task' },
    { type: 'mark-told', task: letter, toldOn: '2026-12-23' },
  )

  assert.equal(written.state.step, 'acknowledgement')
  assert.equal(posted.state.step, 'verification')
  assert.deepEqual(
    posted.events.map(({ type }) => type),
    ['registered', 'acknowledged', 'told', 'step-begun'],
  )
})

test('a letter cannot have been posted tomorrow', () => {
  const refused = refusal({ type: 'mark-told', task: letter, toldOn: '2026-12-25' }, '2026-12-24')

  assert.equal(refused, 'told-in-future')
})

test('a letter cannot have been posted before it was written', () => {
  const refused = refusal({ type: 'mark-told', task: letter, toldOn: '2026-12-21' }, '2026-12-24')

  assert.equal(refused, 'told-before-written')
})

test('nobody is told twice by one letter', () => {
  const task = { ...letter, isDone: true }

  assert.equal(refusal({ type: 'mark-told', task, toldOn: '2026-12-23' }), 'already-told')
})

test('a file is registered once, and acknowledged once', () => {
  assert.equal(refusal(register), 'already-registered')
  const acknowledged = follow(register, acknowledge)
  assert.deepEqual(decide(acknowledged.state, acknowledge, context()), {
    ok: false,
    refusal: 'already-acknowledged',
  })
})

test('nothing happens to a file that is not registered', () => {
  assert.deepEqual(decide(null, acknowledge, context()), { ok: false, refusal: 'not-registered' })
})

test('a file is not assigned to the person who has it', () => {
  const { state } = follow(register, { type: 'assign', caseManagerId: 'vera' })

  const again = decide(state, { type: 'assign', caseManagerId: 'vera' }, context())

  assert.deepEqual(again, { ok: false, refusal: 'already-case-manager' })
})

test('what came in stays unread until the case manager looks, whoever else does', () => {
  const arrived = [
    register,
    { type: 'assign', caseManagerId: 'vera' },
    { type: 'receive-message', messageId: 'm' },
  ] as const

  assert.equal(follow(...arrived, { type: 'look', staffId: 'ivan' }).state.isUnread, true)
  assert.equal(follow(...arrived, { type: 'look', staffId: 'vera' }).state.isUnread, false)
})

test('looking at what one has seen leaves no trace in the record', () => {
  const look: Command = { type: 'look', staffId: 'vera' }
  const { events } = follow(register, { type: 'assign', caseManagerId: 'vera' }, look, look)

  assert.deepEqual(
    events.map(({ type }) => type),
    ['registered', 'assigned', 'seen'],
  )
})

test('whatever is asked of a file, in any order, it stays what its events say', () => {
  fc.assert(
    fc.property(fc.array(anyCommand()), (commands) => {
      let state: CaseState | null = null
      const events: Event[] = []
      for (const command of [register, ...commands]) {
        const decision = decide(state, command, context('2026-12-24'))
        if (!decision.ok) continue
        events.push(...decision.events)
        state = decision.events.reduce(evolve, state)
      }

      assert.ok(state)
      assert.deepEqual(events.reduce(evolve, null), state)
      assert.equal(state.version, events.length)
      assert.deepEqual(state.lodgedAt, lodgedAt)
      assert.ok(state.step === 'acknowledgement' || state.acknowledgedAt)
      assert.ok(events.filter(({ type }) => type === 'acknowledged').length <= 1)
      assert.deepEqual(JSON.parse(JSON.stringify(events[0])).lodgedAt, lodgedAt.toISOString())
    }),
  )
})

function anyCommand(): fc.Arbitrary<Command> {
  const staff = fc.constantFrom('vera', 'ivan')
  const taskId = fc.option(fc.constant('task'))
  return fc.oneof(
    fc.constant(register),
    staff.map((caseManagerId): Command => ({ type: 'assign', caseManagerId })),
    staff.map((staffId): Command => ({ type: 'look', staffId })),
    taskId.map(acknowledgeBy),
    taskId.map(sendMessage),
    fc.constant<Command>({ type: 'receive-message', messageId: 'm' }),
    fc
      .constantFrom('2026-12-21', '2026-12-23', '2026-12-26')
      .map((toldOn): Command => ({ type: 'mark-told', toldOn, task: letter })),
  )
}

function acknowledgeBy(taskId: string | null): Command {
  return { type: 'acknowledge', messageId: 'ack', taskId }
}

function sendMessage(taskId: string | null): Command {
  return { type: 'send-message', messageId: 'm', kind: 'message', taskId }
}

function follow(...commands: Command[]): { state: CaseState; events: readonly Event[] } {
  const events: Event[] = []
  let state: CaseState | null = null
  for (const command of commands) {
    const decision = decide(state, command, context())
    assert(decision.ok, `${command.type} was refused`)
    events.push(...decision.events)
    state = decision.events.reduce(evolve, state)
  }
  assert(state)
  return { state, events }
}

function refusal(command: Command, day?: string): string | undefined {
  const decision = decide(follow(register).state, command, context(day))
  return decision.ok ? undefined : decision.refusal
}

function context(day = '2026-12-23'): Context {
  return contextAt(house, new Date(`${day}T10:00:00Z`))
}
