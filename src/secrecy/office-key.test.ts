import assert from 'node:assert/strict'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openJson, sealJson } from './envelope.ts'
import { createOfficeKey, loadOfficeKey, OfficeKeyError, officeKeyId } from './office-key.ts'

const folder = await mkdtemp(join(tmpdir(), 'office-key-'))
after(() => rm(folder, { recursive: true }))
const at = new Date('2026-11-24T08:00:00Z')

test('a new key is an age identity file that only its owner may read', async () => {
  const file = join(folder, 'new')

  const key = await createOfficeKey(file, at)

  const lines = (await readFile(file, 'utf8')).split('\n')
  assert.deepEqual(lines, [
    '# created: 2026-11-24T08:00:00.000Z',
    `# public key: ${key.recipient}`,
    key.identity,
    '',
  ])
  assert.equal((await stat(file)).mode & 0o777, 0o600)
})

test('what is sealed to the office is opened with the key loaded again', async () => {
  const file = join(folder, 'used')
  const { id, recipient } = await createOfficeKey(file, at)
  const sealed = await sealJson('a complaint', recipient)

  const loaded = await loadOfficeKey(file)

  assert.equal(await openJson(sealed, loaded.opener), 'a complaint')
  assert.equal(loaded.id, id)
  assert.equal(loaded.isReadableByOthers, false)
})

test('a key is named by sixteen characters that its public half gives', async () => {
  const { id, recipient } = await createOfficeKey(join(folder, 'named'), at)

  assert.match(id, /^[0-9a-f]{16}$/)
  assert.equal(officeKeyId(recipient), id)
})

test('a key is never written over another', async () => {
  const file = join(folder, 'kept')
  const { identity } = await createOfficeKey(file, at)

  await assert.rejects(createOfficeKey(file, at))

  assert.equal((await loadOfficeKey(file)).identity, identity)
})

test('a key that others may read is told', async () => {
  const file = join(folder, 'open')
  await createOfficeKey(file, at)
  await chmod(file, 0o640)

  assert.equal((await loadOfficeKey(file)).isReadableByOthers, true)
})

test('a file that is missing or no key says which file and what is wrong, not what is in it', async () => {
  const { identity } = await createOfficeKey(join(folder, 'whole'), at)
  const wrong = {
    empty: '',
    comment: '# only a comment\n',
    cut: identity.slice(0, -1),
    two: `${identity}\n${identity}\n`,
    weak: 'AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQS3290GQ',
  }

  for (const [name, text] of Object.entries(wrong)) {
    const file = join(folder, name)
    await writeFile(file, text)
    await assert.rejects(loadOfficeKey(file), (error) => {
      assert(error instanceof OfficeKeyError)
      assert.equal(error.problem, 'malformed')
      assert(error.message.startsWith(file))
      assert(!error.message.includes(identity.slice(20, 40)))
      return true
    })
  }
  await assert.rejects(loadOfficeKey(join(folder, 'none')), { problem: 'missing' })
  await assert.rejects(loadOfficeKey(folder), { problem: 'unreadable' })
})
