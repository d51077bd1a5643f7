import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../testing.ts'
import type { Command } from './commands.ts'
import { acknowledged, byHand, posted, told } from './testing.ts'

const house = await testHouse()
const begun = acknowledged(house, '2026-03-02')
const examined = begun.does('2026-03-03', {
  type: 'find-admissible',
  priorContact: 'done',
  isExcepted: false,
  remarkId: null,
  ...told,
})
const question: Command = { type: 'ask-service', askId: 'q', kind: 'question', ...byHand }
const breach: Command = { type: 'make-finding', standard: 'law', finding: 'not-met' }

test('the service is asked; its time runs from the day on which the letter left', () => {
  const asked = examined.does('2026-03-04', question)
  assert.equal(asked.state.course.clocks['service-answer:q'], undefined)

  const sent = asked.does('2026-03-05', posted('2026-03-05'))

  // Twenty working days, without Easter Monday.
  assert.equal(sent.state.course.clocks['service-answer:q']?.dueOn, '2026-04-02')
  assert.equal(sent.state.dueClock, 'service-answer')
})

test('nothing is asked of a service before the complaint was found admissible, nor of nobody', () => {
  assert.equal(begun.refusal('2026-03-03', question), 'not-in-dialogue')
})

test('no fault is found before the service was heard; that all was well may be plain', () => {
  assert.equal(examined.refusal('2026-03-04', breach), 'service-not-heard')
  examined.does('2026-03-04', { ...breach, finding: 'met' })

  const asked = examined.does('2026-03-04', question).does('2026-03-04', posted('2026-03-04'))
  assert.equal(asked.refusal('2026-05-29', breach), 'service-not-heard')
  const answered = asked.does('2026-03-20', answer('2026-03-19'))
  assert.equal(answered.does('2026-03-20', breach).state.course.findings['law'], 'not-met')
})

test('a service that says nothing was heard too, once the formal request has run out', () => {
  const asked = examined.does('2026-03-04', question).does('2026-03-04', posted('2026-03-04'))
  const formal = asked.does('2026-04-20', {
    type: 'remind-service',
    askId: 'q',
    isFormal: true,
    sent: [],
  })

  assert.equal(formal.does('2026-04-21', breach).state.course.findings['law'], 'not-met')
  assert.equal(
    formal.refusal('2026-04-22', { type: 'remind-service', askId: 'q', isFormal: false, sent: [] }),
    'already-asked',
  )
})

test('an answer came between the question and today', () => {
  const asked = examined.does('2026-03-04', question)

  assert.equal(asked.refusal('2026-03-10', answer('2026-03-11')), 'day-in-future')
  assert.equal(asked.refusal('2026-03-10', answer('2026-03-03')), 'day-too-early')
  assert.equal(examined.refusal('2026-03-10', answer('2026-03-10')), 'nothing-asked')
  const answered = asked.does('2026-03-10', answer('2026-03-10'))
  assert.equal(answered.refusal('2026-03-11', answer('2026-03-11')), 'nothing-asked')
})

test('more time is given to a later day only, and stays when the file is looked at again', () => {
  const asked = examined.does('2026-03-04', question).does('2026-03-05', posted('2026-03-05'))
  const extend = (until: string): Command => ({
    type: 'extend-clock',
    key: 'service-answer:q',
    until,
    remarkId: 'why',
  })

  assert.equal(asked.refusal('2026-03-06', extend('2026-04-02')), 'not-later')
  const extended = asked
    .does('2026-03-06', extend('2026-04-17'))
    .does('2026-03-07', { type: 'receive-message', messageId: 'm' })
  assert.equal(extended.state.course.clocks['service-answer:q']?.dueOn, '2026-04-17')
  assert.equal(
    extended.refusal('2026-03-08', { ...extend('2026-05-01'), key: 'none' } as Command),
    'no-such-clock',
  )
})

test('a service is asked to wait until a day to come, and says so or not', () => {
  const ask = (until: string): Command => ({
    type: 'ask-wait',
    waitId: 'w',
    code: 'eviction',
    until,
    sent: [{ to: 'service', messageId: 'paper', taskId: 'task' }],
  })
  assert.equal(begun.refusal('2026-03-03', ask('2026-03-03')), 'day-in-past')
  const asked = begun.does('2026-03-03', ask('2026-04-03')).does('2026-03-03', posted('2026-03-03'))
  assert.equal(asked.state.dueClock, 'wait-answer')
  assert.equal(asked.state.dueOn, '2026-03-05')

  const said = asked.does('2026-03-04', {
    type: 'record-wait',
    waitId: 'w',
    answer: 'yes',
    answeredOn: '2026-03-04',
    sent: [],
  })

  assert.equal(said.state.course.waits[0]?.answer, 'yes')
  assert.equal(said.state.course.clocks['wait-answer:w'], undefined)
})

test('what is examined is put to the person, who may correct it until a day', () => {
  const put = examined.does('2026-03-04', { type: 'put-scope', ...told })

  assert.equal(put.state.course.clocks['scope-correction']?.dueOn, '2026-03-18')
  const corrected = put.does('2026-03-10', { type: 'receive-message', messageId: 'm' })
  assert.equal(corrected.state.course.clocks['scope-correction'], undefined)
  corrected.does('2026-03-11', { type: 'put-scope', ...told })
})

function answer(receivedOn: string): Command {
  return { type: 'record-answer', askId: 'q', receivedOn, messageId: 'm' }
}
