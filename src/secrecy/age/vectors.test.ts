import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { describe, test } from 'node:test'
import { armor, Decrypter } from 'age-encryption'
import type { Identity } from 'age-encryption'
import { nativeIdentity } from './native-recipient.ts'
import { readVectors } from './vectors-testing.ts'
import type { Vector } from './vectors-testing.ts'

const vectors = readVectors()
const hybrid = vectors.filter(({ identities }) => identities.some(isHybrid))

/** What tells one refusal from another; of a header or a payload it is enough that it is refused. */
const messages: Partial<Record<Vector['expect'], RegExp>> = {
  'no match': /no identity matched/,
  'HMAC failure': /invalid header HMAC/,
}

test('there are hybrid vectors to run', () => {
  assert(hybrid.length >= 18, `only ${hybrid.length}`)
})

describe('the C2SP vectors with an identity on native cryptography', () => {
  for (const vector of hybrid)
    test(`${vector.name}: ${vector.expect}`, () => check(vector, nativeIdentity))
})

describe('the C2SP vectors with the library as it is', () => {
  for (const vector of vectors)
    test(`${vector.name}: ${vector.expect}`, () => check(vector, (identity) => identity))
})

async function check(vector: Vector, read: (identity: string) => Identity | string) {
  const decrypter = new Decrypter()
  for (const identity of vector.identities)
    decrypter.addIdentity(isHybrid(identity) ? read(identity) : identity)
  for (const passphrase of vector.passphrases) decrypter.addPassphrase(passphrase)
  const open = async () =>
    await decrypter.decrypt(vector.isArmored ? armor.decode(textOf(vector.file)) : vector.file)

  if (vector.expect === 'success') assert.equal(hash('sha256', await open()), vector.payloadHash)
  else await assert.rejects(open, messages[vector.expect] ?? Error)
}

function textOf(bytes: Uint8Array) {
  return new TextDecoder().decode(bytes)
}

function isHybrid(identity: string) {
  return identity.startsWith('AGE-SECRET-KEY-PQ-1')
}
