import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { emptyCourse } from './procedure/state.ts'
import type { Sending } from './procedure/commands.ts'
import type { Row } from './store-rows.ts'
import {
  examined,
  letters,
  noon,
  registration,
  stateAfter,
  verified,
  view,
  viewOfState,
  written,
} from './testing-course.ts'
import { sampleDocument } from './testing.ts'

test('until it is acknowledged by post, the day of the acknowledgement is shown', () => {
  const post = registration({ contactChannel: 'post' })
  const { next, step } = view(
    ['2026-03-02', { type: 'register', registration: post, lodgedAt: noon('2026-03-02') }],
    ['2026-03-02', { type: 'acknowledge', messageId: 'ack', taskId: 'task' }],
  )

  assert.equal(step, 1)
  assert.deepEqual(next, { code: 'acknowledgement', by: '2026-03-09' })
})

test('in verification the day is the one that the acknowledgement promised', () => {
  const { next, step, service } = view(...verified)

  assert.equal(step, 2)
  assert.deepEqual(next, { code: 'verification', by: '2026-03-23' })
  assert.equal(service, 'Commune d’Ixelles')
})

test('a file of before the procedure keeps its day, though it has no clocks', () => {
  const before = { ...stateAfter(verified), course: emptyCourse, dueClock: null }

  assert.deepEqual(viewOfState({ ...before, dueOn: '2026-03-24' }).next, {
    code: 'verification',
    by: '2026-03-24',
  })
})

test('what we ask the person goes first, with the day until which they can answer', () => {
  const ask = ['2026-03-03', { type: 'ask-person', sent: letters('person') }] as const

  const { next } = view(...verified, ask)

  assert.deepEqual(next, { code: 'your-answer', on: '2026-03-03', by: '2026-04-02' })
})

test('asked again by another channel, the later day counts from when they were told', () => {
  const ask = ['2026-03-03', { type: 'ask-person', sent: letters('person') }] as const
  const again = (sent: Sending[]) =>
    ['2026-04-10', { type: 'ask-person-again', channel: 'post', sent }] as const

  const begun = view(...verified, ask, again(written('person')))
  const told = view(...verified, ask, again(letters('person')))

  assert.deepEqual(begun.next, { code: 'your-answer', on: '2026-03-03', by: '2026-04-02' })
  assert.deepEqual(told.next, { code: 'your-answer', on: '2026-04-10', by: '2026-05-11' })
})

test('whatever the person writes answers what they were asked', () => {
  const ask = ['2026-03-03', { type: 'ask-person', sent: letters('person') }] as const

  const { next } = view(...verified, ask, [
    '2026-03-10',
    { type: 'receive-message', messageId: 'm' },
  ])

  assert.equal(next.code, 'verification')
})

test('what will be examined can be corrected until its day', () => {
  const scope = ['2026-03-05', { type: 'put-scope', sent: letters('person') }] as const

  const { next, step } = view(...examined, scope)

  assert.equal(step, 3)
  assert.deepEqual(next, { code: 'scope', on: '2026-03-05', by: '2026-03-19' })
})

test('nothing that passes between us and a service reaches the person, nor its documents', () => {
  const audiences = ['person', 'service', 'body'] as const
  const sources = ['complainant', 'office', 'service'] as const
  const messages = audiences.flatMap((audience) =>
    sources.map((source) => message({ audience, source, body: `${source} to ${audience}` })),
  )
  const documents = [
    ...messages.map(({ id, source, body }) => document({ message_id: id, source, name: body })),
    document({ message_id: null, source: 'complainant', name: 'with the complaint' }),
    document({ message_id: null, source: 'service', name: 'of the service' }),
  ]

  const shown = viewOfState(stateAfter(verified), messages, documents)

  assert.deepEqual(
    shown.messages.map(({ body, documents: sent }) => [body, sent.map(({ name }) => name)]),
    [
      ['complainant to person', ['complainant to person']],
      ['office to person', ['office to person']],
    ],
  )
  assert.deepEqual(
    shown.documents.map(({ name }) => name),
    ['with the complaint'],
  )
  assert.doesNotMatch(JSON.stringify(shown), /service to|to service|to body|of the service/)
})

function message(about: Pick<Row<'casework.message'>, 'audience' | 'source' | 'body'>) {
  const id = randomUUID()
  const sent = { case_id: 'file', author_id: null, kind: 'message', sent_at: noon('2026-03-02') }
  return { ...sent, id, ...about }
}

function document({
  name,
  ...about
}: Pick<Row<'casework.document'>, 'message_id' | 'source' | 'name'>) {
  const { id, mediaType, size, sha256, key } = sampleDocument()
  const content = { id, name, media_type: mediaType, size, sha256, key }
  return { ...content, case_id: 'file', received_at: noon('2026-03-02'), ...about }
}
