import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { OfficeFolderError } from '../platform/office/index.ts'
import { root } from '../platform/root.ts'
import { readRegister } from './index.ts'

const brussels = join(root, 'offices/brussels')
const folders = await mkdtemp(join(tmpdir(), 'register-'))
after(() => rm(folders, { recursive: true }))

test('Brussels has its 105 services, each with names, certainty and source', async () => {
  const { services } = await readRegister(brussels)
  const count = (kind: string) => services.filter((service) => service.kind === kind).length

  assert.equal(services.length, 105)
  assert.equal(count('municipality'), 19)
  assert.equal(count('pcsw'), 19)
  for (const { names, confidence, source } of services)
    assert.ok(names.nl && names.fr && names.en && confidence && source)
})

test('complaints that go elsewhere have a door, but for the parliaments, which have none', async () => {
  const { services } = await readRegister(brussels)
  const elsewhere = services.filter(({ complaints }) => !complaints)

  assert.deepEqual(
    elsewhere.filter(({ ownOmbudsman }) => !ownOmbudsman).map(({ id }) => id),
    ['brussels-parliament', 'parlement-francophone-bruxellois'],
  )
  assert.deepEqual(
    elsewhere
      .filter(({ ownOmbudsman }) => ownOmbudsman)
      .map(({ id, ownOmbudsman }) => [id, ownOmbudsman]),
    [
      ['municipality-ixelles', 'ombudsman-ixelles'],
      ['municipality-woluwe-saint-lambert', 'ombudsman-woluwe-saint-lambert'],
      ['pcsw-ixelles', 'ombudsman-ixelles'],
      ['stib-mivb', 'ombudsman-stib-mivb'],
      ['vivaqua', 'ombudsman-vivaqua'],
      ['vgc', 'vlaamse-ombudsdienst'],
      ['police-zones', 'comite-p'],
    ],
  )
})

test('a fault of the register names the file, the place in it and what is wrong', async () => {
  assert.match(
    await faultAfter('services.json', '"complaints": true', '"complaints": "yes"'),
    /services\.json: \[0\]\.complaints: /,
  )
  assert.match(
    await faultAfter('services.json', '"ombudsman-vivaqua"', '"ombudsman-water"'),
    /services\.json: \[\d+\]\.ownOmbudsman: ombudsman-water is not in referrals\.json/,
  )
  assert.match(
    await faultAfter('services.json', '"municipality-auderghem"', '"municipality-anderlecht"'),
    /services\.json: \[1\]\.id: municipality-anderlecht stands twice/,
  )
  assert.match(
    await faultAfter('referrals.json', '"url": "https:', '"url": "elsewhere'),
    /referrals\.json: \[0\]\.url: /,
  )
})

async function faultAfter(file: string, found: string, replacement: string): Promise<string> {
  const folder = await mkdtemp(join(folders, 'copy-'))
  await cp(brussels, folder, { recursive: true })
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  assert.ok(text.includes(found), `${file} has no ${found}`)
  await writeFile(path, text.replace(found, replacement))

  const error: unknown = await readRegister(folder).then(
    () => assert.fail('the register was accepted'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof OfficeFolderError)
  return error.message
}
