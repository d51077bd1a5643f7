import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventRow } from '../store-rows.ts'
import type { UnlinkedEvent } from '../store-rows.ts'
import type { Event } from '../procedure/events.ts'
import { canonical } from './canonical.ts'
import { hashOfEvent, linkEvents } from './chain.ts'
import type { NewWords } from './chain.ts'
import { digestOfWords, withSalt } from './words.ts'

const at = new Date('2026-11-24T09:00:00Z')
const caseId = randomUUID()
const [messageId, documentId] = [randomUUID(), randomUUID()]

const seen: Event = { type: 'seen', at }
const received: Event = { type: 'message-received', at, messageId }
const registered: Event = {
  type: 'registered',
  at,
  lodgedAt: at.toISOString(),
  dueOn: '2026-12-01',
  registration: {
    reference: { year: 2026, number: 1 },
    kind: 'complaint',
    language: 'fr',
    contactChannel: 'email',
    channel: 'web',
    serviceId: null,
    mailboxId: randomUUID(),
    isUrgent: false,
  },
}

const message = {
  id: messageId,
  case_id: caseId,
  source: 'complainant',
  audience: 'person',
  author_id: null,
  kind: 'message',
  body: 'I am Ada and nobody answers.',
  sent_at: at,
} as const
const document = {
  id: documentId,
  case_id: caseId,
  message_id: messageId,
  name: 'letter of Ada.pdf',
  media_type: 'application/pdf',
  size: 12,
  sha256: 'a'.repeat(64),
  key: 'AGE-SECRET-KEY',
  source: 'complainant',
  received_at: at,
} as const

test('each event carries the hash of the one before, over everything it says', () => {
  const [first, second] = link([registered, seen])

  assert.equal(first?.previous, null)
  assert.deepEqual(second?.previous, first?.hash)
  const right = {
    ...(second ?? assert.fail()),
    data: {},
    words: null,
    previous: first?.hash ?? null,
  }
  assert.deepEqual(hashOfEvent(right), second?.hash)
  const changes = {
    case_id: randomUUID(),
    version: 3,
    previous: null,
    type: 'told',
    at: new Date(at.getTime() + 1),
    actor: 'somebody',
    data: { step: 'dialogue' },
    words: [],
  }
  for (const [name, value] of Object.entries(changes))
    assert.notDeepEqual(hashOfEvent({ ...right, [name]: value }), second?.hash, name)
})

test('a chain goes on where it ended', () => {
  const whole = link([registered, received, seen])

  const [end] = linkEvents(whole[1]?.hash ?? null, rowsOf([seen], 2), {})

  assert.deepEqual(end?.hash, whole[2]?.hash)
})

test('words are bound to the event that speaks of them, and none of them stands there', () => {
  const words = { messages: [withSalt(message)], documents: [withSalt(document)] }

  const [first, second] = link([registered, received], words)

  assert.equal(first?.words, null)
  const bound = JSON.parse(second?.words ?? 'null') as { kind: string; id: string }[]
  assert.deepEqual(
    bound.map(({ kind, id }) => [kind, id]),
    [
      ['message', messageId],
      ['document', documentId],
    ],
  )
  assert.doesNotMatch(JSON.stringify(second), /Ada/)
})

test('the same words have another digest each time, so that nobody finds them by guessing', () => {
  const [one, other] = [withSalt(message), withSalt(message)]

  assert.notEqual(
    digestOfWords('message', one, one.salt),
    digestOfWords('message', other, other.salt),
  )
})

test('whatever is changed in words or around them gives another digest', () => {
  const { salt } = withSalt(message)
  const right = digestOfWords('message', message, salt)

  for (const change of [
    { body: 'I am Ada and they answer.' },
    { source: 'office' as const },
    { sent_at: new Date(0) },
    { author_id: randomUUID() },
  ])
    assert.notEqual(digestOfWords('message', { ...message, ...change }, salt), right)
})

test('words that no event speaks of are refused: nothing would bind them', () => {
  assert.throws(() => link([seen], { messages: [withSalt(message)] }), /no event speaks of/)
  assert.throws(() => link([], { messages: [withSalt(message)] }), /no event speaks of/)
  const loose = withSalt({ ...document, message_id: null })
  assert.throws(() => link([seen], { documents: [loose] }), /no event speaks of/)
})

test('what came with a complaint is bound to its registration', () => {
  const story = withSalt({ case_id: caseId, what_happened: 'Nobody answers.' })
  const loose = withSalt({ ...document, message_id: null })

  const [first] = link([registered, seen], { story, documents: [loose] })

  assert.match(first?.words ?? '', /"story".*"document"/)
})

test('what somebody sets themselves to do is bound too, and not to whom it went since', () => {
  const todoId = randomUUID()
  const facts = { todoId, kind: 'own', dueOn: '2026-12-01', staffId: null, isPromise: true }
  const added: Event = { type: 'todo-added', at, ...facts }
  const due = { due_on: '2026-12-01', is_promise: true, follows_manager: true, created_at: at }
  const todo = withSalt({ ...due, case_id: caseId, id: todoId, kind: 'own', what: 'Ring Ada' })

  const [, second] = link([registered, added], { todos: [todo] })

  assert.match(second?.words ?? '', new RegExp(`"todo","id":"${todoId}"`))
  const digest = digestOfWords('todo', todo, todo.salt)
  assert.notEqual(digestOfWords('todo', { ...todo, what: 'Ring Bob' }, todo.salt), digest)
  assert.equal(digestOfWords('todo', { ...todo, due_on: '2026-12-09' }, todo.salt), digest)
})

test('a value gives the same text after a journey through JSON, in whatever order its keys come', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const sent: unknown = JSON.parse(JSON.stringify(value))
      assert.equal(canonical(sent), canonical(turned(sent)))
      assert.deepEqual(JSON.parse(canonical(sent)), sent)
    }),
  )
})

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, each]) => [name, turned(each)]),
  )
}

function link(events: readonly Event[], words: NewWords = {}) {
  return linkEvents(null, rowsOf(events, 0), words)
}

function rowsOf(events: readonly Event[], after: number): UnlinkedEvent[] {
  return events.map((event, index) => eventRow(caseId, after + index + 1, event, 'worker'))
}
