import assert from 'node:assert/strict'
import { test } from 'node:test'
import { waitBefore } from './slow-down.ts'

test('the first three codes are answered at once', () => {
  assert.deepEqual([1, 2, 3].map(waitBefore), [0, 0, 0])
})

test('after the third wrong code each answer takes longer, at most five seconds', () => {
  assert.deepEqual([4, 5, 6, 7, 8, 1000].map(waitBefore), [500, 1000, 2000, 4000, 5000, 5000])
})
