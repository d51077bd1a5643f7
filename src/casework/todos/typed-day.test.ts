import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languages } from '../../platform/i18n/catalogue.ts'
import { shortDayText } from '../../platform/i18n/dates.ts'
import { readTypedDay } from './typed-day.ts'

const today = '2026-11-24'
const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day is read as people write it', () => {
  for (const typed of [
    '26/11/2026',
    '26.11.26',
    '26-11-2026',
    ' 26 11 2026 ',
    '2026-11-26',
    '26/11',
  ])
    assert.equal(readTypedDay(typed, today), '2026-11-26', typed)
})

test('without a year it is the next such day, today being one', () => {
  assert.equal(readTypedDay('24/11', today), '2026-11-24')
  assert.equal(readTypedDay('23/11', today), '2027-11-23')
  assert.equal(readTypedDay('29/2', today), '2028-02-29')
  assert.equal(readTypedDay('29/2', '2096-03-01'), '2104-02-29')
})

test('what is no day is none', () => {
  for (const typed of ['', 'thursday', '31/2/2026', '31/2', '0/1', '26/13/2026', '26', '26/11/999'])
    assert.equal(readTypedDay(typed, today), undefined, typed)
})

test('a day as a page shows it is read as that day, in each language', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...languages), (day, lang) => {
      assert.equal(readTypedDay(shortDayText(lang, day), today), day)
    }),
  )
})

test('a day without its year never lies in the past', () => {
  fc.assert(
    fc.property(days, days, (day, now) => {
      const [, month, date] = day.split('-')
      const read = readTypedDay(`${date}/${month}`, now)
      assert.ok(read !== undefined && read >= now && read.slice(5) === day.slice(5))
    }),
  )
})
