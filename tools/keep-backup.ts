/**
 * Keeps a backup of a very small office as test data, in `test-data/<version>`: `npm run keep-backup`, when
 * a version is finished. Every later version is tested to bring it back. Its key lies beside it.
 */
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { liveThrough } from '../demo/testing.ts'
import { testHouse } from '../src/casework/testing.ts'
import { fillFiles } from '../src/filled-office-testing.ts'
import { runCommand } from '../src/operate/commands.ts'
import { blobStore } from '../src/platform/blobs/blob-store.ts'
import { connect } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { drawPasswords, prepareDatabase } from '../src/platform/db/prepare.ts'
import { startTestServer } from '../src/platform/db/testing-server.ts'
import { root } from '../src/platform/root.ts'
import { createOfficeKey } from '../src/secrecy/index.ts'

const at = new Date('2026-11-24T09:00:00Z')
const largest = 1024 * 1024

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  version: string
}
const home = join(root, 'test-data', version)
await mkdir(home, { recursive: true })
const dataDir = await mkdtemp('/tmp/ombuds-keep-')
const keyFile = join(home, 'office.key')
const file = join(home, 'backup.age')
const server = await startTestServer()
try {
  const officeKey = await createOfficeKey(keyFile, at)
  const note = '# For tests only: it opens the backup beside it, in which nothing is true.\n'
  await writeFile(keyFile, note + (await readFile(keyFile, 'utf8')))

  const addresses = await prepareDatabase(server.url, 'kept', drawPasswords())
  const owner = connect(addresses.owner)
  const [office, portal] = [connect(addresses.office), connect(addresses.portal)]
  await migrate(owner)
  const blobs = blobStore(join(dataDir, 'blobs'))
  const parts = { portal, office, blobs, officeKey, house: await testHouse() }
  const recordKeyFile = join(dataDir, 'record.key')
  await liveThrough({ ...parts, recordKeyFile, madeOn: '2026-01-01', seed: 'kept', files: 6 })
  await fillFiles({ ...parts, at })
  await Promise.all([owner, office, portal].map((db) => db.destroy()))

  await runCommand(['backup', file], {
    env: { DATA_DIR: dataDir, DATABASE_URL: addresses.owner },
    now: () => at,
    print: (line) => console.log(line),
  })
  const { size } = await stat(file)
  if (size > largest) throw new Error(`${size} bytes are more than a repository should carry`)
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true })
}
