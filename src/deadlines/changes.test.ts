import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Clock, ClockChange } from './index.ts'
import { dueOn, extend, pause, resume } from './index.ts'
import { addDays } from './days.ts'
import { aCalendar, aDayNear, aLimit, calendarOf, clockOf } from './testing.ts'

const calendar = calendarOf([])
const running = clockOf('2026-06-01', { count: 'working-days', days: 20 })
const stopped = accepted(pause(running, '2026-06-08'))

test('a pause begins on its first day and ends before the day that counts again', () => {
  assert.deepEqual(stopped.pauses, [{ from: '2026-06-08', until: null }])
  assert.deepEqual(accepted(resume(stopped, '2026-06-11')).pauses, [
    { from: '2026-06-08', until: '2026-06-10' },
  ])
})

test('a clock is paused once only', () => {
  assert.deepEqual(pause(stopped, '2026-06-10'), { ok: false, refusal: 'already-paused' })
})

test('a pause begins neither before the clock nor within an earlier pause', () => {
  const resumed = accepted(resume(stopped, '2026-06-11'))

  assert.deepEqual(pause(running, '2026-05-31'), { ok: false, refusal: 'not-later' })
  assert.deepEqual(pause(resumed, '2026-06-10'), { ok: false, refusal: 'not-later' })
  assert.equal(pause(resumed, '2026-06-11').ok, true)
})

test('what is not paused cannot be resumed, nor before it was paused', () => {
  assert.deepEqual(resume(running, '2026-06-08'), { ok: false, refusal: 'not-paused' })
  assert.deepEqual(resume(stopped, '2026-06-07'), { ok: false, refusal: 'not-later' })
})

test('resumed on the day it was paused, it was never paused', () => {
  assert.deepEqual(resume(stopped, '2026-06-08'), { ok: true, clock: running })
})

test('an extension must be later than the last day, pauses and earlier extensions included', () => {
  const extended = accepted(extend(running, '2026-06-30', '2026-06-10', calendar))

  assert.deepEqual(extended.extensions, [{ until: '2026-06-30', on: '2026-06-10' }])
  assert.deepEqual(extend(running, '2026-06-29', '2026-06-10', calendar), {
    ok: false,
    refusal: 'not-later',
  })
  assert.equal(extend(extended, '2026-06-30', '2026-06-11', calendar).ok, false)
  assert.equal(extend(stopped, '2026-06-30', '2026-06-11', calendar).ok, false)
})

test('a clock is never changed, only followed by another', () => {
  const before = structuredClone(running)
  pause(running, '2026-06-08')
  extend(running, '2026-08-01', '2026-06-08', calendar)

  assert.deepEqual(running, before)
})

test('while it is paused, the last day is the one it has when it is resumed the day after', () => {
  fc.assert(
    fc.property(
      aLimit,
      aCalendar,
      aDayNear,
      fc.nat({ max: 60 }),
      fc.nat({ max: 60 }),
      (limit, each, startedOn, before, length) => {
        const from = addDays(startedOn, before)
        const today = addDays(from, length)
        const open = accepted(pause(clockOf(startedOn, limit), from))
        const ended = accepted(resume(open, addDays(today, 1)))

        assert.equal(dueOn(open, each, today), dueOn(ended, each, '2030-01-01'))
      },
    ),
  )
})

test('a clock survives being kept as JSON', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(stopped)), stopped)
})

function accepted(change: ClockChange): Clock {
  assert.ok(change.ok)
  return change.clock
}
