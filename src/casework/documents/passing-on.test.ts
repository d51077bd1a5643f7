import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withheldFrom } from './passing-on.ts'

const ofFile = [
  { sha256: 'aa', is_not_passed_on: true },
  { sha256: 'bb', is_not_passed_on: false },
]
const attached = [
  { name: 'renamed.pdf', sha256: 'aa' },
  { name: 'letter.pdf', sha256: 'bb' },
  { name: 'ours.pdf', sha256: 'cc' },
]

test('a document not to be passed on is known by what is in it, under whatever name', () => {
  assert.deepEqual(withheldFrom('service', attached, ofFile), ['renamed.pdf'])
  assert.deepEqual(withheldFrom('body', attached, ofFile), ['renamed.pdf'])
})

test('to the person everything may go back', () => {
  assert.deepEqual(withheldFrom('person', attached, ofFile), [])
})
