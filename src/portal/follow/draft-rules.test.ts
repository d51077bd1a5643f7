import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { lengths } from '../../letterbox/index.ts'
import type { DocumentContent } from '../../letterbox/index.ts'
import { afterSending, isRepetition, merge, refusalOf } from './draft-rules.ts'
import { openWith } from './followed.ts'

const at = new Date('2026-11-24T09:00:00Z')
const fresh = openWith(
  { reference: { year: 2026, number: 1 }, accessId: randomUUID(), kind: 'code' },
  { auth: new Uint8Array(32), identity: 'AGE-SECRET-KEY-PQ-1', recipient: '' },
)
const { draft } = fresh
const [letter, photo] = [document('letter.pdf'), document('photo.jpg')]

test('what was typed takes the place of what stood there; documents come on top', () => {
  const open = { ...fresh, draft: { ...draft, body: 'old', documents: [letter] } }

  const merged = merge(open, { draftId: draft.id, body: 'new', added: [photo] })

  const documents = [letter, photo]
  assert.deepEqual(merged.draft, { id: draft.id, body: 'new', documents, wish: undefined })
  assert.deepEqual(merged.discarded, [])
})

test('the same document twice is one, and the second copy goes', () => {
  const open = { ...fresh, draft: { ...draft, documents: [letter] } }
  const copy = { ...letter, id: randomUUID() }

  const merged = merge(open, { draftId: draft.id, body: '', added: [copy] })

  assert.deepEqual(merged.draft.documents, [letter])
  assert.deepEqual(merged.discarded, [copy.id])
})

test('a document is taken away, and one of another draft is not touched', () => {
  const open = { ...fresh, draft: { ...draft, documents: [letter, photo] } }
  const remove = (id: string) => merge(open, { draftId: draft.id, body: '', added: [], remove: id })

  assert.deepEqual(remove(letter.id).draft.documents, [photo])
  assert.deepEqual(remove(letter.id).discarded, [letter.id])
  assert.deepEqual(remove(randomUUID()).discarded, [])
})

test('a message that was sent, once more, is a repetition; with other words it is not', () => {
  const open = afterSending(fresh, { ...draft, body: 'hello', documents: [letter] }, at)
  const again = { draftId: draft.id, body: 'hello', added: [{ ...letter, id: randomUUID() }] }

  assert(isRepetition(open, again))
  assert(!isRepetition(open, { ...again, body: 'hello you' }))
  assert(!isRepetition(open, { ...again, added: [photo] }))
  assert(!isRepetition(fresh, again))
})

test('words typed for a message that was sent meanwhile become part of the next one', () => {
  const sent = afterSending(fresh, { ...draft, body: 'hello' }, at)
  const open = { ...sent, draft: { ...sent.draft, body: 'begun' } }

  const merged = merge(open, { draftId: draft.id, body: 'hello you', added: [] })

  assert(merged.isLate)
  assert.equal(merged.draft.id, open.draft.id)
  assert.equal(merged.draft.body, 'begun\n\nhello you')
})

test('a message needs words or a document, and has an end', () => {
  assert.equal(refusalOf(draft), 'message-missing')
  assert.equal(refusalOf({ ...draft, documents: [letter] }), undefined)
  assert.equal(refusalOf({ ...draft, body: 'x'.repeat(lengths.story) }), undefined)
  assert.equal(refusalOf({ ...draft, body: 'x'.repeat(lengths.story + 1) }), 'message-long')
})

function document(name: string): DocumentContent {
  const sha256 = Buffer.from(name).toString('hex').padEnd(64, '0')
  return { id: randomUUID(), name, mediaType: 'text/plain', size: 1, sha256, key: '' }
}
