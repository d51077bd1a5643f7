import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { languages } from '../../platform/i18n/catalogue.ts'
import { loadOffice } from '../../platform/office/index.ts'
import { root } from '../../platform/root.ts'
import { problemLines } from './entry-fields.ts'
import { readEntry } from './entry-form.ts'
import { fieldLabel } from './field-label.ts'

const office = await loadOffice(join(root, 'offices/brussels'))
const personal = ['name', 'organisation', 'email', 'telephone', 'post']
const others =
  'others need-language need-times need-words service what-happened since reference danger-what ' +
  'asked answer wanted not-to-mention decided-day received-day danger-on-day lodged-day enterprise'
const fields = [...personal.flatMap((field) => [field, `helper-${field}`]), ...others.split(' ')]
const typed = Object.fromEntries(fields.map((field) => [field, 'x'.repeat(100_000)]))

test('in the list of what is wrong each line names its field, in every language', () => {
  const read = readEntry(typed, office, new Date('2026-11-24T09:00:00Z'), String)
  const problems = read.ok ? [] : read.problems

  assert.ok(problems.length >= fields.length)
  for (const lang of languages) {
    for (const { field } of problems) assert.notEqual(fieldLabel(lang, field), '', field)
    const told = problemLines(lang, problems).map(({ text }) => text)
    assert.equal(new Set(told).size, told.length, lang)
  }
})

test('a question is followed by no colon, and a French name by one with a space', () => {
  const [name, channel] = ['name', 'channel'].map((field) =>
    problemLines('fr', [{ field, code: 'channel-none' }]).map(({ text }) => text),
  )

  assert.match(name?.[0] ?? '', /^Nom\u00a0: /)
  assert.match(channel?.[0] ?? '', /\u00a0\? [^:]/)
})
