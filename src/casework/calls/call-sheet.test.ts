import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { languages } from '../../platform/i18n/catalogue.ts'
import { root } from '../../platform/root.ts'
import { loadCallSheet, topicOptions } from './call-sheet.ts'

const brussels = join(root, 'offices/brussels')
const folders = await mkdtemp(join(tmpdir(), 'call-sheet-'))
after(() => rm(folders, { recursive: true }))

test('topics stand in the order of the reader’s language, what fits nowhere else last', async () => {
  const sheet = await loadCallSheet(brussels)

  const names = languages.map((lang) => topicOptions(sheet, lang).map(({ name }) => name))
  assert.deepEqual(
    names.map((list) => list.at(-1)),
    ['Iets anders', 'Autre chose', 'Something else'],
  )
  assert.ok(names[1]?.[0]?.startsWith('Accès'))
})

test('an office without a topic for the rest, or with one twice, does not start', async () => {
  assert.match(await refusal('"other"', '"something"'), /topics\.json: the whole: has no topic/)
  assert.match(await refusal('"police"', '"privacy"'), /topics\.json: \[\d+\]\.id: is listed twice/)
})

async function refusal(found: string, replacement: string): Promise<string> {
  const folder = await mkdtemp(join(folders, 'copy-'))
  await cp(brussels, folder, { recursive: true })
  const path = join(folder, 'topics.json')
  const text = await readFile(path, 'utf8')
  assert.ok(text.includes(found))
  await writeFile(path, text.replace(found, replacement))
  return await loadCallSheet(folder).then(
    () => assert.fail('the folder was accepted'),
    (error: unknown) => String(error),
  )
}
