import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextAt } from '../house.ts'
import { testHouse } from '../testing.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { acknowledged } from './testing.ts'

const at = new Date('2026-11-24T09:00:00Z')
const house = await testHouse()
const context = contextAt(house, at)
const { state } = acknowledged(house, '2026-11-24')
const adding = {
  type: 'add-translation',
  translationId: 'translation',
  of: 'story',
  translatedOn: '2026-11-24',
  correctsId: null,
  documentIds: ['letter'],
} as const

test('a translation is in the record without its words, and moves nothing', () => {
  const decision = decide(state, adding, context)

  assert.ok(decision.ok)
  const { type: _, translatedOn: __, ...facts } = adding
  const added = { type: 'translation-added', at, ...facts } as const
  assert.deepEqual(decision.events, [added])
  assert.deepEqual(evolve(state, added), { ...state, version: state.version + 1 })
})

test('nobody has translated tomorrow', () => {
  const decision = decide(state, { ...adding, translatedOn: '2026-11-25' }, context)

  assert.deepEqual(decision, { ok: false, refusal: 'day-in-future' })
})

test('a document is marked once, however often it is said, and the mark is taken back', () => {
  const marking = { type: 'mark-document', documentId: 'letter' } as const

  const marked = decide(state, { ...marking, wasNotPassedOn: false, isNotPassedOn: true }, context)
  const again = decide(state, { ...marking, wasNotPassedOn: true, isNotPassedOn: true }, context)
  const free = decide(state, { ...marking, wasNotPassedOn: true, isNotPassedOn: false }, context)

  const event = { type: 'document-marked', at, documentId: 'letter' }
  assert.deepEqual(marked.ok && marked.events, [{ ...event, isNotPassedOn: true }])
  assert.deepEqual(again.ok && again.events, [])
  assert.deepEqual(free.ok && free.events, [{ ...event, isNotPassedOn: false }])
})
