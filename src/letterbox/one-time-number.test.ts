import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { drawNumber, numberDigest, parseNumber } from './one-time-number.ts'

test('a number is six digits, zeros in front included', () => {
  const drawn = Array.from({ length: 2000 }, drawNumber)

  assert(drawn.every((number) => /^\d{6}$/.test(number)))
  assert(drawn.some((number) => number.startsWith('0')))
  assert(new Set(drawn).size > 1900)
})

test('spaces and dashes in what was typed are forgiven, other things are not', () => {
  assert.deepEqual(['042042', ' 042 042', '042–042\n'].map(parseNumber), Array(3).fill('042042'))
  assert.deepEqual(['', '42042', '0420420', '04204o'].map(parseNumber), Array(4).fill(undefined))
})

test('a digest belongs to one access and one number', () => {
  const access = randomUUID()
  const digest = numberDigest(access, '042042')

  assert.equal(digest.length, 32)
  assert.deepEqual(numberDigest(access.toUpperCase(), '042042'), digest)
  assert.notDeepEqual(numberDigest(access, '042043'), digest)
  assert.notDeepEqual(numberDigest(randomUUID(), '042042'), digest)
})
