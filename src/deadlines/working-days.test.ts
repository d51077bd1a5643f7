import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

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

test('the time zone of the server does not matter', () => {
  const module = new URL('working-days.js', import.meta.url).href
  const code = `import { addWorkingDays } from '${module}'
    console.log(['2026-03-27', '2026-10-23', '2026-12-31'].map((day) => addWorkingDays(day, 7, new Set())).join())`
  const answers = ['Pacific/Kiritimati', 'Europe/Brussels', 'Pacific/Pago_Pago'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { env: { TZ } }).toString(),
  )

  assert.deepEqual(answers, Array(3).fill('2026-04-07,2026-11-03,2027-01-11\n'))
})

test('a calendar in which the office never opens is told as a fault, not searched for ever', () => {
  const never = new Set(daysBetween('2026-01-01', '2038-01-01'))

  assert.throws(() => addWorkingDays('2026-01-01', 1, never), RangeError)
})

/** The days after `first`, up to and with `last`. */
function daysBetween(first: string, last: string): string[] {
  const start = Temporal.PlainDate.from(first)
  const { days } = start.until(last)
  return Array.from({ length: days }, (_, index) => start.add({ days: index + 1 }).toString())
}
