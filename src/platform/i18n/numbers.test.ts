import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberText } from './numbers.ts'

test('large numbers are written as each language writes them', () => {
  assert.equal(numberText('nl', 20_000), '20.000')
  assert.equal(numberText('fr', 20_000), '20\u00a0000')
  assert.equal(numberText('en', 20_000), '20,000')
  assert.equal(numberText('fr', 5000), '5\u00a0000')
})
