import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from './catalogue.ts'
import {
  dayText,
  daysText,
  momentText,
  shortDayText,
  timeText,
  weekdayAndDayText,
} from './dates.ts'

test('a day is written as people of each language do', () => {
  assert.deepEqual(
    languages.map((lang) => dayText(lang, '2026-03-01')),
    ['1 maart 2026', '1er mars 2026', '1 March 2026'],
  )
  assert.deepEqual(
    languages.map((lang) => shortDayText(lang, '2026-03-01')),
    ['01/03/2026', '01/03/2026', '01/03/2026'],
  )
})

test('a moment is told in the time of the office, by the 24-hour clock', () => {
  const justAfterMidnight = new Date('2026-11-23T23:05:00Z')

  assert.match(momentText('fr', 'Europe/Brussels', justAfterMidnight), /24 novembre 2026.*00:05/)
  assert.equal(timeText('Europe/Brussels', justAfterMidnight), '00:05')
})

test('one day is not one days', () => {
  assert.deepEqual(
    languages.map((lang) => [daysText(lang, 1), daysText(lang, 12)]),
    [
      ['1 dag', '12 dagen'],
      ['1\u00a0jour', '12\u00a0jours'],
      ['1 day', '12 days'],
    ],
  )
})

test('the first of a month is the first in French, and no other figure is', () => {
  assert.equal(
    momentText('fr', 'Europe/Brussels', new Date('2026-11-01T00:01:00Z')),
    '1er novembre 2026 à 01:01',
  )
  assert.equal(dayText('fr', '2026-11-11'), '11 novembre 2026')
  assert.equal(weekdayAndDayText('fr', '2026-12-01'), 'mardi 1er décembre')
})
