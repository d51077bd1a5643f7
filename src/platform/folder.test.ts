import assert from 'node:assert/strict'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeFolder } from './folder.ts'

const place = await mkdtemp(join(tmpdir(), 'ombuds-folder-'))
after(() => rm(place, { recursive: true }))

test('a folder is made with those above it, for its owner only', async () => {
  const path = join(place, 'one/two/three')

  await Promise.all([makeFolder(path, 0o700), makeFolder(path, 0o700)])

  assert.equal((await stat(path)).mode & 0o777, 0o700)
  await makeFolder(path, 0o700)
})

test('where no folder can be made, that is said and not tried for ever', async () => {
  const file = join(place, 'file')
  await writeFile(file, '')

  await assert.rejects(makeFolder(join(file, 'below'), 0o700), { code: 'ENOTDIR' })
  if (process.platform === 'linux')
    await assert.rejects(makeFolder('/proc/ombuds/data', 0o700), { code: 'ENOENT' })
})
