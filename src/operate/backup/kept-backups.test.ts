import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readFiles } from '../../casework/record/record-store.ts'
import { assertRecordFits, testHouse } from '../../casework/testing.ts'
import { oddWords, openAll } from '../../filled-office-testing.ts'
import { listStaff } from '../../identity/index.ts'
import { testSession } from '../../identity/testing.ts'
import { createOffice } from '../../office-app.ts'
import { publishRegister, readRegister } from '../../published/index.ts'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import { connect } from '../../platform/db/database.ts'
import { startEmbedded } from '../../platform/db/embedded/embedded.ts'
import { isMigrated } from '../../platform/db/migrate.ts'
import { formatReference } from '../../platform/office/index.ts'
import { root } from '../../platform/root.ts'
import { loadOfficeKey } from '../../secrecy/index.ts'
import { runCommand } from '../commands.ts'

const folder = await mkdtemp('/tmp/ombuds-kept-')
after(() => rm(folder, { recursive: true }))
const house = await testHouse()
const origin = 'http://localhost:3001'
const at = new Date('2026-11-24T10:00:00Z')

for (const version of await readdir(join(root, 'test-data'))) {
  if (!/^\d/.test(version)) continue

  test(`what version ${version} kept comes back, with its files, letters and what waited`, async (t) => {
    const place = join(root, 'test-data', version)
    const dataDir = join(folder, version)
    const officeKey = await loadOfficeKey(join(place, 'office.key'))
    const env = { DATA_DIR: dataDir, OFFICE_KEY_FILE: join(place, 'office.key') }
    await runCommand(['restore', join(place, 'backup.age')], { env, now: () => at, print: ignore })

    const system = await startEmbedded(dataDir, ignore, { fsync: false })
    const [office, portal] = [connect(system.addresses.office), connect(system.addresses.portal)]
    t.after(async () => {
      await Promise.all([office.destroy(), portal.destroy()])
      await system.stop()
    })
    assert.equal(await isMigrated(office), true)
    // As every start does: the register of that version has another form.
    const register = await readRegister(house.office.folder)
    await office.transaction().execute((tx) => publishRegister(tx, register))
    const files = await assertRecordFits(office)
    const blobs = blobStore(join(dataDir, 'blobs'))
    await openAll({ office, portal, blobs, officeKey, house, at })
    assert.equal(await assertRecordFits(office), files + 1)

    const app = createOffice({
      house,
      db: office,
      officeKey,
      origin,
      blobs,
      isSending: false,
      now: () => at,
      log: (event) => assert.fail(JSON.stringify(event)),
    })
    const vera = (await listStaff(office)).find(({ name }) => name === 'Vera Peeters')
    assert(vera)
    const headers = { cookie: await testSession(office, vera, at), 'accept-language': 'en' }
    const get = async (path: string) => await app.request(origin + path, { headers })

    const first = await (await get('/files/OM.2026.1')).text()
    for (const words of ['One thing more.', 'letter.pdf', oddWords.slice(-10)])
      assert.ok(first.includes(words), words)
    const letter = /href="([^"]+)"[^>]*>[^<]*letter\.pdf/.exec(first)?.[1] ?? ''
    assert.equal(await (await get(letter)).text(), '%PDF-1.7 a letter of the service')
    assert.match(await (await get('/files/OM.2026.2')).text(), /waits\.pdf/)
    for await (const { row } of readFiles(office)) {
      const reference = { year: row.reference_year, number: row.reference_number }
      const path = `/files/${formatReference(house.office, reference)}`
      assert.equal((await get(path)).status, 200, path)
    }
  })
}

function ignore(): void {
  // Not for an operator's eyes.
}
