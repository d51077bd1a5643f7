import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { Decrypter } from 'age-encryption'
import { nativeIdentity, newIdentity, recipientOf } from './age/native-recipient.ts'
import { officeKeyId } from './office-key.ts'
import { openWithOfficeKey, OtherKeyError, sealToOfficeKey } from './office-seal.ts'
import { UnopenableError } from './unopenable.ts'

const plain = Buffer.alloc(200_000, 'all that is kept ')
const key = drawKey()
const sealed = await buffer(await sealToOfficeKey(Readable.from([plain]), key))

test('what was sealed to the key is opened by it, and by age without us', async () => {
  assert.deepEqual(await opened(sealed), plain)

  const age = new Decrypter()
  age.addIdentity(key.identity)
  assert.deepEqual(Buffer.from(await age.decrypt(sealed)), plain)
})

test('another key is told which one it should have been', async () => {
  const other = drawKey()
  await assert.rejects(openWithOfficeKey(Readable.from([sealed]), other), (error) => {
    assert.ok(error instanceof OtherKeyError)
    assert.equal(error.id, key.id)
    return true
  })
})

test('what was changed anywhere, cut off or never sealed does not open', async () => {
  for (const at of [40, 600, sealed.length - 150_000, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    await assert.rejects(opened(changed), UnopenableError)
  }
  for (const length of [0, 100, 100_000, sealed.length - 1])
    await assert.rejects(opened(sealed.subarray(0, length)), UnopenableError)
  await assert.rejects(opened(plain), UnopenableError)
})

async function opened(bytes: Buffer): Promise<Buffer> {
  return await buffer(await openWithOfficeKey(Readable.from([bytes]), key))
}

function drawKey() {
  const identity = newIdentity()
  const recipient = recipientOf(identity)
  return { id: officeKeyId(recipient), recipient, identity, opener: nativeIdentity(identity) }
}
