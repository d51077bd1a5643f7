import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../testing.ts'
import type { Command } from './commands.ts'
import { acknowledged, posted, told } from './testing.ts'

const house = await testHouse()
const begun = acknowledged(house, '2026-03-02')
const admissible: Command = {
  type: 'find-admissible',
  priorContact: 'done',
  isExcepted: false,
  remarkId: null,
  ...told,
}

test('concluded files are closed once their result is known', () => {
  const examined = begun.does('2026-03-03', admissible)
  assert.equal(examined.refusal('2026-03-04', close('concluded')), 'not-concluded')

  const { state } = examined
    .does('2026-03-04', {
      type: 'conclude',
      assessment: 'unfounded',
      result: 'explanation',
      ...told,
    })
    .does('2026-03-05', close('concluded'))

  assert.deepEqual(state.course.closing, {
    reason: 'concluded',
    ground: null,
    on: '2026-03-05',
    letter: { messageId: 'letter', toldOn: '2026-03-05' },
  })
  assert.deepEqual(state.course.clocks, {})
})

test('no closing for silence before a second channel was tried, and its time is over', () => {
  assert.equal(begun.refusal('2026-03-04', close('unreachable')), 'nothing-asked')
  const asked = begun.does('2026-03-04', { type: 'ask-person', ...told })
  assert.equal(asked.refusal('2026-06-04', close('unreachable')), 'second-channel-first')
  const again = asked.does('2026-04-10', {
    type: 'ask-person-again',
    channel: 'telephone',
    sent: [{ to: 'person', messageId: 'second', taskId: 'task' }],
  })
  assert.equal(again.refusal('2026-06-04', close('unreachable')), 'second-channel-first')
  const told2 = again.does(
    '2026-04-10',
    posted('2026-04-10', { messageId: 'second', to: 'person' }),
  )

  // Thirty days, and on: the last is a Sunday.
  assert.equal(told2.refusal('2026-05-11', close('unreachable')), 'still-time')
  told2.does('2026-05-12', close('unreachable'))
})

test('only what waits is closed for having waited too long, and only what is new as spam', () => {
  assert.equal(begun.refusal('2026-03-04', close('suspended-too-long')), 'not-held')
  begun
    .does('2026-03-04', { type: 'hold', reason: 'court', until: null, sent: [] })
    .does('2027-03-04', close('suspended-too-long'))
  begun.does('2026-03-04', { ...close('spam'), sent: [] } as Command)
  assert.equal(
    begun.does('2026-03-03', admissible).refusal('2026-03-04', close('spam')),
    'not-spam',
  )
})

test('the person may withdraw at any time, and their word is enough', () => {
  const withdraw = (on: string): Command => ({ type: 'withdraw', on, ...told })

  assert.equal(begun.refusal('2026-03-04', withdraw('2026-03-05')), 'day-in-future')
  assert.equal(begun.refusal('2026-03-04', withdraw('2026-03-01')), 'day-too-early')
  const { state } = begun.does('2026-03-04', withdraw('2026-03-03'))
  assert.equal(state.course.closing?.reason, 'withdrawn')
})

test('a closed file is reopened with a reason, and goes on where it may', () => {
  const reopen: Command = { type: 'reopen', reason: 'new-facts', ...told }
  assert.equal(begun.refusal('2026-03-04', reopen), 'not-closed')
  const early = begun.does('2026-03-04', { type: 'withdraw', on: '2026-03-04', ...told })
  const late = begun
    .does('2026-03-03', admissible)
    .does('2026-03-04', { type: 'withdraw', on: '2026-03-04', ...told })

  assert.equal(early.refusal('2026-03-05', { ...reopen, reason: 'none' }), 'no-such-choice')
  const verified = early.does('2026-03-05', reopen)
  assert.equal(verified.state.step, 'verification')
  // From the day of reopening, not from lodging.
  assert.equal(verified.state.course.clocks['admissibility']?.clock.startedOn, '2026-03-05')
  assert.equal(late.does('2026-03-05', reopen).state.step, 'dialogue')
})

test('nothing is done with a closed file but to write, to hear, and to reopen it', () => {
  const closed = begun.does('2026-03-04', { type: 'withdraw', on: '2026-03-04', ...told })

  for (const command of [
    admissible,
    close('spam'),
    { type: 'ask-person', ...told },
    { type: 'find-inadmissible', ground: 'too-old', referral: null, ...told },
    { type: 'hold', reason: 'court', until: null, sent: [] },
    { type: 'make-finding', standard: 'law', finding: 'met' },
    { type: 'put-scope', ...told },
  ] satisfies Command[])
    assert.equal(closed.refusal('2026-03-05', command), 'is-closed', command.type)
  const written = closed
    .does('2026-03-05', { type: 'send-message', messageId: 'm', kind: 'free', taskId: null })
    .does('2026-03-06', { type: 'receive-message', messageId: 'n' })
  assert.equal(written.state.isUnread, true)
  assert.equal(written.state.course.closing?.reason, 'withdrawn')
})

function close(reason: 'concluded' | 'unreachable' | 'suspended-too-long' | 'spam'): Command {
  return { type: 'close', reason, ...told }
}
