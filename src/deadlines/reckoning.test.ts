import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Calendar, Clock, Limit } from './index.ts'
import { dueOn } from './index.ts'
import { addDays } from './days.ts'
import { aCalendar, aClock, aDayNear, aPause, calendarOf, clockOf } from './testing.ts'

const today = '2026-09-01'
const christmas = calendarOf([
  ['2026-12-25', 'holiday'],
  ['2026-12-28', 'closing-day'],
  ['2027-01-01', 'holiday'],
])
const months = (count: number): Limit => ({ count: 'months', months: count, rollsForward: false })
const workingDays = (days: number): Limit => ({ count: 'working-days', days })
const calendarDays = (days: number, rollsForward = false): Limit => ({
  count: 'calendar-days',
  days,
  rollsForward,
})

test('working days pass over weekends, holidays and closing days', () => {
  assert.equal(due(clockOf('2026-12-24', workingDays(5))), '2027-01-05')
})

test('calendar days pass over nothing', () => {
  assert.equal(due(clockOf('2026-12-24', calendarDays(4))), '2026-12-28')
})

test('where the limit rolls forward, an end on a closed day moves to the next working day', () => {
  // 26 December is a Saturday.
  assert.equal(due(clockOf('2026-12-24', calendarDays(2))), '2026-12-26')
  assert.equal(due(clockOf('2026-12-24', calendarDays(2, true))), '2026-12-29')
  assert.equal(due(clockOf('2026-12-24', calendarDays(5, true))), '2026-12-29')
})

test('months are those of the calendar, whatever their length', () => {
  assert.equal(due(clockOf('2026-03-22', months(4))), '2026-07-22')
  assert.equal(due(clockOf('2026-11-22', months(4))), '2027-03-22')
})

test('four months from the 31st end on the last day of a shorter month', () => {
  assert.equal(due(clockOf('2026-05-31', months(4))), '2026-09-30')
  assert.equal(due(clockOf('2026-10-31', months(4))), '2027-02-28')
  assert.equal(due(clockOf('2027-10-31', months(4))), '2028-02-29')
  assert.equal(due(clockOf('2026-03-31', months(4))), '2026-07-31')
})

test('working days that are paused do not count', () => {
  // Wednesday to Friday; Monday counts again.
  const clock = paused(clockOf('2026-11-20', workingDays(5)), ['2026-11-25', '2026-11-27'])

  assert.equal(due(clock), '2026-12-02')
})

test('calendar days and months are moved by the length of a pause', () => {
  const pause = ['2026-06-01', '2026-06-10'] as const

  assert.equal(due(paused(clockOf('2026-05-20', calendarDays(30)), pause)), '2026-06-29')
  assert.equal(due(paused(clockOf('2026-05-20', months(2)), pause)), '2026-07-30')
})

test('a pause before the start or after the end changes nothing', () => {
  const clock = clockOf('2026-05-20', calendarDays(30))

  assert.equal(due(paused(clock, ['2026-05-01', '2026-05-20'])), due(clock))
  assert.equal(due(paused(clock, ['2026-06-20', '2026-07-20'])), due(clock))
})

test('a pause within the days over which an end rolls forward moves it to a day that counts', () => {
  // Saturday 6 June rolls to Monday, which is paused, as is Tuesday.
  const clock = clockOf('2026-06-01', calendarDays(5, true))

  assert.equal(due(clock), '2026-06-08')
  assert.equal(due(paused(clock, ['2026-06-08', '2026-06-09'])), '2026-06-10')
})

test('a pause that is not over counts until today, with today', () => {
  const clock = {
    ...clockOf('2026-05-20', calendarDays(30)),
    pauses: [{ from: '2026-06-01', until: null }],
  }

  assert.equal(dueOn(clock, christmas, '2026-05-31'), '2026-06-19')
  assert.equal(dueOn(clock, christmas, '2026-06-01'), '2026-06-20')
  assert.equal(dueOn(clock, christmas, '2026-06-10'), '2026-06-29')
})

test('a pause that was forgotten for ten years still has a last day', () => {
  const clock = {
    ...clockOf('2026-05-20', workingDays(20)),
    pauses: [{ from: '2026-06-01', until: null }],
  }

  assert.ok(dueOn(clock, christmas, '2037-06-01') > '2037-06-01')
})

test('an extension sets a later last day, be it a working day or not', () => {
  const clock = extended(clockOf('2026-05-20', workingDays(5)), '2026-06-07', '2026-05-22')

  assert.equal(due(clock), '2026-06-07')
})

test('an extension that is not later changes nothing', () => {
  const clock = clockOf('2026-05-20', workingDays(5))

  assert.equal(due(extended(clock, '2026-05-25', '2026-05-22')), due(clock))
})

test('days that are paused after an extension move its last day too; those before it do not', () => {
  const clock = extended(clockOf('2026-05-20', calendarDays(30)), '2026-07-31', '2026-06-15')

  assert.equal(due(paused(clock, ['2026-07-01', '2026-07-10'])), '2026-08-10')
  assert.equal(due(paused(clock, ['2026-06-01', '2026-06-10'])), '2026-07-31')
})

test('a holiday or a closing day never makes it earlier', () => {
  fc.assert(
    fc.property(aClock, aCalendar, aDayNear, (clock, calendar, day) => {
      const closed = new Map([...calendar.closed, [day, 'closing-day' as const]])

      assert.ok(due(clock, { ...calendar, closed }) >= due(clock, calendar))
    }),
  )
})

test('a pause never makes it earlier', () => {
  fc.assert(
    fc.property(aClock, aPause, aCalendar, (clock, pause, calendar) => {
      const longer = { ...clock, pauses: [...clock.pauses, pause] }

      assert.ok(due(longer, calendar) >= due(clock, calendar))
    }),
  )
})

test('two adjacent pauses are one', () => {
  fc.assert(
    fc.property(aClock, aPause, fc.nat({ max: 40 }), aCalendar, (clock, pause, after, calendar) => {
      const middle = addDays(pause.from, after)
      fc.pre(middle < pause.until)
      const first = { from: pause.from, until: middle }
      const second = { from: addDays(middle, 1), until: pause.until }
      const parted = { ...clock, pauses: [...clock.pauses, first, second] }
      const whole = { ...clock, pauses: [...clock.pauses, pause] }

      assert.equal(due(parted, calendar), due(whole, calendar))
    }),
  )
})

test('the order of pauses and of extensions does not matter', () => {
  fc.assert(
    fc.property(aClock, aCalendar, (clock, calendar) => {
      const { pauses, extensions } = clock
      const other = {
        ...clock,
        pauses: pauses.toReversed(),
        extensions: extensions.toReversed(),
      }

      assert.equal(due(other, calendar), due(clock, calendar))
    }),
  )
})

test('an extension wins only if it is later', () => {
  fc.assert(
    fc.property(aClock, aDayNear, aDayNear, aCalendar, (clock, until, on, calendar) => {
      const before = due({ ...clock, pauses: [] }, calendar)
      const after = due(extended({ ...clock, pauses: [] }, until, on), calendar)

      assert.equal(after, until > before ? until : before)
    }),
  )
})

test('what was in time when a pause began is never late while it lasts', () => {
  fc.assert(
    fc.property(aClock, aCalendar, fc.nat({ max: 400 }), (clock, calendar, later) => {
      const from = addDays(clock.startedOn, 1)
      const extensions = clock.extensions.filter(({ on }) => on < from)
      const open = { ...clock, extensions, pauses: [{ from, until: null }] }
      const day = addDays(from, later)

      assert.ok(dueOn(open, calendar, day) > day)
    }),
  )
})

function due(clock: Clock, calendar: Calendar = christmas): string {
  return dueOn(clock, calendar, today)
}

function paused(clock: Clock, ...pauses: (readonly [string, string])[]): Clock {
  return { ...clock, pauses: pauses.map(([from, until]) => ({ from, until })) }
}

function extended(clock: Clock, until: string, on: string): Clock {
  return { ...clock, extensions: [...clock.extensions, { until, on }] }
}
