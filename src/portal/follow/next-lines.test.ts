import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessments, endings, nextMoves, results } from '../../letterbox/index.ts'
import type { Asked, MailboxView } from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { nextLines } from './next-lines.ts'
import { followText } from './text.ts'
import { sampleView } from './testing.ts'

const today = '2026-11-24'
const past = '2026-11-20'
const ahead = '2026-12-15'
const ask: Asked = {
  what: 'question',
  on: '2026-11-02',
  by: ahead,
  reminders: ['2026-11-18'],
  isOver: false,
}
const reference = { year: 2026, number: 7 }

for (const lang of languages) {
  test(`each move and each ending says something in ${lang}, with and without days`, () => {
    const nexts = nextMoves.flatMap((code) => [
      { code },
      { code, on: ask.on, by: ahead },
      { code, on: ask.on, by: past },
    ])
    const kinds = ['question', 'analysis', 'rectification'] as const
    const asks = kinds.flatMap((what) => [ahead, past].map((by) => ({ ...ask, what, by })))
    const views = [
      ...nexts.map((next) => sampleView(reference, { next })),
      ...asks.map((each) =>
        sampleView(reference, {
          next: { code: each.what === 'rectification' ? 'put-right' : 'service-answer' },
          asked: [each],
        }),
      ),
      ...endings.map((reason) =>
        sampleView(reference, { next: { code: 'closed' }, ending: { reason, on: past } }),
      ),
    ]

    for (const view of views) {
      const told = linesOf(view, lang)
      assert(told.length > 0)
      for (const line of told) assertWords(line)
    }
  })

  test(`each assessment and each result has words in ${lang}`, () => {
    const { t } = followText(lang)
    for (const each of assessments) assertWords(t(`assessment.${each}`))
    for (const each of results) assertWords(t(`result.${each}`))
  })
}

test('a day that has passed is told as passed, without blame', () => {
  const next = { on: ask.on, by: past }

  assert.match(said({ next: { code: 'your-answer', ...next } }), /You can still answer/)
  assert.match(said({ next: { code: 'verification', by: past } }), /taking longer/)
  assert.match(said({ next: { code: 'waiting', ...next } }), /That day has passed/)
  assert.match(
    said({ next: { code: 'service-answer' }, asked: [{ ...ask, by: past }] }),
    /by 20 November 2026\. We do not have it yet\. We sent a reminder on 18 November 2026/,
  )
})

test('who did not correct what will be examined by its day sees what comes after', () => {
  const scope = { code: 'scope', on: ask.on } as const

  assert.match(said({ next: { ...scope, by: today } }), /Tell us by 24 November 2026/)
  assert.match(said({ next: { ...scope, by: past } }), /We look into the facts/)
  assert.match(
    said({ next: { ...scope, by: past }, asked: [ask] }),
    /On 2 November 2026 we asked the service questions/,
  )
})

test('what the service answered is not waited for', () => {
  const answered = { ...ask, on: '2026-10-01', answeredOn: '2026-10-09' }

  const told = said({ next: { code: 'service-answer' }, asked: [answered, ask] })

  assert.match(told, /On 2 November 2026 we asked/)
  assert.doesNotMatch(told, /October/)
})

test('the office’s own words are marked with their language', () => {
  const view = sampleView(reference, {
    next: { code: 'waiting', on: past, why: 'De rechter beslist nog' },
  })
  const own = (lang: 'nl' | 'en') =>
    nextLines(view, today, followText(lang)).find(({ text }) => text.startsWith('De rechter'))

  assert.equal(own('en')?.lang, 'nl')
  assert.equal(own('nl')?.lang, undefined)
})

test('what is taken for spam is told neutrally, with a way back to a person', () => {
  const told = said({ next: { code: 'closed' }, ending: { reason: 'spam', on: past } })

  assert.doesNotMatch(told, /spam/i)
  assert.match(told, /Write to us or call us/)
})

function said(about: Partial<MailboxView>): string {
  return linesOf(sampleView(reference, about), 'en').join(' ')
}

function linesOf(view: MailboxView, lang: 'nl' | 'fr' | 'en'): string[] {
  return nextLines(view, today, followText(lang)).map(({ text }) => text)
}

/** Neither a key nor a blank that was not filled in. */
function assertWords(words: string): void {
  assert.match(words, /^\p{Lu}.* .*[.:?]$/u)
  assert.doesNotMatch(words, /[{}]|undefined/)
}
