import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../testing.ts'
import { acknowledged, told } from './testing.ts'

const house = await testHouse()
const announce = { type: 'announce-mailbox-end', isMailed: true } as const
const close = { type: 'close-mailbox' } as const
const begun = acknowledged(house, '2026-03-02')
const closed = begun.does('2026-03-31', { type: 'withdraw', on: '2026-03-31', ...told })

test('the mailbox of a file that is not closed never ends', () => {
  assert.equal(begun.refusal('2036-03-02', announce), 'not-closed')
  assert.equal(begun.refusal('2036-03-02', close), 'not-closed')
})

test('the end is told a month before, once', () => {
  assert.equal(closed.refusal('2027-02-27', announce), 'still-time')
  const { state, does, refusal } = closed.does('2027-02-28', announce)

  assert.deepEqual(state.course.mailbox, { until: '2027-03-31', closedOn: null })
  assert.equal(refusal('2027-03-01', announce), 'already-told')
  assert.equal(refusal('2027-03-31', close), 'still-time')
  assert.equal(does('2027-04-01', close).state.course.mailbox?.closedOn, '2027-04-01')
})

test('a mailbox is never closed before its person was told, nor twice', () => {
  assert.equal(closed.refusal('2036-03-31', close), 'still-time')
  const late = closed.does('2036-03-31', announce)
  assert.equal(late.state.course.mailbox?.until, '2036-04-30')
  assert.equal(late.does('2036-05-01', close).refusal('2036-05-02', close), 'is-closed')
})

test('neither is a movement of the file', () => {
  const { state } = closed.does('2027-03-01', announce).does('2027-04-02', close)

  assert.deepEqual(state.lastMovementAt, closed.state.lastMovementAt)
})

test('a file that is opened again has all of it before it', () => {
  const again = closed
    .does('2027-03-01', announce)
    .does('2027-04-02', close)
    .does('2027-05-03', { type: 'reopen', reason: 'new-facts', ...told })

  assert.equal('mailbox' in again.state.course, false)
  assert.equal(again.refusal('2028-05-03', announce), 'not-closed')
})
