import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashPassword, isPassword } from './password.ts'
import { formatPhc, parsePhc } from './phc.ts'

test('a password is recognised, another one is not', async () => {
  const kept = await hashPassword('zes potten thee')

  assert.equal(await isPassword('zes potten thee', kept), true)
  assert.equal(await isPassword('zes potten thee ', kept), false)
})

test('the same letters from another keyboard are the same password', async () => {
  const kept = await hashPassword('drie caf\u00e9s aan zee')

  assert.equal(await isPassword('drie cafe\u0301s aan zee', kept), true)
})

test('an account without a password never opens, and the work is done all the same', async () => {
  const started = performance.now()
  assert.equal(await isPassword('zes potten thee', null), false)
  const spent = performance.now() - started

  // Far below what 64 MiB take on any machine, far above what saying no at once would.
  assert.ok(spent > 20, `${spent} ms`)
})

test('a password hashed at another cost is still recognised', async () => {
  const cheaper = '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21l$'
  const { argon2Sync } = await import('node:crypto')
  const hash = argon2Sync('argon2id', {
    message: 'zes potten thee',
    nonce: Buffer.from('c29tZXNhbHRzb21l', 'base64'),
    parallelism: 1,
    tagLength: 32,
    memory: 8,
    passes: 1,
  })

  assert.equal(
    await isPassword('zes potten thee', cheaper + hash.toString('base64').replace(/=+$/, '')),
    true,
  )
})

test('property: what is written as a PHC string is read back', () => {
  const kept = fc.record({
    memory: fc.integer({ min: 8, max: 1 << 20 }),
    passes: fc.integer({ min: 1, max: 100 }),
    parallelism: fc.integer({ min: 1, max: 16 }),
    salt: fc.uint8Array({ minLength: 8, maxLength: 64 }),
    hash: fc.uint8Array({ minLength: 16, maxLength: 64 }),
  })
  fc.assert(
    fc.property(kept, (hash) => {
      const read = parsePhc(formatPhc(hash))
      assert.ok(read)
      assert.deepEqual(
        { ...read, salt: [...read.salt], hash: [...read.hash] },
        { ...hash, salt: [...hash.salt], hash: [...hash.hash] },
      )
    }),
  )
})

test('property: nothing but a PHC string of argon2id is read', () => {
  fc.assert(fc.property(fc.string(), (written) => parsePhc(written) === undefined))
  assert.equal(
    parsePhc('$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21l$c29tZXNhbHRzb21lc29t'),
    undefined,
  )
})
