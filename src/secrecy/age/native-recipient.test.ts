import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption'
import type { Identity, Recipient, Stanza } from 'age-encryption'
import fc from 'fast-check'
import {
  identityFromSeed,
  nativeIdentity,
  nativeRecipient,
  newIdentity,
  recipientOf,
} from './native-recipient.ts'

const identity = await generateHybridIdentity()
const recipient = recipientOf(identity)
const fileKey = new Uint8Array(16).fill(7)
const text = fc.uint8Array({ maxLength: 70_000 })

test('the public half is the one the library makes of the same seed', async () => {
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(identityFromSeed)

  await fc.assert(
    fc.asyncProperty(seed, async (drawn) =>
      assert.equal(recipientOf(drawn), await identityToRecipient(drawn)),
    ),
    { numRuns: 20 },
  )
})

test('the public half is that of the example in c2sp.org/age', () => {
  const example = 'AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR'

  const made = recipientOf(example)

  assert(made.startsWith('age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pzf5zrqtzd'))
  assert(made.endsWith('qdkmhh6gjtqmwze9pyyzk3tlhl53k2ykx3qheyty7saeq0d3fzv49zc0k'))
  assert.equal(made.length, 'age1pq1'.length + Math.ceil((1216 * 8) / 5) + 6)
})

for (const [sealer, to] of Object.entries({
  library: recipient,
  native: nativeRecipient(recipient),
}))
  for (const [opener, by] of Object.entries({
    library: identity,
    native: nativeIdentity(identity),
  }))
    test(`what the ${sealer} side seals, the ${opener} side opens`, async () => {
      await fc.assert(
        fc.asyncProperty(text, async (plain) =>
          assert.deepEqual(await open(await seal(plain, to), by), plain),
        ),
        { numRuns: 20 },
      )
    })

test('the identity of another opens nothing', async () => {
  const other = nativeIdentity(await generateHybridIdentity())

  const opened = open(await seal(new Uint8Array(10), nativeRecipient(recipient)), other)

  await assert.rejects(opened, /no identity matched/)
})

test('a stanza with any bit changed gives no file key', async () => {
  const [stanza = assert.fail()] = await nativeRecipient(recipient).wrapFileKey(fileKey)
  const [type = '', encoded = ''] = stanza.args
  const share = Buffer.from(encoded, 'base64')
  const { body } = stanza
  const bit = fc.integer({ min: 0, max: 8 * (share.length + body.length) - 1 })

  await fc.assert(
    fc.asyncProperty(bit, async (at) => {
      const bytes = Buffer.concat([share, body])
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
      const changed: Stanza = {
        args: [type, bytes.toString('base64', 0, share.length).replaceAll('=', '')],
        body: bytes.subarray(share.length),
      }
      assert.equal(await nativeIdentity(identity).unwrapFileKey([changed]), null)
    }),
  )
})

test('every new identity is another', () => {
  assert.notEqual(newIdentity(), newIdentity())
})

test('a key of another kind, length or case is refused', async () => {
  const weak = await generateX25519Identity()
  assert.throws(() => nativeIdentity(weak))
  assert.throws(() => recipientOf(weak))
  const weakRecipient = await identityToRecipient(weak)
  assert.throws(() => nativeRecipient(weakRecipient))

  assert.throws(() => nativeRecipient(identity))
  assert.throws(() => nativeRecipient(recipient.slice(0, -1)))
  assert.throws(() => nativeIdentity(recipient))
  assert.throws(() => nativeIdentity(identity.toLowerCase()))
  assert.throws(() => nativeIdentity(identityFromSeed(new Uint8Array(31))))
})

async function seal(plain: Uint8Array, to: string | Recipient): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(to)
  return await encrypter.encrypt(plain)
}

async function open(sealed: Uint8Array, by: string | Identity): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(by)
  return await decrypter.decrypt(sealed)
}
