import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { openUnder, sealUnder } from './symmetric.ts'
import { UnopenableError } from './unopenable.ts'

const key = randomBytes(32)
const bytes = fc.uint8Array({ maxLength: 3000 })

test('what is sealed under a key is opened under it, in the same context', () => {
  fc.assert(
    fc.property(bytes, fc.string(), (plain, context) => {
      const opened = openUnder(key, context, sealUnder(key, context, plain))
      assert.deepEqual(Uint8Array.from(opened), plain)
    }),
  )
})

test('another key or another context opens nothing', () => {
  const sealed = sealUnder(key, 'safe/1', Buffer.from('answers'))

  assert.throws(() => openUnder(randomBytes(32), 'safe/1', sealed), UnopenableError)
  assert.throws(() => openUnder(key, 'safe/2', sealed), UnopenableError)
})

test('any byte changed, or cut off, is refused', () => {
  const sealed = sealUnder(key, 'safe/1', Buffer.from('answers'))

  for (const at of sealed.keys()) {
    const changed = Uint8Array.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.throws(() => openUnder(key, 'safe/1', changed), UnopenableError)
    assert.throws(() => openUnder(key, 'safe/1', sealed.subarray(0, at)), UnopenableError)
  }
})

test('the same sealed twice does not look the same', () => {
  const plain = Buffer.from('answers')

  assert.notDeepEqual(sealUnder(key, 'safe', plain), sealUnder(key, 'safe', plain))
})

test('what an earlier release sealed is still opened', () => {
  const sealed = Buffer.from('AR6UBL9PRa0POD0NoN+lBYvgDQ2UUFLzaxnFqa0MhTt1', 'base64')

  const opened = openUnder(new Uint8Array(32).fill(1), 'example', sealed)

  assert.equal(Buffer.from(opened).toString(), 'kept')
})
