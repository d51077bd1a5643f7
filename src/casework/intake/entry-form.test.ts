import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { complaintContent } from '../../letterbox/index.ts'
import { loadOffice } from '../../platform/office/index.ts'
import { root } from '../../platform/root.ts'
import { readEntry } from './entry-form.ts'
import type { Entry } from './entry-form.ts'
import type { Typed } from './typed.ts'

const office = await loadOffice(join(root, 'offices/brussels'))
const now = new Date('2026-11-24T09:00:00Z')

const letter: Typed = {
  channel: 'post',
  'lodged-day': '20',
  'lodged-month': '11',
  'lodged-year': '2026',
  name: 'Rosa Maes',
  post: 'Bosstraat 1\n1000 Brussel',
  language: 'nl',
  'what-happened': 'Niemand antwoordt.',
}

test('what must be there: channel, day, language, how to reach the person, and what happened', () => {
  const read = readEntry({}, office, now, told)

  assert.deepEqual(read.ok || read.problems.map(({ field, code }) => [field, code]), [
    ['channel', 'channel-none'],
    ['lodged-day', 'date-none'],
    ['contact-channel', 'contact-none'],
    ['language', 'language-none'],
    ['what-happened', 'what-happened-none'],
  ])
})

test('a letter with its postmark and an address is enough, and is answered by post', () => {
  const { channel, lodging, content } = entered({})

  assert.equal(channel, 'post')
  assert.deepEqual(lodging, { rule: 'postmark', isDayOnly: true })
  assert.equal(content.contactChannel, 'post')
  assert.equal(content.complainant.address, 'Bosstraat 1\n1000 Brussel')
  assert.equal(content.helper, undefined)
})

test('whoever is reached by e-mail needs an address, and it must be one', () => {
  const wanted = { 'contact-channel': 'email' }

  assert.deepEqual(problems(wanted), [['email', 'email-none']])
  assert.deepEqual(problems({ ...wanted, email: 'rosa at example' }), [['email', 'email-wrong']])
  assert.deepEqual(problems({ ...wanted, email: 'rosa@example.org' }), [])
})

test('where a helper is reached, it is the helper’s address that is needed', () => {
  const helped = {
    'contact-channel': 'email',
    email: 'rosa@example.org',
    'helper-name': 'Jan Claes',
    'helper-telephone': '02 123 45 67',
  }

  assert.deepEqual(problems(helped), [['helper-email', 'email-none']])
  assert.deepEqual(problems({ ...helped, 'helper-email': 'jan@example.org' }), [])
  assert.deepEqual(problems({ ...helped, 'helper-telephone': '' }), [])
})

test('where only the person gets the letters, it is the person’s address that is needed', () => {
  const helped = {
    'contact-channel': 'email',
    'helper-name': 'Jan Claes',
    'helper-email': 'jan@example.org',
    'helper-letters': 'complainant',
  }

  assert.deepEqual(problems(helped), [['email', 'email-none']])
})

test('a language or times without their box are a need all the same', () => {
  const { content } = entered({ 'need-language': 'Tigrinya', 'need-times': 'In de ochtend' })

  assert.deepEqual(content.needs?.needs, ['interpreter', 'safe-times'])
})

test('a letter without a sender’s address is entered all the same, once that was seen', () => {
  assert.deepEqual(doubts({ post: '', 'contact-channel': 'post' }), ['address-none'])
  assert.deepEqual(doubts({ 'contact-channel': 'telephone' }), ['telephone-none'])
})

test('dates that cannot be are refused, those that can hardly be are asked about', () => {
  assert.deepEqual(
    problems({ 'decided-day': '31', 'decided-month': '2', 'decided-year': '2026' }),
    [['decided-day', 'date-impossible']],
  )
  assert.deepEqual(problems({ 'danger-on-day': '3' }), [['danger-on-day', 'date-incomplete']])
  const decided = { 'decided-day': '12 11 2026' }
  assert.deepEqual(doubts({ ...decided, 'received-day': '11 11 2026' }), [
    'received-before-decided',
  ])
  assert.deepEqual(doubts({ 'decided-day': '25 11 2026', 'received-day': '26 11 2026' }), [
    'decided-to-come',
    'received-to-come',
  ])
  const twoYearsAgo = { 'lodged-year': '2024' }
  assert.deepEqual(doubts(twoYearsAgo), ['lodged-long-ago'])
})

test('the person’s word makes a danger, a bare yes too, and a no takes it back', () => {
  assert.deepEqual(entered({ danger: 'yes' }).content.danger, { what: undefined, on: undefined })
  assert.equal(entered({ 'danger-on-day': '27 11 2026' }).content.danger?.on, '2026-11-27')
  assert.equal(entered({ danger: 'no', 'danger-what': 'Eviction' }).content.danger, undefined)
  assert.equal(entered({}).content.danger, undefined)
})

test('that the service was asked or not is an answer, told in the person’s language', () => {
  assert.equal(entered({ told: 'no' }).content.askedService, 'nl: no')
  assert.equal(
    entered({ told: 'yes', asked: 'Schreef op 3 mei' }).content.askedService,
    'Schreef op 3 mei',
  )
  assert.equal(entered({}).content.askedService, undefined)
})

test('each answer may be as long as in the portal’s form, and not longer', () => {
  const read = (field: string, length: number) => problems({ [field]: 'x'.repeat(length) })

  assert.deepEqual(read('name', 301), [['name', 'too-long']])
  assert.deepEqual(read('wanted', 5001), [['wanted', 'too-long']])
  assert.deepEqual(read('what-happened', 20_001), [['what-happened', 'too-long']])
  assert.deepEqual(read('what-happened', 20_000), [])
})

test('whatever is typed, what is understood fits into a file, and the rest is told', () => {
  const names = [
    ...Object.keys(letter),
    'email',
    'contact-channel',
    'danger',
    'told',
    'helper-email',
  ]
  const text = fc.string({ unit: 'binary', maxLength: 400 })
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), text), (change) => {
      const read = readEntry({ ...letter, ...change }, office, now, told)
      if (!read.ok) return assert.ok(read.problems.length > 0)
      const mailboxId = '00000000-0000-4000-8000-000000000000'
      const rest = { v: 1, mailboxId, service: { is: 'unknown' }, documents: [] }
      assert.ok(complaintContent.safeParse({ ...read.entry.content, ...rest }).success)
    }),
  )
})

function told(answer: string, language: string): string {
  return `${language}: ${answer}`
}

function entered(change: Typed): Entry {
  const read = readEntry({ ...letter, ...change }, office, now, told)
  return read.ok ? read.entry : assert.fail(JSON.stringify(read.problems))
}

function problems(change: Typed) {
  const read = readEntry({ ...letter, ...change }, office, now, told)
  return read.ok ? [] : read.problems.map(({ field, code }) => [field, code])
}

function doubts(change: Typed) {
  const read = readEntry({ ...letter, ...change }, office, now, told)
  return read.ok ? read.doubts.map(({ code }) => code) : assert.fail(JSON.stringify(read.problems))
}
