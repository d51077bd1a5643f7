import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays, countWorkingDays, reminderDays } from './index.ts'
import { isWorkingDay } from './working-days.ts'

const christmas = new Set(['2026-12-25', '2027-01-01'])

const aDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString())
const aCount = fc.integer({ min: 0, max: 60 })
const someDays = fc.array(aDay, { maxLength: 40 }).map((days) => new Set(days))

test('five working days after a Thursday before Christmas pass over it and the weekend', () => {
  assert.equal(addWorkingDays('2026-12-24', 5, christmas), '2027-01-04')
})

test('the day from which one counts does not count itself', () => {
  assert.equal(addWorkingDays('2026-11-23', 1, new Set()), '2026-11-24')
})

test('from a Saturday, the first working day is Monday', () => {
  assert.equal(addWorkingDays('2026-11-21', 1, new Set()), '2026-11-23')
})

test('no working days after a day is that day, be it closed or not', () => {
  assert.equal(addWorkingDays('2026-12-25', 0, christmas), '2026-12-25')
})

test('a limit ends on a working day, with as many working days before it as were given', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 60 }), someDays, (day, count, closed) => {
      const end = addWorkingDays(day, count, closed)

      assert.ok(isWorkingDay(end, closed))
      assert.equal(daysBetween(day, end).filter((each) => isWorkingDay(each, closed)).length, count)
    }),
  )
})

test('a holiday never shortens a limit', () => {
  fc.assert(
    fc.property(aDay, aCount, someDays, aDay, (day, count, closed, holiday) => {
      const before = addWorkingDays(day, count, closed)
      const after = addWorkingDays(day, count, new Set([...closed, holiday]))

      assert.ok(after >= before)
    }),
  )
})

test('one limit after another is the limit of both together', () => {
  fc.assert(
    fc.property(aDay, aCount, aCount, someDays, (day, first, second, closed) => {
      const twice = addWorkingDays(addWorkingDays(day, first, closed), second, closed)

      assert.equal(twice, addWorkingDays(day, first + second, closed))
    }),
  )
})

test('working days counted back are those counted forward', () => {
  fc.assert(
    fc.property(aDay, aCount, someDays, (day, count, closed) => {
      const end = addWorkingDays(day, count, closed)

      assert.equal(countWorkingDays(day, end, closed), count)
      if (isWorkingDay(day, closed)) assert.ok(addWorkingDays(end, -count, closed) === day)
    }),
  )
})

test('between a day and itself, or an earlier one, there are no working days', () => {
  assert.equal(countWorkingDays('2026-11-23', '2026-11-23', new Set()), 0)
  assert.equal(countWorkingDays('2026-11-23', '2026-11-16', new Set()), 0)
})

test('one is reminded five working days before, on the day, and ten working days after', () => {
  assert.deepEqual(reminderDays('2026-12-28', [-5, 0, 10], christmas), [
    '2026-12-18',
    '2026-12-28',
    '2027-01-12',
  ])
})

test('of a last day in a weekend, one is reminded while something can still be done', () => {
  assert.deepEqual(reminderDays('2026-12-27', [-1, 0, 1], christmas), [
    '2026-12-23',
    '2026-12-24',
    '2026-12-28',
  ])
})

test('reminders come on working days, as many of them from the last day as was asked', () => {
  fc.assert(
    fc.property(aDay, aCount, someDays, (day, count, closed) => {
      const [before = '', on = '', after = ''] = reminderDays(day, [-count, 0, count], closed)

      assert.ok([before, on, after].every((each) => isWorkingDay(each, closed)))
      assert.equal(countWorkingDays(before, day, closed), count)
      assert.equal(countWorkingDays(day, after, closed), count)
      assert.ok(on <= day)
    }),
  )
})

test('working days between two days are as many as one finds going through them', () => {
  fc.assert(
    fc.property(aDay, aDay, someDays, (from, to, closed) => {
      const days = from < to ? daysBetween(from, to) : []

      assert.equal(
        countWorkingDays(from, to, closed),
        days.filter((each) => isWorkingDay(each, closed)).length,
      )
    }),
  )
})

test('a calendar in which the office never opens is told as a fault, not searched for ever', () => {
  const never = { has: () => true }

  assert.throws(() => addWorkingDays('2026-01-01', 1, never), RangeError)
})

/** The days after `first`, up to and with `last`. */
function daysBetween(first: string, last: string): string[] {
  const start = Temporal.PlainDate.from(first)
  const { days } = start.until(last)
  return Array.from({ length: days }, (_, index) => start.add({ days: index + 1 }).toString())
}
