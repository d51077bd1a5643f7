import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../testing.ts'
import { registration, told, walked } from './testing.ts'
import type { Walked } from './testing.ts'

const house = await testHouse()
const monday = '2026-03-02'
const byPost = { sent: [{ to: 'person', messageId: 'letter', taskId: 'task' }] } as const
const complaint = { type: 'make-complaint', receivedOn: null, ...told } as const

test('a question is to be answered within ten working days, and nothing else runs', () => {
  const { state } = asked()

  assert.deepEqual([state.dueClock, state.dueOn], ['information', '2026-03-16'])
  assert.deepEqual(Object.keys(state.course.clocks), ['information'])
})

test('answered it is closed, also where it was answered in the call', () => {
  for (const letters of [told, { sent: [] }]) {
    const { state } = asked().does(monday, { type: 'answer-request', ...letters })

    assert.equal(state.course.closing?.reason, 'answered')
    assert.equal(state.dueOn, null)
    assert.equal(state.course.rejection, null, 'an answer rejects no complaint')
  }
})

test('a question is neither examined nor put on hold', () => {
  const question = asked()
  const reason = house.procedure.holdReasons[0]?.id ?? ''

  for (const command of [
    { type: 'acknowledge', messageId: 'ack', taskId: null },
    { type: 'hold', reason, until: null, ...told },
    { type: 'ask-person', ...told },
    { type: 'set-term', receivedOn: monday, remediesMentioned: true },
  ] as const)
    assert.equal(question.refusal(monday, command), 'not-a-complaint', command.type)
})

test('it becomes a complaint with an acknowledgement, lodged when the question was asked', () => {
  const { state } = asked().does('2026-03-09', complaint)

  assert.equal(state.kind, 'complaint')
  assert.equal(state.step, 'verification')
  assert.equal(state.lodgedAt.toISOString(), '2026-03-02T09:00:00.000Z')
  // Fifteen working days after the question, not after the change.
  assert.deepEqual([state.dueClock, state.dueOn], ['admissibility', '2026-03-23'])
  assert.equal(state.course.clocks['information'], undefined)
})

test('by post, it waits for the acknowledgement to be posted', () => {
  const { state } = asked().does(monday, { ...complaint, ...byPost })

  assert.deepEqual([state.kind, state.step], ['complaint', 'acknowledgement'])
})

test('with the day on which the decision came, the term of the Council of State is known', () => {
  const { state } = asked().does(monday, { ...complaint, receivedOn: '2026-02-20' })
  assert.equal(state.course.term?.receivedOn, '2026-02-20')

  const tomorrow = { ...complaint, receivedOn: '2026-03-03' }
  assert.equal(asked().refusal(monday, tomorrow), 'day-in-future')
})

test('a complaint is no question, nor is one that is closed', () => {
  const made = asked().does(monday, complaint)
  const closed = asked().does(monday, { type: 'answer-request', ...told })

  assert.equal(made.refusal(monday, complaint), 'not-a-question')
  assert.equal(made.refusal(monday, { type: 'answer-request', ...told }), 'not-a-question')
  assert.equal(closed.refusal(monday, complaint), 'is-closed')
  assert.equal(closed.refusal(monday, { type: 'answer-request', ...told }), 'is-closed')
})

test('a question that is opened again is a question as before, with its time anew', () => {
  const reason = house.procedure.reopenReasons[0]?.id ?? ''
  const { state } = asked()
    .does(monday, { type: 'answer-request', ...told })
    .does('2026-03-09', { type: 'reopen', reason, ...told })

  assert.equal(state.step, 'acknowledgement')
  assert.equal(state.course.clocks['information']?.dueOn, '2026-03-23')
})

function asked(): Walked {
  const question = { ...registration, kind: 'information-request' } as const
  const lodgedAt = new Date(`${monday}T09:00:00Z`)
  return walked(house, null, []).does(monday, {
    type: 'register',
    registration: question,
    lodgedAt,
  })
}
