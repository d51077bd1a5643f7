import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { complaintContent } from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { understand } from './answers.ts'
import type { TypedAnswers } from './answers.ts'
import { check } from './asking/question.ts'
import type { Question } from './asking/question.ts'
import { questions } from './asking/questions.ts'
import { drafts, fingerprint, newDraft, withAnswer } from './draft.ts'
import { contentOf, isComplete, unanswered } from './sending/content.ts'
import { complaintText } from './text.ts'

/** What people type, and what they choose among the answers of any page. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom('', ' ', 'yes', 'no', 'self', 'someone-else', 'email', 'post', 'unknown', 'nl'),
  fc.constantFrom('ana@example.org', '0470 12 34 56', '29', '2', '2024', 'maart', 'cannot'),
)

const onAnyPage = fc.record(
  Object.fromEntries(questions.map((question) => [question.id, fieldsOf(question)])),
)

/** Where chance did not answer what must be answered. */
const required: TypedAnswers = {
  contact: { fields: { channel: 'email', email: 'ana@example.org' }, stamp: '' },
  service: { fields: { service: 'unknown' }, stamp: '' },
  'what-happened': { fields: { 'what-happened': 'They closed my file.' }, stamp: '' },
}

/** Some questions are for who helps. */
const helping: TypedAnswers = { capacity: { fields: { capacity: 'someone-else' }, stamp: '' } }

const today = '2026-11-24'

test('whatever is typed, each page takes it or tells what is wrong, in words that we have', () => {
  const { t } = complaintText('nl')

  fc.assert(
    fc.property(onAnyPage, (pages) => {
      for (const question of questions) {
        const reading = check(question, pages[question.id] ?? {}, { today, isSpoken: false })
        if (reading.ok) continue
        for (const { field, words } of reading.errors) {
          assert(question.fields.includes(field), `${question.id}: ${field}`)
          assert.notEqual(t(words), words)
        }
      }
    }),
  )
})

test('what the pages took fits into an envelope, and is the same when it is opened', () => {
  fc.assert(
    fc.property(onAnyPage, fc.constantFrom(...languages), fc.boolean(), (pages, lang, isListed) => {
      const answers = understand({ ...required, ...taken(pages) })
      if (!isComplete(answers, false))
        return assert.deepEqual(unanswered(answers, false), ['service'])
      const mailboxId = '3f0c2f6e-6f0a-4b3e-9a54-1f1f3c0b7a11'

      const content = contentOf(answers, {
        mailboxId,
        documents: [],
        questionnaire: undefined,
        isBrief: undefined,
        lang,
        isServiceListed: isListed,
      })

      const opened: unknown = JSON.parse(JSON.stringify(content))
      assert.deepEqual(complaintContent.parse(opened), opened)
    }),
    { numRuns: 500 },
  )
})

test('an answer that a browser shows and sends again unchanged means the same', () => {
  fc.assert(
    fc.property(onAnyPage, (pages) => {
      const kept = taken(pages)
      const again = Object.entries(kept).map(([id, { fields, stamp }]) => [
        id,
        { fields: asBrowsersSend(fields), stamp },
      ])
      assert.deepEqual(understand(Object.fromEntries(again) as TypedAnswers), understand(kept))
    }),
  )
})

test('a draft comes out of the safe as it went in, with every answer by itself', () => {
  fc.assert(
    fc.property(onAnyPage, (pages) => {
      let draft = newDraft({ isOwnDevice: false, isRestarted: false })
      for (const { id } of questions)
        draft = withAnswer(draft, id, pages[id] ?? {}, { own: id, shown: '' })

      const opened = drafts.schema.parse(JSON.parse(JSON.stringify(draft)))

      assert.deepEqual(opened, draft)
      assert.equal(opened.state === 'open' && fingerprint(opened), fingerprint(draft))
    }),
  )
})

test('every question can be read back in every language, answered or not', () => {
  for (const lang of languages)
    for (const question of questions) {
      const about = { text: complaintText(lang), serviceName: undefined }
      const rows = question.rows(understand(helping), about)
      assert(rows.length > 0)
      for (const { label } of rows) assert.notEqual(complaintText(lang).t(label), label)
    }
})

/** They write every end of a line in two characters. */
function asBrowsersSend(fields: Record<string, string>): Record<string, string> {
  const sent = Object.entries(fields).map(([name, value]) => [
    name,
    value.replace(/\r\n?|\n/g, '\r\n'),
  ])
  return Object.fromEntries(sent) as Record<string, string>
}

function fieldsOf(question: Question) {
  return fc.record(Object.fromEntries(question.fields.map((field) => [field, typed])))
}

/** Only what its page took. */
function taken(pages: Record<string, Record<string, string>>): TypedAnswers {
  const good = questions.filter(
    (question) => check(question, pages[question.id] ?? {}, { today, isSpoken: false }).ok,
  )
  return Object.fromEntries(
    good.map(({ id }) => [id, { fields: pages[id] ?? {}, stamp: id }]),
  ) as TypedAnswers
}
