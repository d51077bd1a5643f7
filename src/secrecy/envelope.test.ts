import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { nativeIdentity, newIdentity, recipientOf } from './age/native-recipient.ts'
import { openJson, sealJson } from './envelope.ts'
import { UnopenableError } from './unopenable.ts'

const identity = newIdentity()
const recipient = recipientOf(identity)

test('what is sealed is opened by its identity, read anew or kept', async () => {
  const kept = nativeIdentity(identity)

  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (content) => {
      const written: unknown = JSON.parse(JSON.stringify(content))
      const sealed = await sealJson(content, recipient)
      assert.deepEqual(await openJson(sealed, identity), written)
      assert.deepEqual(await openJson(sealed, kept), written)
    }),
    { numRuns: 30 },
  )
})

test('texts of different length give envelopes of one length', async () => {
  const envelopes = await Promise.all(
    ['', 'short', 'longer '.repeat(100)].map((text) => sealJson({ text }, recipient)),
  )

  assert.equal(new Set(envelopes.map(({ length }) => length)).size, 1)
})

test('the identity of another opens nothing', async () => {
  const sealed = await sealJson('mine', recipient)

  await assert.rejects(openJson(sealed, newIdentity()), UnopenableError)
})

test('an envelope with any byte changed is refused', async () => {
  const sealed = await sealJson('a complaint', recipient)
  const change = fc.tuple(
    fc.integer({ min: 0, max: sealed.length - 1 }),
    fc.integer({ min: 1, max: 255 }),
  )

  await fc.assert(
    fc.asyncProperty(change, async ([at, by]) => {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ by
      await assert.rejects(openJson(changed, identity), UnopenableError)
    }),
  )
})

test('an envelope cut short or made longer is refused', async () => {
  const sealed = await sealJson('a complaint', recipient)
  const lengths = fc.integer({ min: 0, max: sealed.length - 1 })

  await fc.assert(
    fc.asyncProperty(lengths, async (length) => {
      await assert.rejects(openJson(sealed.subarray(0, length), identity), UnopenableError)
    }),
  )
  await assert.rejects(openJson(Buffer.concat([sealed, sealed]), identity), UnopenableError)
})

test('sealed well, but not padded JSON: refused in the same words', async () => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)

  const sealed = await encrypter.encrypt('not from our portal')

  await assert.rejects(openJson(sealed, identity), new UnopenableError())
})

test('only a hybrid recipient is sealed to', async () => {
  const weak = await identityToRecipient(await generateX25519Identity())

  await assert.rejects(sealJson('content', weak))
})

test('sealing to more people than are kept in memory stays right', async () => {
  const others = Array.from({ length: 510 }, newIdentity)
  for (const other of others) await sealJson('theirs', recipientOf(other))

  const [first = assert.fail()] = others
  assert.equal(await openJson(await sealJson('hers', recipientOf(first)), first), 'hers')
})
