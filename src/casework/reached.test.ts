import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticedAt, reachedOf } from './reached.ts'

const nothing = {
  name: null,
  organisation: null,
  email: null,
  telephone: null,
  address: null,
  letters: null,
}
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

test('who wants the letters themself gets them, and where both do, each has an envelope', () => {
  const own = { ...peeters, address: 'Kerkstraat 1', email: 'peeters@example.org' }
  const helper = { ...hilde, address: 'Dorp 2', email: 'hilde@example.org' }

  const alone = reachedOf([own, { ...helper, letters: 'complainant' }], 'p/a')
  const both = reachedOf([own, { ...helper, letters: 'both' }], 'p/a')
  const nowhere = reachedOf([peeters, { ...helper, letters: 'complainant' }], 'p/a')

  assert.deepEqual(alone.envelope, ['Meneer Peeters', 'Kerkstraat 1'])
  assert.equal(alone.copy, undefined)
  assert.deepEqual(both.envelope, ['Meneer Peeters', 'p/a Hilde Claes', 'Dorp 2'])
  assert.deepEqual(both.copy, {
    email: 'peeters@example.org',
    envelope: ['Meneer Peeters', 'Kerkstraat 1'],
  })
  assert.equal(nowhere.email, 'hilde@example.org', 'who cannot be reached reads nothing')
})

test('without an address there is no envelope', () => {
  assert.equal(reachedOf([peeters], 'p/a').envelope, undefined)
})

test('by e-mail, those are told whom letters go to', () => {
  const own = { ...peeters, email: 'peeters@example.org' }
  const helper = { ...hilde, email: 'hilde@example.org' }

  assert.deepEqual(noticedAt([own]), ['peeters@example.org'])
  assert.deepEqual(noticedAt([own, helper]), ['hilde@example.org'])
  assert.deepEqual(noticedAt([own, { ...helper, letters: 'complainant' }]), ['peeters@example.org'])
  assert.deepEqual(noticedAt([own, { ...helper, letters: 'both' }]), [
    'hilde@example.org',
    'peeters@example.org',
  ])
  assert.deepEqual(noticedAt([peeters]), [])
})
