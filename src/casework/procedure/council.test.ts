import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../testing.ts'
import { suspensionOf } from './council.ts'
import type { Command, Sending } from './commands.ts'
import { acknowledged, contextOn, posted, told } from './testing.ts'

type Happening = readonly [day: string, command: Command]

const house = await testHouse()
const received: Command = { type: 'set-term', receivedOn: '2026-03-02', remediesMentioned: true }

test('nobody decided: suspended for four months, and the forty days that were left run on', () => {
  const suspension = after([['2026-03-23', received]])

  assert.ok(suspension.applies)
  assert.equal(suspension.suspendedUntil, '2026-07-22')
  assert.equal(suspension.daysLeft, 40)
  assert.deepEqual(suspension.alarms, ['2026-06-22', '2026-07-12', '2026-07-19'])
})

test('a refusal that the person knows of ends the suspension that day', () => {
  const suspension = after([['2026-03-23', received], refused('2026-04-10', toPerson('no'))])

  assert.ok(suspension.applies)
  assert.deepEqual([suspension.endedBy, suspension.suspendedUntil], ['told', '2026-04-10'])
  assert.equal(suspension.lastDay, '2026-05-20')
})

test('a refusal that is to be posted ends it on the day on which its arrival is noted', () => {
  const written = refused('2026-04-08', toPerson('no', 'task-no'))
  const arrived = posted('2026-04-10', { to: 'person', messageId: 'no' })
  const waiting = after([['2026-03-23', received], written])
  const proved = after([['2026-03-23', received], written, ['2026-04-10', arrived]])

  assert.ok(waiting.applies && proved.applies)
  assert.equal(waiting.suspendedUntil, '2026-07-22')
  assert.equal(proved.suspendedUntil, '2026-04-10')
})

test('who was told once is told, also when the file is reopened and refused again', () => {
  const suspension = after([
    ['2026-03-23', received],
    refused('2026-04-10', toPerson('no')),
    ['2026-04-20', { type: 'reopen', reason: 'new-facts', sent: [] }],
    refused('2026-05-02', toPerson('no-again')),
  ])

  assert.ok(suspension.applies)
  assert.equal(suspension.suspendedUntil, '2026-04-10')
})

test('that a complaint is unfounded ends it when the person reads the conclusion, not the closing', () => {
  const suspension = after([
    ['2026-03-23', received],
    ...inDialogue,
    unfounded('2026-06-01', toPerson('conclusion')),
    ['2026-06-20', { type: 'close', reason: 'concluded', sent: toPerson('closing') }],
  ])

  assert.ok(suspension.applies)
  assert.equal(suspension.suspendedUntil, '2026-06-01')
})

test('a conclusion that was not written to the person ends it with the letter that closes', () => {
  const suspension = after([
    ['2026-03-23', received],
    ...inDialogue,
    unfounded('2026-06-01', []),
    ['2026-06-20', { type: 'close', reason: 'concluded', sent: toPerson('closing') }],
  ])

  assert.ok(suspension.applies)
  assert.equal(suspension.suspendedUntil, '2026-06-20')
})

test('a closing that is no refusal ends nothing', () => {
  const suspension = after([
    ['2026-03-23', received],
    ['2026-04-10', { type: 'withdraw', on: '2026-04-10', sent: toPerson('withdrawn') }],
  ])

  assert.ok(suspension.applies)
  assert.equal(suspension.endedBy, 'longest')
})

test('without the day of receipt nothing is reckoned', () => {
  assert.deepEqual(after([]), { applies: false, why: 'unknown-receipt' })
})

const inDialogue: readonly Happening[] = [
  [
    '2026-04-01',
    {
      type: 'find-admissible',
      priorContact: 'done',
      isExcepted: false,
      remarkId: null,
      ...told,
    },
  ],
]

function unfounded(day: string, sent: readonly Sending[]): Happening {
  return [day, { type: 'conclude', assessment: 'unfounded', result: 'explanation', sent }]
}

function refused(day: string, sent: readonly Sending[]): Happening {
  return [day, { type: 'find-inadmissible', ground: 'too-old', referral: null, sent }]
}

function toPerson(messageId: string, taskId: string | null = null): Sending[] {
  return [{ to: 'person', messageId, taskId }]
}

/** Lodged on 22 March. */
function after(happenings: readonly Happening[]) {
  const { state } = happenings.reduce(
    (walked, [day, command]) => walked.does(day, command),
    acknowledged(house, '2026-03-22'),
  )
  return suspensionOf(state, contextOn({ house }, '2026-06-30'))
}
