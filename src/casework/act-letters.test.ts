import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fill, loadLetters } from '../correspondence/index.ts'
import type { Fields, LetterField, Template } from '../correspondence/index.ts'
import { languages } from '../platform/i18n/catalogue.ts'
import { root } from '../platform/root.ts'
import { actLetters } from './act-letters.ts'
import type { ActLetter } from './act-letters.ts'

const { acts, answers } = await loadLetters(join(root, 'offices/brussels'), languages, actLetters)

test('each act of the procedure has its letter in Brussels, and none is offered as a free answer', () => {
  assert.deepEqual([...acts.keys()], [...actLetters])
  assert.deepEqual([...answers.keys()], ['ask-information', 'free-answer', 'we-are-looking'])
})

test('a letter has the same places to fill in, in the same order, in each language', () => {
  for (const name of actLetters) {
    const { nl } = letterOf(name)
    for (const lang of languages) {
      const translated = letterOf(name)[lang]
      assert.deepEqual(marksOf(translated), marksOf(nl), `${name}.${lang}`)
      assert.equal(gapsOf(translated).length, gapsOf(nl).length, `gaps of ${name}.${lang}`)
    }
  }
})

test('no mark of a gap or of a part is left open', () => {
  for (const name of actLetters)
    for (const lang of languages) {
      const { body } = letterOf(name)[lang]
      const rest = gapsOf({ body }).reduce((text, gap) => text.replace(gap, ''), body)
      assert.doesNotMatch(rest, /\[\[|\]\]/, `${name}.${lang}`)
      assert.doesNotMatch(fill(letterOf(name)[lang], {}), /\{\{|\}\}/, `${name}.${lang}`)
    }
})

test('each letter says whom to ring, and those to a person how to write only where they do so by e-mail', () => {
  for (const name of actLetters)
    for (const lang of languages) {
      const template = letterOf(name)[lang]
      const values = { telephone: '<telephone>', hours: '<hours>', followAddress: '<follow>' }
      const byPost = fill(template, values)
      const byEmail = fill(template, { ...values, byEmail: 'yes' })

      assert.ok(byPost.includes('<telephone> (<hours>)'), `${name}.${lang}`)
      assert.ok(!byPost.includes('<follow>'), `${name}.${lang}`)
      assert.equal(byEmail.includes('<follow>'), isToPerson(name), `${name}.${lang}`)
    }
})

test('a letter that refuses tells what is left of the term, where there was one', () => {
  const term: Fields<LetterField> = { termDaysLeft: '<days>', termLastDay: '<last day>' }
  for (const name of ['premature', 'inadmissible', 'concluded-unfounded'] as const)
    for (const lang of languages) {
      const withTerm = fill(letterOf(name)[lang], term)
      const without = fill(letterOf(name)[lang], {})

      assert.match(withTerm, /<days>[^]*<last day>/)
      assert.match(withTerm, /Raad van State|Conseil d’État|Council of State/)
      assert.doesNotMatch(without, /Raad van State|Conseil d’État|Council of State/)
    }
})

test('how the service answered our request to wait is said in one way only', () => {
  for (const lang of languages) {
    const said = (['waits', 'waitsNot', 'waitUnanswered'] as const).map((answer) =>
      fill(letterOf('wait-answered')[lang], { [answer]: 'yes', until: '<until>' }),
    )

    assert.equal(new Set(said).size, 3)
    assert.deepEqual(
      said.map((text) => text.includes('<until>')),
      [true, false, false],
    )
  }
})

function letterOf(name: ActLetter) {
  const letter = acts.get(name)
  assert.ok(letter, name)
  return letter
}

function isToPerson(name: ActLetter): boolean {
  const toOthers = actLetters.slice(actLetters.indexOf('service-question'))
  return !toOthers.includes(name)
}

function marksOf({ body }: Pick<Template, 'body'>): readonly string[] {
  return body.match(/\{\{[^{}]*\}\}/g) ?? []
}

function gapsOf({ body }: Pick<Template, 'body'>): readonly string[] {
  return body.match(/\[\[[^[\]]+\]\]/g) ?? []
}
