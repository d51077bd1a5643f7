import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { refusePassword } from './password-rules.ts'

const own = ['Noor Vermeulen', 'noor.vermeulen@office.example']

test('a password of twelve characters is long enough, one of eleven is not', () => {
  assert.equal(refusePassword('zes potten t', own), undefined)
  assert.equal(refusePassword('zes potten ', own), 'too-short')
})

test('length is counted in characters as people see them, not in bytes', () => {
  assert.equal(refusePassword('éééééüüüüüö', own), 'too-short')
})

test('what everyone tries first is refused, dressed up or not', () => {
  for (const typed of [
    'unbelievable',
    'Pássword2026!',
    '123456789012',
    'qwertyuiop123!!',
    'aaaaaaaaaaaaaa',
    'abcabcabcabcab',
    'abcdefghijklmnop',
  ])
    assert.equal(refusePassword(typed, own), 'common', typed)
})

test('the person’s own name or address is no password, also with something behind it', () => {
  assert.equal(refusePassword('Noor Vermeulen', own), 'own-words')
  assert.equal(refusePassword('NoorVermeulen26!', own), 'own-words')
  assert.equal(refusePassword('noor.vermeulen@office.example', own), 'own-words')
})

test('a name may stand in a password that is long enough without it', () => {
  assert.equal(refusePassword('vermeulen eet graag kersen', own), undefined)
})

test('nothing is asked of the kind of characters', () => {
  assert.equal(refusePassword('negen gele wolken', own), undefined)
})

test('property: long random passwords are good, and a very long one is refused', () => {
  const random = fc.string({
    unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz0456789'.split('')),
    minLength: 24,
    maxLength: 24,
  })
  fc.assert(fc.property(random, (typed) => refusePassword(typed, []) === undefined))
  assert.equal(refusePassword('zes potten thee '.repeat(17), own), 'too-long')
})
