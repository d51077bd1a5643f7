import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../testing.ts'
import type { Command } from './commands.ts'
import { acknowledged, byHand, posted, told } from './testing.ts'
import type { Walked } from './testing.ts'

const house = await testHouse()
const examined = acknowledged(house, '2026-03-02').does('2026-03-03', {
  type: 'find-admissible',
  priorContact: 'done',
  isExcepted: false,
  remarkId: null,
  ...told,
})
const heard = answered(examined, 'question', '2026-03-05')
const breached = heard.does('2026-03-06', {
  type: 'make-finding',
  standard: 'reasons',
  finding: 'not-met',
})
const analysed = answered(breached, 'analysis', '2026-03-09')
const founded = conclude('founded', null)

test('founded: a standard was not met, and the service could react to the analysis', () => {
  assert.equal(examined.refusal('2026-03-10', founded), 'no-breach')
  assert.equal(breached.refusal('2026-03-10', founded), 'analysis-not-put')
  const { state } = analysed.does('2026-03-10', founded)

  assert.equal(state.step, 'conclusion')
  assert.deepEqual(state.course.conclusion, { assessment: 'founded', result: null })
})

test('a service that lets the time for the analysis pass had its say', () => {
  const put = breached
    .does('2026-03-09', { type: 'ask-service', askId: 'a', kind: 'analysis', ...byHand })
    .does('2026-03-09', posted('2026-03-09'))

  assert.equal(put.refusal('2026-03-20', founded), 'analysis-not-put')
  put.does('2026-04-20', founded)
})

test('unfounded is not what breached a standard', () => {
  const unfounded = conclude('unfounded', 'explanation')

  assert.equal(breached.refusal('2026-03-10', unfounded), 'breach-found')
  examined.does('2026-03-10', unfounded)
})

test('each assessment has its results', () => {
  assert.equal(examined.refusal('2026-03-10', conclude('unfounded', null)), 'result-does-not-fit')
  assert.equal(
    examined.refusal('2026-03-10', conclude('not-assessed', 'put-right')),
    'result-does-not-fit',
  )
  assert.equal(
    analysed.refusal('2026-03-10', conclude('founded', 'explanation')),
    'result-does-not-fit',
  )
  analysed.does('2026-03-10', conclude('founded', 'conciliation'))
  examined.does('2026-03-10', conclude('not-assessed', 'conciliation'))
})

test('the service is asked to put right what was founded, and what came of it is the result', () => {
  const ask: Command = { type: 'ask-service', askId: 'r', kind: 'rectification', ...byHand }
  assert.equal(analysed.refusal('2026-03-10', ask), 'not-in-conclusion')
  const concluded = analysed.does('2026-03-10', founded)
  const asked = concluded.does('2026-03-10', ask)
  const done: Command = {
    type: 'record-rectification',
    outcome: 'partly-put-right',
    on: '2026-03-20',
    ...told,
  }

  assert.equal(concluded.refusal('2026-03-21', done), 'nothing-asked')
  assert.equal(asked.refusal('2026-03-11', ask), 'already-asked')
  const { state } = asked.does('2026-03-21', done)
  assert.equal(state.course.conclusion?.result, 'partly-put-right')
  const unfounded = examined.does('2026-03-10', conclude('unfounded', 'explanation'))
  assert.equal(unfounded.refusal('2026-03-11', ask), 'not-founded')
})

function answered(file: Walked, kind: 'question' | 'analysis', day: string): Walked {
  return file
    .does(day, { type: 'ask-service', askId: kind, kind, ...byHand })
    .does(day, { type: 'record-answer', askId: kind, receivedOn: day, messageId: 'm' })
}

function conclude(
  assessment: 'founded' | 'unfounded' | 'not-assessed',
  result: 'conciliation' | 'explanation' | 'put-right' | null,
): Command {
  return { type: 'conclude', assessment, result, ...told }
}
