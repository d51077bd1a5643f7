import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readDate } from './typed-date.ts'

test('a date is read as people write it', () => {
  const written = [
    ['27', '3', '2026'],
    ['27', '03', '26'],
    [' 27', 'maart', '2026 '],
    ['27', 'Mars', '2026'],
    ['27', 'march', '2026'],
    ['27', 'mrt.', '2026'],
    ['27/03/2026'],
    ['27 maart 2026'],
    ['27-3-26'],
  ]

  for (const [day, month, year] of written)
    assert.deepEqual(readDate({ day, month, year }), { ok: true, date: '2026-03-27' })
})

test('accents do not matter, nor how much of a month is typed', () => {
  for (const month of ['août', 'aout', 'Aug', 'augus'])
    assert.deepEqual(readDate({ day: '1', month, year: '2026' }), { ok: true, date: '2026-08-01' })
  assert.deepEqual(readDate({ day: '1', month: 'juil', year: '2026' }), {
    ok: true,
    date: '2026-07-01',
  })
})

test('a month that could be two is not guessed', () => {
  assert.deepEqual(readDate({ day: '1', month: 'jui', year: '2026' }), {
    ok: false,
    refusal: 'date-impossible',
  })
})

test('nothing typed is no date, and a part of a date is told', () => {
  assert.deepEqual(readDate({ day: ' ', month: '', year: undefined }), {
    ok: true,
    date: undefined,
  })
  assert.deepEqual(readDate({ month: '3', year: '2026' }), {
    ok: false,
    refusal: 'date-incomplete',
  })
})

test('a day that never was is refused', () => {
  for (const [day, month, year] of [
    ['30', '2', '2026'],
    ['29', '2', '2025'],
    ['0', '1', '2026'],
    ['1', '13', '2026'],
    ['1', '1', '206'],
    ['1', '1', '9999'],
    ['one', '1', '2026'],
    ['-1', '1', '2026'],
  ])
    assert.deepEqual(readDate({ day, month, year }), { ok: false, refusal: 'date-impossible' })
})

test('every day of two centuries comes back as itself, whatever is typed nothing breaks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
      const date = Temporal.PlainDate.from('1900-01-01').add({ days })
      const typed = { day: `${date.day}`, month: `${date.month}`, year: `${date.year}` }
      assert.deepEqual(readDate(typed), { ok: true, date: date.toString() })
    }),
  )
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      const read = readDate({ day, month, year })
      if (read.ok && read.date) assert.match(read.date, /^(19|20|21)\d\d-\d\d-\d\d$/)
    }),
  )
})
