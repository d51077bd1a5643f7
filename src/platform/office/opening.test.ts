import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../root.ts'
import { loadOffice, openingAt } from './index.ts'

const office = await loadOffice(join(root, 'offices/brussels'))

test('during telephone hours somebody answers, until they end', () => {
  // A Monday in winter: 14:00 in Brussels is 13:00 in Greenwich.
  assert.deepEqual(at('2026-11-23T13:00:00Z'), { isOpen: true, until: '17:00' })
  assert.deepEqual(at('2026-11-23T15:59:59Z'), { isOpen: true, until: '17:00' })
})

test('before them it is told from when, after them on which day', () => {
  assert.deepEqual(at('2026-11-23T12:59:59Z'), { isOpen: false, day: 'today', from: '14:00' })
  assert.deepEqual(at('2026-11-23T16:00:00Z'), { isOpen: false, day: 'tomorrow', from: '09:00' })
})

test('from Friday afternoon it is Monday, by its date', () => {
  assert.deepEqual(at('2026-11-27T11:00:00Z'), {
    isOpen: false,
    day: '2026-11-30',
    from: '14:00',
  })
})

test('on a holiday nobody answers, and the next day that is none is named', () => {
  // Christmas 2026 is a Friday, New Year a Friday too.
  assert.deepEqual(at('2026-12-25T09:00:00Z'), {
    isOpen: false,
    day: '2026-12-28',
    from: '14:00',
  })
  assert.deepEqual(at('2026-12-31T16:30:00Z'), {
    isOpen: false,
    day: '2027-01-04',
    from: '14:00',
  })
})

test('days on which the office itself is closed count like holidays', () => {
  const closedDays = closing(['2026-11-24', '2026-11-25'])
  const opening = openingAt({ ...office, closedDays }, new Date('2026-11-23T18:00:00Z'))

  assert.deepEqual(written(opening), { isOpen: false, day: '2026-11-26', from: '14:00' })
})

test('when clocks change, the hours are those on the wall', () => {
  // Friday before and Tuesday after 28 March 2027: 9:00 is 8:00, then 7:00 in Greenwich.
  assert.deepEqual(at('2027-03-26T08:00:00Z'), { isOpen: true, until: '12:00' })
  assert.deepEqual(at('2027-03-26T07:59:00Z'), { isOpen: false, day: 'today', from: '09:00' })
  assert.deepEqual(at('2027-03-30T07:00:00Z'), { isOpen: true, until: '12:00' })
  assert.deepEqual(at('2027-03-30T06:59:00Z'), { isOpen: false, day: 'today', from: '09:00' })
  // The same around 25 October 2026.
  assert.deepEqual(at('2026-10-23T07:00:00Z'), { isOpen: true, until: '12:00' })
  assert.deepEqual(at('2026-10-27T07:00:00Z'), { isOpen: false, day: 'today', from: '09:00' })
})

test('just after midnight it is the new day in Brussels, whatever Greenwich says', () => {
  assert.deepEqual(at('2026-11-23T23:30:00Z'), { isOpen: false, day: 'today', from: '09:00' })
})

test('an office that opens on none of the next fourteen days promises nothing', () => {
  const day = (_: unknown, ahead: number) =>
    Temporal.PlainDate.from('2026-11-23').add({ days: ahead }).toString()
  const closedDays = closing(Array.from({ length: 20 }, day))

  assert.equal(openingAt({ ...office, closedDays }, new Date('2026-11-23T08:00:00Z')), undefined)
})

function closing(days: string[]) {
  return new Map(days.map((day) => [day, 'closing-day' as const]))
}

function at(moment: string) {
  return written(openingAt(office, new Date(moment)))
}

function written(opening: ReturnType<typeof openingAt>) {
  return opening?.isOpen === false ? { ...opening, day: String(opening.day) } : opening
}
