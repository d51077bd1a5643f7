import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembering } from './remembering.ts'

test('what was made for a key is made once', () => {
  const remember = remembering<number>(10)
  let made = 0

  assert.equal(
    remember('a', () => ++made),
    1,
  )
  assert.equal(
    remember('a', () => ++made),
    1,
  )
  assert.equal(
    remember('b', () => ++made),
    2,
  )
})

test('it never holds more than it may', () => {
  const remember = remembering<number>(2)
  let made = 0
  for (const key of ['a', 'b', 'c']) remember(key, () => ++made)

  assert.equal(
    remember('c', () => ++made),
    3,
  )
  assert.equal(
    remember('a', () => ++made),
    4,
  )
})
