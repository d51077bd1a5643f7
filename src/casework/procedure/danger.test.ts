import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../testing.ts'
import type { Command } from './commands.ts'
import { acknowledged } from './testing.ts'

const house = await testHouse()
const begun = acknowledged(house, '2026-03-02')
const noted = (on: string | null): Command => ({
  type: 'note-danger',
  danger: { on },
  remarkId: 'w',
})

test('a danger that is noted is near within the office’s days, and makes the file urgent', () => {
  const within = house.office.limits.urgent.days
  const last = Temporal.PlainDate.from('2026-03-04').add({ days: within })
  const isUrgentBy = (on: string | null) => begun.does('2026-03-04', noted(on)).state.isUrgent

  assert.equal(isUrgentBy(last.toString()), true)
  assert.equal(isUrgentBy(null), true)
  assert.equal(isUrgentBy(last.add({ days: 1 }).toString()), false)
})

test('a day far away, or that nothing will happen, does not take the urgency away', () => {
  const urgent = begun.does('2026-03-04', noted('2026-03-05'))

  const later = urgent.does('2026-03-04', noted('2027-03-05'))
  const over = later.does('2026-03-04', { type: 'note-danger', danger: null, remarkId: null })

  assert.equal(later.state.isUrgent, true)
  assert.deepEqual(later.state.course.dangerNoted, { danger: { on: '2027-03-05' }, remarkId: 'w' })
  assert.equal(over.state.isUrgent, true)
  assert.deepEqual(over.state.course.dangerNoted, { danger: null, remarkId: null })
})
