import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ConfigError } from '../src/platform/settings.ts'
import { beginFolder, drawCredentials, findMade, finishFolder } from './folder.ts'

const folder = await mkdtemp(join(tmpdir(), 'demo-'))
after(() => rm(folder, { recursive: true }))
const silence = () => undefined

test('a folder that is not a demonstration’s is refused, and left alone', async () => {
  await writeFile(join(folder, 'letter.txt'), 'of somebody')

  await assert.rejects(findMade(folder), ConfigError)

  await rm(join(folder, 'letter.txt'))
})

test('what is not there, or broke off half way, is to be made', async () => {
  assert.equal(await findMade(join(folder, 'nowhere')), undefined)
  assert.equal(await findMade(folder), undefined)
  await beginFolder(folder, silence)
  assert.equal(await findMade(folder), undefined)
})

test('what is finished is only started', async () => {
  const made = { ...drawCredentials(), madeOn: '2026-11-24', files: 300, calls: 7, followed: [] }
  await finishFolder(folder, made)

  assert.deepEqual(await findMade(folder), made)
})
