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
const writing = { type: 'write-note', noteId: 'note', authorId: 'vera', corrects: null } as const

test('a note is in the record without its words, and moves nothing', () => {
  const decision = decide(state, writing, context)

  assert.ok(decision.ok)
  const written = { type: 'note-written', at, noteId: 'note', correctsId: null } as const
  assert.deepEqual(decision.events, [written])
  assert.deepEqual(evolve(state, written), { ...state, version: state.version + 1 })
})

test('who wrote a note may correct it, and nobody else', () => {
  const first = { id: 'first', authorId: 'vera' }

  const own = decide(state, { ...writing, corrects: first }, context)
  assert.deepEqual(own.ok && own.events, [
    { type: 'note-written', at, noteId: 'note', correctsId: 'first' },
  ])
  const other = decide(state, { ...writing, authorId: 'ivan', corrects: first }, context)
  assert.deepEqual(other, { ok: false, refusal: 'note-of-another' })
})
