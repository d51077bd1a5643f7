import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { languages } from '../platform/i18n/catalogue.ts'
import { loadOffice } from '../platform/office/index.ts'
import { root } from '../platform/root.ts'
import { loadLetters } from './letters.ts'
import { stationeryOf } from './stationery.ts'

test('letters say in each language when the telephone is answered', async () => {
  const folder = join(root, 'offices/brussels')
  const letters = await loadLetters(folder, languages, [])
  const { facts } = stationeryOf(await loadOffice(folder), letters, (lang) => `/${lang}`)

  assert.deepEqual(
    languages.map((lang) => facts[lang].hours),
    [
      'maandag en donderdag van 14 tot 17 uur; dinsdag, woensdag en vrijdag van 9 tot 12 uur',
      'lundi et jeudi de 14 h à 17 h ; mardi, mercredi et vendredi de 9 h à 12 h',
      'Monday and Thursday, 14:00 to 17:00; Tuesday, Wednesday and Friday, 9:00 to 12:00',
    ],
  )
})
