import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { languages } from '../platform/i18n/catalogue.ts'
import { loadOffice } from '../platform/office/index.ts'
import { root } from '../platform/root.ts'
import { callable, hourLines } from './hours.ts'

const office = await loadOffice(join(root, 'offices/brussels'))

test('each weekday has its line, as people of the language say it', () => {
  assert.deepEqual(
    languages.map((lang) => plain(hourLines(office, lang)[0])),
    ['Maandag van 14 tot 17 uur', 'Lundi de 14 h à 17 h', 'Monday from 14:00 to 17:00'],
  )
  assert.deepEqual(hourLines(office, 'nl').slice(1), [
    'Dinsdag van 9 tot 12\u00a0uur',
    'Woensdag van 9 tot 12\u00a0uur',
    'Donderdag van 14 tot 17\u00a0uur',
    'Vrijdag van 9 tot 12\u00a0uur',
  ])
})

test('half hours are said too', () => {
  const contact = {
    ...office.contact,
    telephoneHours: [{ days: [6], from: '08:30', to: '12:00' }],
  }
  assert.deepEqual(
    languages.map((lang) => plain(hourLines({ ...office, contact }, lang)[0])),
    ['Zaterdag van 8.30 tot 12 uur', 'Samedi de 8 h 30 à 12 h', 'Saturday from 8:30 to 12:00'],
  )
})

test('whether somebody answers is said in words, not by colour alone', () => {
  const said = (moment: string) =>
    languages.map((lang) => plain(callable(office, lang, new Date(moment)).openNow))

  assert.deepEqual(said('2026-11-24T09:00:00Z'), [
    'Nu bereikbaar, tot 12 uur',
    'Joignable maintenant, jusqu’à 12 h',
    'We answer now, until 12:00',
  ])
  assert.deepEqual(said('2026-11-24T12:00:00Z'), [
    'Morgen weer bereikbaar vanaf 9 uur',
    'Joignable demain dès 9 h',
    'We answer tomorrow from 9:00',
  ])
  assert.deepEqual(said('2026-11-23T10:00:00Z'), [
    'Vandaag bereikbaar vanaf 14 uur',
    'Joignable aujourd’hui dès 14 h',
    'We answer today from 14:00',
  ])
  assert.deepEqual(said('2026-12-24T17:00:00Z'), [
    'Weer bereikbaar op maandag 28 december vanaf 14 uur',
    'Joignable le lundi 28 décembre dès 14 h',
    'We answer on Monday 28 December from 14:00',
  ])
})

test('it is said to be open only while somebody answers', () => {
  assert.equal(callable(office, 'nl', new Date('2026-11-24T09:00:00Z')).isOpen, true)
  assert.equal(callable(office, 'nl', new Date('2026-12-25T09:00:00Z')).isOpen, false)
})

/** With ordinary spaces for those at which no line is broken. */
function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('\u00a0', ' ')
}
