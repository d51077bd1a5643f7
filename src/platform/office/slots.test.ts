import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../root.ts'
import { loadOffice, slotSpan, slotsAfter } from './index.ts'

const office = await loadOffice(join(root, 'offices/brussels'))
const hours = office.contact.telephoneHours

test('half-days that have not begun are offered, in their order, over the weekend', () => {
  // Friday at ten, while the telephone is answered.
  const at = new Date('2026-11-27T09:00:00Z')

  assert.deepEqual(slotsAfter(office, hours, { at, count: 3 }), [
    '2026-11-30T14:00/17:00',
    '2026-12-01T09:00/12:00',
    '2026-12-02T09:00/12:00',
  ])
})

test('on the same day as long as it has not begun, and never on a closed day', () => {
  // Christmas Eve in the morning; Christmas is a Friday.
  const at = new Date('2026-12-24T08:00:00Z')

  assert.deepEqual(slotsAfter(office, hours, { at, count: 2 }), [
    '2026-12-24T14:00/17:00',
    '2026-12-28T14:00/17:00',
  ])
})

test('an office that is closed for long offers nothing rather than a day on which nobody is there', () => {
  const at = new Date('2026-11-27T09:00:00Z')
  const closedDays = new Map(
    Array.from({ length: 80 }, (_, ahead) => [
      Temporal.PlainDate.from('2026-11-20').add({ days: ahead }).toString(),
      'closing-day' as const,
    ]),
  )

  assert.deepEqual(slotsAfter({ ...office, closedDays }, hours, { at, count: 2 }), [])
})

test('the hours are those on the wall, before and after the clocks change', () => {
  const winter = slotSpan('2027-03-26T09:00/12:00', office.timeZone)
  const summer = slotSpan('2027-03-30T09:00/12:00', office.timeZone)

  assert.equal(winter.from.toISOString(), '2027-03-26T08:00:00.000Z')
  assert.equal(summer.until.toISOString(), '2027-03-30T10:00:00.000Z')
})
