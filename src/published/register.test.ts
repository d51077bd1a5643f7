import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { testDatabase } from '../platform/db/testing.ts'
import { root } from '../platform/root.ts'
import { findService, findServices, publishRegister, readRegister } from './index.ts'

const { owner, portal } = await testDatabase()
const services = await readRegister(join(root, 'offices/brussels'))

before(async () => {
  await owner.transaction().execute((tx) => publishRegister(tx, services))
})

test('a service is found by its name in each language, by an acronym and by a postcode', async () => {
  assert.equal(await first('Gemeente Anderlecht'), 'municipality-anderlecht')
  assert.equal(await first('commune d’anderlecht'), 'municipality-anderlecht')
  assert.equal(await first('City of Brussels'), 'municipality-brussels-city')
  assert.equal(await first('stib'), 'stib-mivb')
  assert.equal(await first('MIVB'), 'stib-mivb')
  assert.equal((await found('1060'))[0], 'municipality-saint-gilles')
})

test('slips of the finger are forgiven', async () => {
  for (const typed of ['anderlect', 'andrelecht', 'gemente anderlecht'])
    assert.ok((await found(typed)).includes('municipality-anderlecht'), typed)
  for (const typed of ['actirris', 'aktiris', 'Actiris!'])
    assert.ok((await found(typed)).includes('actiris'), typed)
})

test('Sint-Gilis and st gilles find both the municipality and the social welfare centre', async () => {
  for (const typed of ['Sint-Gilis', 'st gilles', 'saint gilles', '1060']) {
    const ids = await found(typed)
    assert.ok(ids.includes('municipality-saint-gilles'), typed)
    assert.ok(ids.includes('pcsw-saint-gilles'), typed)
  }
})

test('people of all three languages find what they mean, by whatever name they know it', async () => {
  const meant: Record<string, readonly string[]> = {
    'stib-mivb': ['stibb', 'mivb', 'STIB/MIVB', 'tram brussel', 'mobib'],
    actiris: ['orbem', 'BGDA', 'actirys', 'j’ai un problème avec actiris'],
    'parking-brussels': ['parkeeragentschap', 'agence du stationnement', 'scan car', 'parking'],
    'brussels-taxation': ['brussel fiscaliteit', 'Bruxelles fiscalite', 'taxe', 'property tax'],
    'brussels-environment': ['leefmileu', 'bruxelles environement', 'LEZ', 'ibge'],
    'municipality-uccle': ['ukkle', 'uccel', 'Ukkel', 'gemeente ukkel', '1180'],
    'municipality-molenbeek-saint-jean': ['molenbeck', 'sint jans molenbeek', '1080'],
    'pcsw-molenbeek-saint-jean': ['ocmw molenbeek', 'CPAS de Molenbeek', 'pcsw molenbeek'],
    'pcsw-saint-gilles': ['het ocmw van sint gillis', 'cpas st-gilles'],
    famiris: ['kinderbijslagfonds', 'allocations familiales', 'famirris'],
    'siamu-dbdmh': ['pompiers', 'brandweer', 'fire brigade'],
    'slrb-bghm': ['SLRB', 'bghm', 'logement social bruxelles'],
    vivaqua: ['vivacqua', 'hydrobru'],
    'police-zones': ['politie', 'zone de police'],
  }
  for (const [id, forms] of Object.entries(meant))
    for (const typed of forms)
      assert.ok((await found(typed)).slice(0, 4).includes(id), `${typed}: ${id}`)
})

test('the name comes in the language of the page', async () => {
  for (const [lang, name] of [
    ['nl', 'Gemeente Elsene'],
    ['fr', 'Commune d’Ixelles'],
    ['en', 'Municipality of Ixelles'],
  ] as const)
    assert.equal((await findServices(portal, '1050', lang, 1))[0]?.name, name)
})

test('what resembles nothing finds nothing, and neither do blanks and signs', async () => {
  assert.deepEqual(await found('zzzzqqqq'), [])
  assert.deepEqual(await found(' .,- '), [])
  assert.deepEqual(await found("%'; drop"), [])
})

test('a service with its own ombudsman carries the door to it', async () => {
  const service = await findService(portal, 'municipality-ixelles')

  assert.equal(service?.complaints, false)
  assert.equal(service.referral?.id, 'ombudsman-ixelles')
})

async function found(typed: string): Promise<string[]> {
  return (await findServices(portal, typed, 'nl', 10)).map(({ id }) => id)
}

async function first(typed: string): Promise<string | undefined> {
  return (await found(typed))[0]
}
