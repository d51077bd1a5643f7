import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { languages } from '../../platform/i18n/catalogue.ts'
import { root } from '../../platform/root.ts'
import { readTopics } from '../../published/index.ts'
import { topicOptions } from './call-sheet.ts'

const brussels = join(root, 'offices/brussels')

test('topics stand in the order of the reader’s language, what fits nowhere else last', async () => {
  const sheet = { topics: (await readTopics(brussels)).filter((each) => each.onCallSheet) }

  const names = languages.map((lang) => topicOptions(sheet, lang).map(({ name }) => name))
  assert.deepEqual(
    names.map((list) => list.at(-1)),
    ['Iets anders', 'Autre chose', 'Something else'],
  )
  assert.ok(names[1]?.[0]?.startsWith('Accès'))
})
