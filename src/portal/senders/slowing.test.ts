import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestWaitMs, rememberSenders, waitForReading } from './slowing.ts'

const at = new Date('2026-11-24T09:00:00Z')
const later = (ms: number) => new Date(at.getTime() + ms)
const times = (count: number) => Array.from({ length: count })

test('a person writes five messages in a row and notices nothing; then each takes longer', () => {
  const senders = rememberSenders()

  const waits = times(10).map(() => senders.count({ mailbox: 'a' }, at))

  assert.deepEqual(waits, [0, 0, 0, 0, 0, 500, 1000, 2000, 4000, 5000])
})

test('a mailbox that is written to a lot slows nobody else', () => {
  const senders = rememberSenders()
  for (const _ of times(9)) senders.count({ mailbox: 'a', address: '192.0.2.1' }, at)

  assert.equal(senders.count({ mailbox: 'b', address: '192.0.2.1' }, at), 0)
})

test('twenty people in a library send at once; a machine behind one address waits, whatever mailbox it says', () => {
  const senders = rememberSenders()
  const send = (mailbox: number) =>
    senders.count({ mailbox: String(mailbox), address: '2001:db8::1' }, at)

  const waits = times(40).map((_, index) => send(index))

  assert.deepEqual([...new Set(waits.slice(0, 20))], [0])
  assert.equal(waits[20], 500)
  assert.equal(Math.max(...waits), longestWaitMs)
})

test('who waits a while is free again', () => {
  const senders = rememberSenders()
  for (const _ of times(8)) senders.count({ mailbox: 'a' }, at)

  assert.equal(senders.count({ mailbox: 'a' }, later(10 * 60_000)), 0)
})

test('the next day nothing is known of the day before', () => {
  const senders = rememberSenders()
  for (const _ of times(100)) senders.count({ mailbox: 'a' }, at)

  assert.equal(senders.count({ mailbox: 'a' }, new Date('2026-11-25T00:00:01Z')), 0)
})

test('what is sent sooner than anybody can read waits for the rest of two seconds', () => {
  assert.equal(waitForReading(at.getTime(), later(500)), 1500)
  assert.equal(waitForReading(at.getTime(), later(2000)), 0)
  assert.equal(waitForReading(at.getTime(), later(-1)), 0)
  assert.equal(waitForReading(Number.NaN, at), 0)
})
