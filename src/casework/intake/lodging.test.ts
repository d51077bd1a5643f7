import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayIn } from '../../platform/clock.ts'
import { entryChannels, readLodging } from './lodging.ts'
import type { TypedLodging } from './lodging.ts'

const certainty = 'inferred' as const
const office = {
  timeZone: 'Europe/Brussels',
  channels: {
    telephone: { lodgedAt: 'call', certainty, source: '' },
    visit: { lodgedAt: 'visit', certainty, source: '' },
    post: { lodgedAt: 'postmark', certainty, source: '' },
    email: { lodgedAt: 'mail-server', certainty, source: '' },
  },
} as const
const now = new Date('2026-11-24T09:00:00Z')

test('a call is lodged at its moment, where the office is', () => {
  const read = readLodging(typed('23.11.2026', '14:30'), 'telephone', office, now)

  assert.deepEqual(read, {
    ok: true,
    at: new Date('2026-11-23T13:30:00Z'),
    lodging: { rule: 'call', isDayOnly: false },
  })
})

test('a letter is lodged on the day of its postmark, from the first moment of that day', () => {
  const read = readLodging(typed('20 11 26'), 'post', office, now)

  assert.deepEqual(read, {
    ok: true,
    at: new Date('2026-11-19T23:00:00Z'),
    lodging: { rule: 'postmark', isDayOnly: true },
  })
})

test('where the postmark cannot be read, or the office says so, it is the day of arrival', () => {
  const arrival = {
    ...office.channels,
    post: { ...office.channels.post, lodgedAt: 'arrival' },
  } as const
  const unread = { ...typed('20 11 26'), hasNoPostmark: true }

  assert.equal(ruleOf(readLodging(unread, 'post', office, now)), 'arrival')
  assert.equal(
    ruleOf(readLodging(typed('20 11 26'), 'post', { ...office, channels: arrival }, now)),
    'arrival',
  )
  assert.equal(ruleOf(readLodging(unread, 'email', office, now)), 'mail-server')
})

test('the rule is the channel’s', () => {
  assert.deepEqual(
    entryChannels.map((channel) => ruleOf(readLodging(typed('20 11 26'), channel, office, now))),
    ['call', 'postmark', 'mail-server', 'visit'],
  )
})

test('a time is read as people write it', () => {
  for (const time of ['9:05', '09:05', '9.05', '9h05', '9u05', '0905', ' 9 : 05 '])
    assert.equal(momentOf('23 11 26', time), '2026-11-23T08:05:00.000Z', time)
  for (const time of ['9', '9h', '9u', '09:00'])
    assert.equal(momentOf('23 11 26', time), '2026-11-23T08:00:00.000Z', time)
})

test('what is still to come is refused, a day beside the day and a time beside the time', () => {
  assert.deepEqual(refusal('25 11 26'), { field: 'day', code: 'to-come' })
  assert.deepEqual(refusal('24 11 26', '10:01'), { field: 'time', code: 'to-come' })
  assert.equal(momentOf('24 11 26', '10:00'), '2026-11-24T09:00:00.000Z')
})

test('today without a time is no future', () => {
  assert.equal(momentOf('24 11 26'), '2026-11-23T23:00:00.000Z')
})

test('what is no day or no time says so', () => {
  assert.deepEqual(refusal(''), { field: 'day', code: 'none' })
  assert.deepEqual(refusal('31 2 2026'), { field: 'day', code: 'date-impossible' })
  assert.deepEqual(refusal('31 2'), { field: 'day', code: 'date-incomplete' })
  for (const time of ['25:00', '9:60', 'nine', '9:5', '12345'])
    assert.deepEqual(refusal('23 11 26', time), { field: 'time', code: 'time-impossible' }, time)
})

test('the day that was typed is the day of lodging, through clock changes and in any time zone', () => {
  const zones = ['Europe/Brussels', 'America/St_Johns', 'Pacific/Kiritimati', 'Africa/Cairo']
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2001-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      fc.constantFrom(undefined, '0:00', '2:30', '23:59'),
      (date, timeZone, time) => {
        const day = date.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = day.split('-')
        const read = readLodging(
          { day: dayOfMonth, month, year, time, hasNoPostmark: false },
          'post',
          { ...office, timeZone },
          now,
        )
        assert.ok(read.ok)
        assert.equal(dayIn(timeZone, read.at), day)
      },
    ),
  )
})

function typed(date: string, time?: string): TypedLodging {
  return { day: date, month: '', year: '', time, hasNoPostmark: false }
}

function ruleOf(read: ReturnType<typeof readLodging>) {
  return read.ok ? read.lodging.rule : read.problem
}

function refusal(date: string, time?: string) {
  const read = readLodging(typed(date, time), 'telephone', office, now)
  return read.ok ? undefined : read.problem
}

function momentOf(date: string, time?: string) {
  const read = readLodging(typed(date, time), 'telephone', office, now)
  return read.ok ? read.at.toISOString() : read.problem
}
