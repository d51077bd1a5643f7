import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseCaseManager } from './assignment.ts'

test('of those who answer in the language, who has the fewest open files gets the new one', () => {
  const candidates = [
    { id: 'a', languages: ['fr'], openFiles: 3 },
    { id: 'b', languages: ['fr', 'nl'], openFiles: 2 },
    { id: 'c', languages: ['nl'], openFiles: 0 },
  ]

  assert.equal(chooseCaseManager(candidates, 'fr'), 'b')
})

test('where two have as many, the same list always gives the same person', () => {
  const [b, a] = [
    { id: 'b', languages: ['en'], openFiles: 1 },
    { id: 'a', languages: ['en'], openFiles: 1 },
  ]

  assert.equal(chooseCaseManager([a, b], 'en'), 'a')
  assert.equal(chooseCaseManager([b, a], 'en'), 'a')
})

test('a file goes to nobody rather than to someone who cannot answer in its language', () => {
  assert.equal(chooseCaseManager([{ id: 'a', languages: ['nl'], openFiles: 0 }], 'en'), null)
  assert.equal(chooseCaseManager([], 'en'), null)
})
