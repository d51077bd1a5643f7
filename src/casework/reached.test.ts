import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reachedOf } from './reached.ts'

const nothing = { name: null, organisation: null, email: null, telephone: null, address: null }
const peeters = { ...nothing, role: 'complainant', name: 'Meneer Peeters' } as const
const hilde = { ...nothing, role: 'helper', name: 'Hilde Claes' } as const

test('a letter goes to the complainant at their own address', () => {
  const reached = reachedOf([{ ...peeters, address: 'Kerkstraat 1\n1000 Brussel' }, hilde], 'p/a')

  assert.deepEqual(reached.envelope, ['Meneer Peeters', 'Kerkstraat 1\n1000 Brussel'])
})

test('where a helper is who can be reached, everything goes by way of them', () => {
  const helper = { ...hilde, email: 'hilde@example.org', address: 'Dorp 2\n1000 Brussel' }

  const reached = reachedOf([peeters, helper], 'p/a')

  assert.equal(reached.email, 'hilde@example.org')
  assert.equal(reached.name, 'Hilde Claes')
  assert.deepEqual(reached.envelope, ['Meneer Peeters', 'p/a Hilde Claes', 'Dorp 2\n1000 Brussel'])
})

test('without an address there is no envelope', () => {
  assert.equal(reachedOf([peeters], 'p/a').envelope, undefined)
})
