import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SuspensionFacts } from './index.ts'
import { dueOn, termSuspension } from './index.ts'
import { addDays, addMonths } from './days.ts'
import { aDay, calendarOf, clockOf } from './testing.ts'

const setting = {
  termDays: 60,
  monthsBeforeTerm: 4,
  longestMonths: 4,
  alarmDays: [30, 10, 3],
} as const

/** The worked example: received on 2 March, lodged on 22 March. */
const example: SuspensionFacts = {
  receivedOn: '2026-03-02',
  remediesMentioned: true,
  lodgedOn: '2026-03-22',
  toldOn: null,
  setting,
}
const term = { startsOn: '2026-03-02', endsOn: '2026-05-01', areRemediesAssumed: false }

test('told on 10 April that it is refused, the person has 40 days left from then', () => {
  assert.deepEqual(termSuspension({ ...example, toldOn: '2026-04-10' }), {
    applies: true,
    term,
    suspendedUntil: '2026-04-10',
    endedBy: 'told',
    daysUsed: 20,
    daysLeft: 40,
    lastDay: '2026-05-20',
    alarms: [],
  })
})

test('where nothing is decided, the suspension ends on 22 July, with alarms before', () => {
  assert.deepEqual(termSuspension(example), {
    applies: true,
    term,
    suspendedUntil: '2026-07-22',
    endedBy: 'longest',
    daysUsed: 20,
    daysLeft: 40,
    lastDay: '2026-08-31',
    alarms: ['2026-06-22', '2026-07-12', '2026-07-19'],
  })
})

test('being told after four months does not lengthen the suspension', () => {
  const late = termSuspension({ ...example, toldOn: '2026-07-23' })

  assert.deepEqual(late, termSuspension(example))
})

test('where the remedies were not mentioned, the 60 days start four months later', () => {
  const facts = { ...example, remediesMentioned: false, lodgedOn: '2026-07-12' }
  const suspension = termSuspension(facts)

  assert.ok(suspension.applies)
  assert.equal(suspension.term.startsOn, '2026-07-02')
  assert.equal(suspension.daysUsed, 10)
  assert.equal(suspension.suspendedUntil, '2026-11-12')
  assert.equal(suspension.lastDay, '2027-01-01')
})

test('where nobody knows whether they were mentioned, it is reckoned as if they were, and said', () => {
  const unknown = termSuspension({ ...example, remediesMentioned: null })

  assert.deepEqual(unknown, {
    ...termSuspension(example),
    term: { ...term, areRemediesAssumed: true },
  })
})

test('a complaint suspends from the first to the last day of the term, and not after', () => {
  const lodgedOn = (day: string) => termSuspension({ ...example, lodgedOn: day })

  assert.equal(lodgedOn('2026-03-02').applies, true)
  assert.equal(lodgedOn('2026-05-01').applies, true)
  assert.deepEqual(lodgedOn('2026-05-02'), { applies: false, why: 'not-in-term', term })
})

test('lodged before the term starts, nothing is promised, and the term is told', () => {
  assert.deepEqual(termSuspension({ ...example, remediesMentioned: false }), {
    applies: false,
    why: 'before-term',
    term: { startsOn: '2026-07-02', endsOn: '2026-08-31', areRemediesAssumed: false },
  })
})

test('without the day of receipt, nothing is reckoned', () => {
  assert.deepEqual(termSuspension({ ...example, receivedOn: null }), {
    applies: false,
    why: 'unknown-receipt',
  })
})

test('four months from the 31st end with the shorter month', () => {
  const suspension = termSuspension({
    ...example,
    receivedOn: '2026-10-15',
    lodgedOn: '2026-10-31',
  })

  assert.ok(suspension.applies)
  assert.equal(suspension.suspendedUntil, '2027-02-28')
})

test('told before it was lodged, nothing is suspended and no day is lost', () => {
  const suspension = termSuspension({ ...example, toldOn: '2026-03-01' })

  assert.ok(suspension.applies)
  assert.equal(suspension.lastDay, term.endsOn)
})

test('every number is a setting', () => {
  const other = { termDays: 30, monthsBeforeTerm: 1, longestMonths: 2, alarmDays: [5] }
  const facts = { ...example, remediesMentioned: false, lodgedOn: '2026-04-12', setting: other }

  assert.deepEqual(termSuspension(facts), {
    applies: true,
    term: { startsOn: '2026-04-02', endsOn: '2026-05-02', areRemediesAssumed: false },
    suspendedUntil: '2026-06-12',
    endedBy: 'longest',
    daysUsed: 10,
    daysLeft: 20,
    lastDay: '2026-07-02',
    alarms: ['2026-06-07'],
  })
})

test('the suspension is a pause of the clock of the term', () => {
  fc.assert(
    fc.property(
      aDay,
      fc.nat({ max: 60 }),
      fc.option(fc.nat({ max: 200 })),
      (receivedOn, used, told) => {
        const lodgedOn = addDays(receivedOn, used)
        const toldOn = told === null ? null : addDays(lodgedOn, told)
        const suspension = termSuspension({ ...example, receivedOn, lodgedOn, toldOn })
        assert.ok(suspension.applies)

        const { suspendedUntil, lastDay, daysUsed, daysLeft } = suspension
        const limit = { count: 'calendar-days', days: 60, rollsForward: false } as const
        const clock = {
          ...clockOf(receivedOn, limit),
          pauses: [{ from: addDays(lodgedOn, 1), until: suspendedUntil }],
        }

        assert.equal(daysUsed + daysLeft, 60)
        assert.ok(suspendedUntil <= addMonths(lodgedOn, 4))
        // With nothing left, no day is left to be moved.
        assert.equal(
          daysLeft === 0 ? suspendedUntil : dueOn(clock, calendarOf([]), lastDay),
          lastDay,
        )
      },
    ),
  )
})
