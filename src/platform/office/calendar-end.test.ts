import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCalendarEnding } from './calendar-end.ts'

const office = { calendar: { to: '2030-12-31' } }

test('four months before the holidays run out somebody is warned, and from then on', () => {
  assert.equal(isCalendarEnding(office, '2030-08-31'), false)
  assert.equal(isCalendarEnding(office, '2030-09-01'), true)
  assert.equal(isCalendarEnding(office, '2031-02-01'), true)
})
