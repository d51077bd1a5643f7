import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadOffice } from '../platform/office/index.ts'
import { root } from '../platform/root.ts'
import type { Calendar, Clock, Explanation } from './index.ts'
import { dueOn, explain } from './index.ts'
import { addDays, addMonths, daysBetween, isWeekend } from './days.ts'
import { aCalendar, aClock, aDayNear, calendarOf, clockOf } from './testing.ts'

const office = await loadOffice(join(root, 'offices/brussels'))
const brussels: Calendar = { closed: office.closedDays, knownUntil: office.calendar.to }
const twentyDays = clockOf('2026-04-01', { count: 'working-days', days: 20 })

test('a page can show how the last day came about', () => {
  const clock: Clock = {
    ...twentyDays,
    pauses: [{ from: '2026-04-16', until: '2026-04-21' }],
    extensions: [{ until: '2026-05-31', on: '2026-05-05' }],
  }

  assert.deepEqual(explain(clock, brussels, '2026-05-11'), {
    startedOn: '2026-04-01',
    limit: { count: 'working-days', days: 20 },
    firstDueOn: '2026-04-30',
    countedDays: 20,
    weekendDays: 8,
    closedDays: [
      { on: '2026-04-06', why: 'holiday' },
      { on: '2026-05-01', why: 'holiday' },
    ],
    pausedDays: 6,
    pauses: [{ from: '2026-04-16', until: '2026-04-21', calendarDays: 6, workingDays: 4 }],
    rolledFrom: null,
    countedUntil: '2026-05-07',
    extensions: [{ until: '2026-05-31', on: '2026-05-05', dueOn: '2026-05-31' }],
    dueOn: '2026-05-31',
    // Without Ascension, 14 May, and Whit Monday, 25 May.
    standing: { isLate: false, calendarDays: 20, workingDays: 12 },
    isCalendarKnown: true,
  })
})

test('closing days of the office are told apart from holidays', () => {
  const calendar = calendarOf([
    ['2026-12-25', 'holiday'],
    ['2026-12-28', 'closing-day'],
  ])
  const clock = clockOf('2026-12-24', { count: 'working-days', days: 1 })

  assert.deepEqual(explain(clock, calendar, '2026-12-24').closedDays, [
    { on: '2026-12-25', why: 'holiday' },
    { on: '2026-12-28', why: 'closing-day' },
  ])
})

test('where an end rolled forward, it is told from which day and over which days', () => {
  // Good Friday is no holiday in Belgium: Saturday 4 April passes over Sunday and Easter Monday.
  const clock = clockOf('2026-03-25', { count: 'calendar-days', days: 10, rollsForward: true })
  const { rolledFrom, weekendDays, closedDays, ...rest } = explain(clock, brussels, '2026-03-25')

  assert.deepEqual(
    { rolledFrom, weekendDays, closedDays, dueOn: rest.dueOn },
    {
      rolledFrom: '2026-04-04',
      weekendDays: 2,
      closedDays: [{ on: '2026-04-06', why: 'holiday' }],
      dueOn: '2026-04-07',
    },
  )
})

test('on the last day it is in time with nothing left, and late on the day after', () => {
  const on = (today: string) => explain(twentyDays, brussels, today).standing

  assert.deepEqual(on('2026-04-29'), { isLate: false, calendarDays: 1, workingDays: 1 })
  assert.deepEqual(on('2026-04-30'), { isLate: false, calendarDays: 0, workingDays: 0 })
  // Labour Day.
  assert.deepEqual(on('2026-05-01'), { isLate: true, calendarDays: 1, workingDays: 0 })
  assert.deepEqual(on('2026-05-05'), { isLate: true, calendarDays: 5, workingDays: 2 })
})

test('a pause that is not over is told with its length so far', () => {
  const clock = { ...twentyDays, pauses: [{ from: '2026-04-16', until: null }] }

  assert.deepEqual(explain(clock, brussels, '2026-04-20').pauses, [
    { from: '2026-04-16', until: null, calendarDays: 5, workingDays: 3 },
  ])
  assert.deepEqual(explain(clock, brussels, '2026-04-15').pauses, [
    { from: '2026-04-16', until: null, calendarDays: 0, workingDays: 0 },
  ])
})

test('a last day after those for which holidays are listed is told as such', () => {
  const at = (startedOn: string) => {
    const limit = { count: 'calendar-days', days: 1, rollsForward: false } as const
    return explain(clockOf(startedOn, limit), brussels, startedOn).isCalendarKnown
  }

  assert.equal(at('2030-12-30'), true)
  assert.equal(at('2030-12-31'), false)
})

test('what is explained is what applies', () => {
  fc.assert(
    fc.property(aClock, aCalendar, aDayNear, (clock, calendar, today) => {
      const explanation = explain(clock, calendar, today)
      const { extensions, countedUntil, firstDueOn } = explanation
      const ends = [countedUntil, ...extensions.map((each) => each.dueOn)].sort()

      assert.equal(explanation.dueOn, dueOn(clock, calendar, today))
      assert.equal(explanation.dueOn, ends.at(-1))
      assert.ok(firstDueOn <= countedUntil)
    }),
  )
})

test('counted again by what is explained, there are as many days as the limit has', () => {
  fc.assert(
    fc.property(aClock, aCalendar, aDayNear, (clock, calendar, today) => {
      const explanation = explain(clock, calendar, today)

      assert.equal(countedAgain(explanation, today).length, lengthOf(clock))
      assert.equal(explanation.countedDays, lengthOf(clock))
    }),
  )
})

test('all days from the start to the end are counted, in a weekend, closed or paused', () => {
  fc.assert(
    fc.property(aClock, aCalendar, aDayNear, (clock, calendar, today) => {
      const { startedOn, countedUntil, ...days } = explain(clock, calendar, today)
      const passed = days.weekendDays + days.closedDays.length + days.pausedDays

      assert.equal(daysBetween(startedOn, countedUntil), days.countedDays + passed)
    }),
  )
})

test('while a clock of working days is paused, as many are left as on the day before', () => {
  fc.assert(
    fc.property(aCalendar, aDayNear, fc.nat({ max: 90 }), (calendar, startedOn, length) => {
      const from = addDays(startedOn, 3)
      const running = clockOf(startedOn, { count: 'working-days', days: 20 })
      const paused = { ...running, pauses: [{ from, until: null }] }
      const before = explain(running, calendar, addDays(from, -1)).standing
      const during = explain(paused, calendar, addDays(from, length)).standing

      assert.equal(during.workingDays, before.workingDays)
    }),
  )
})

/** The days that count, by nothing but what a page shows. */
function countedAgain(explanation: Explanation, today: string): string[] {
  const { startedOn, limit, pauses, rolledFrom, countedUntil, closedDays } = explanation
  const last = rolledFrom ?? countedUntil
  const closed = new Set(closedDays.map(({ on }) => on))
  const all = Array.from({ length: daysBetween(startedOn, last) }, (_, index) =>
    addDays(startedOn, index + 1),
  )
  return all
    .filter((day) => !pauses.some(({ from, until }) => from <= day && day <= (until ?? today)))
    .filter((day) => limit.count !== 'working-days' || !(isWeekend(day) || closed.has(day)))
}

function lengthOf({ limit, startedOn }: Clock): number {
  return limit.count === 'months'
    ? daysBetween(startedOn, addMonths(startedOn, limit.months))
    : limit.days
}
