import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createRecordKey, isSignedWith, loadRecordKey, RecordKeyError } from './record-key.ts'

const folder = await mkdtemp(join(tmpdir(), 'record-key-'))
after(() => rm(folder, { recursive: true }))
const at = new Date('2026-11-24T08:00:00Z')
const bytes = Buffer.from('a checkpoint')

test('what was signed with the key loaded again is known by its public half', async () => {
  const file = join(folder, 'new')
  const { publicKey } = await createRecordKey(file, at)

  const loaded = await loadRecordKey(file)

  assert.deepEqual(loaded.publicKey, publicKey)
  assert.equal(isSignedWith(publicKey, bytes, loaded.sign(bytes)), true)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  assert.match(await readFile(file, 'utf8'), /^# created: 2026-11-24T08:00:00.000Z\n# public key: /)
})

test('a byte changed, another key, or no key at all: it was not signed with it', async () => {
  const { publicKey, sign } = await createRecordKey(join(folder, 'one'), at)
  const other = await createRecordKey(join(folder, 'other'), at)
  const signature = sign(bytes)

  assert.equal(isSignedWith(publicKey, Buffer.from('a checkpoinT'), signature), false)
  assert.equal(isSignedWith(other.publicKey, bytes, signature), false)
  assert.equal(isSignedWith(publicKey, bytes, signature.subarray(1)), false)
  assert.equal(isSignedWith(bytes, bytes, signature), false)
})

test('other programs read the key', async (t) => {
  const file = join(folder, 'plain')
  const { publicKey } = await createRecordKey(file, at)
  try {
    const der = execFileSync('openssl', ['pkey', '-in', file, '-pubout', '-outform', 'DER'])
    assert.deepEqual(der.subarray(-32), Buffer.from(publicKey))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    t.skip('there is no openssl here')
  }
})

test('a key is never written over another', async () => {
  const file = join(folder, 'kept')
  const { publicKey } = await createRecordKey(file, at)

  await assert.rejects(createRecordKey(file, at))

  assert.deepEqual((await loadRecordKey(file)).publicKey, publicKey)
})

test('a file that is missing or no such key says which file, not what is in it', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const wrong = {
    empty: '',
    words: 'my secret words',
    kind: privateKey.export({ format: 'pem', type: 'pkcs8' }),
  }
  for (const [name, text] of Object.entries(wrong)) {
    const file = join(folder, name)
    await writeFile(file, text)
    await assert.rejects(loadRecordKey(file), (error) => {
      assert(error instanceof RecordKeyError)
      assert.equal(error.problem, 'malformed')
      assert(error.message.startsWith(file))
      assert(!error.message.includes('secret'))
      return true
    })
  }
  await assert.rejects(loadRecordKey(join(folder, 'none')), { problem: 'missing' })
  await assert.rejects(loadRecordKey(folder), { problem: 'unreadable' })
})
