import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from './catalogue.ts'
import { sizeText } from './sizes.ts'

test('a size is written as people of each language do', () => {
  assert.deepEqual(written(3), ['1_kB', '1_ko', '1_kB'])
  assert.deepEqual(written(327_000), ['319_kB', '319_ko', '319_kB'])
  assert.deepEqual(written(1_500_000), ['1,4_MB', '1,4_Mo', '1.4_MB'])
  assert.deepEqual(written(25 * 1024 * 1024), ['25_MB', '25_Mo', '25_MB'])
})

/** With its no-break spaces made visible. */
function written(bytes: number): string[] {
  return languages.map((lang) => sizeText(lang, bytes).replaceAll('\u00a0', '_'))
}
