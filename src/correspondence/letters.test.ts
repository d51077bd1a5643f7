import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { languages } from '../platform/i18n/catalogue.ts'
import { root } from '../platform/root.ts'
import { letterFields, loadLetters } from './letters.ts'
import { fill } from './template.ts'

const brussels = join(root, 'offices/brussels')
const office = await mkdtemp(join(tmpdir(), 'letters-'))
await mkdir(join(office, 'letters'))
after(() => rm(office, { recursive: true }))

test('the letters of Brussels are all there, in each language', async () => {
  const letters = await loadLetters(brussels, languages, [])

  for (const name of ['ask-information', 'free-answer', 'we-are-looking'])
    assert.ok(letters.answers.has(name), name)
  assert.equal(letters.acknowledgement.nl.title, 'Wij hebben uw klacht ontvangen')
})

test('the acknowledgement of Brussels says in each language who, what follows and what it does not do', async () => {
  const { acknowledgement } = await loadLetters(brussels, languages, [])
  const values = Object.fromEntries(letterFields.map((field) => [field, `<${field}>`]))

  for (const lang of languages) {
    const text = fill(acknowledgement[lang], values)

    for (const field of [
      'reference',
      'complainant',
      'caseManager',
      'lodgedOn',
      'dueOn',
      'telephone',
    ])
      assert.ok(text.includes(`<${field}>`), `${lang} lacks ${field}`)
    assert.match(text, /appeal|beroep|recours/)
    assert.ok(!text.includes('{{'))
  }
})

test('a notice by e-mail has no place for content', async () => {
  const { notice } = await loadLetters(brussels, languages, [])

  for (const lang of languages)
    assert.ok(!/reference|complainant|caseManager/.test(notice[lang].body))
})

test('an office whose letters are not complete is told each file and what is wrong with it', async () => {
  await writeLetter('acknowledgement.nl.md', '# Titel\n\nDag {{wie}}')
  await writeLetter('notice.nl.md', '# Titel\n\nEr is nieuws in {{reference}}')
  await writeLetter('number.de.md', '# Titel\n\nDie Nummer')
  await writeLetter('extra.nl.md', 'zonder titel')

  await assert.rejects(loadLetters(office, ['nl'], []), (fault: Error) => {
    assert.match(fault.message, /acknowledgement\.nl\.md: knows no \{\{wie\}\}/)
    assert.match(fault.message, /notice\.nl\.md: knows no \{\{reference\}\}/)
    assert.match(fault.message, /number\.de\.md: is not named/)
    assert.match(fault.message, /number\.nl\.md: is missing/)
    assert.match(fault.message, /extra\.nl\.md: starts with a line/)
    return true
  })
})

test('a letter that an act begins with must be there, and is no text to choose', async () => {
  const { acts, answers } = await loadLetters(brussels, languages, ['we-are-looking'])

  assert.deepEqual([...acts.keys()], ['we-are-looking'])
  assert.ok(!answers.has('we-are-looking'))
  await assert.rejects(
    loadLetters(brussels, languages, ['we-are-dancing']),
    /letters\/we-are-dancing\.nl\.md: is missing/,
  )
})

async function writeLetter(file: string, text: string) {
  await writeFile(join(office, 'letters', file), text)
}
