import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../root.ts'
import { languages } from './catalogue.ts'
import { languageOfWords } from './language-of-words.ts'

const folder = join(root, 'offices/brussels')

test('what is written in a language of ours keeps its mark', async () => {
  for (const lang of languages)
    for (const file of await readdir(join(folder, 'letters'))) {
      if (!file.endsWith(`.${lang}.md`)) continue
      const letter = await readFile(join(folder, 'letters', file), 'utf8')
      assert.equal(languageOfWords(letter, lang), lang, file)
    }
  const story = `Ma voisine Yıldız m’a aidée. ${'Je n’ai reçu aucune réponse. '.repeat(8)}`
  assert.equal(languageOfWords(story, 'fr'), 'fr')
})

test('what is in another has no false one', async () => {
  for (const language of ['ar', 'pl', 'ro', 'tr', 'uk']) {
    const words = await readFile(join(folder, `pages/summary.${language}.md`), 'utf8')
    assert.equal(languageOfWords(words, 'fr'), '', language)
  }
  assert.equal(languageOfWords('البلدية لم ترد', 'nl'), '')
})

test('nothing, and signs only, are as expected', () => {
  for (const words of ['', '12/03/2026', '…']) assert.equal(languageOfWords(words, 'nl'), 'nl')
})
