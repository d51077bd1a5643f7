import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../testing.ts'
import { acknowledged } from './testing.ts'

const begun = acknowledged(await testHouse(), '2026-03-02')
const task = {
  id: 'task',
  messageId: 'ack',
  messageKind: 'acknowledgement',
  to: 'person',
  createdAt: new Date('2026-03-02T09:00:00Z'),
  isDone: false,
} as const

test('a call that nobody answered is in the record, and moves nothing', () => {
  const { state, events } = begun.does('2026-03-04', { type: 'note-not-reached', task })

  const at = new Date('2026-03-04T10:00:00Z')
  assert.deepEqual(events.at(-1), { type: 'not-reached', at, taskId: 'task' })
  assert.deepEqual(state, { ...begun.state, version: begun.state.version + 1 })
})

test('once the person was told, no call is left that could have gone unanswered', () => {
  const done = { ...task, isDone: true }

  const refusal = begun.refusal('2026-03-04', { type: 'note-not-reached', task: done })

  assert.equal(refusal, 'already-told')
})
