import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { listParties } from '../content-store.ts'
import { findFile } from '../file-store.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)

test('a complaint in brief is completed after a call: name, address, and how we write from then on', async () => {
  const { path, read, id } = await received()
  const page = await desk.get(`${path}/people`)
  assert.match(page.html, /value="elise@example\.org"/)

  const { location } = await desk.post(`${path}/people`, {
    ...typed,
    name: 'Élise Dubois-Martin',
    telephone: '0470 12 34 56',
    post: 'Rue Haute 1\n1000 Bruxelles',
    'contact-channel': 'post',
    language: 'nl',
  })

  assert.equal(location, `${path}#parties`)
  const [party] = await listParties(db, id)
  assert.deepEqual(
    [party?.name, party?.telephone, party?.address],
    ['Élise Dubois-Martin', '0470 12 34 56', 'Rue Haute 1\n1000 Bruxelles'],
  )
  const { state } = await read()
  assert.deepEqual([state.contactChannel, state.language], ['post', 'nl'])
  const { html } = await desk.get(path)
  assert.match(html, /Details of complainant or helper changed/)
  assert.match(html, /Dubois-Martin/)
  const found = await desk.post('/search', { words: 'Dubois-Martin' })
  assert.ok((await desk.get(found.location ?? '')).html.includes(path.slice(7)))
})

test('what cannot be is told beside the field, with all that was typed, and nothing changes', async () => {
  const { path, id } = await received()
  const wrong = { ...typed, name: 'Nouveau Nom', email: 'elise at example' }

  const { status, html } = await desk.post(`${path}/people`, wrong)

  assert.equal(status, 422)
  assert.match(html, /href="#email"/)
  assert.match(html, /value="Nouveau Nom"/)
  assert.match(html, /value="elise at example"/)
  assert.notEqual((await listParties(db, id))[0]?.name, 'Nouveau Nom')
})

test('a helper’s details are their own, and what is as it was is no change', async () => {
  const helper = { name: 'Hilde', email: 'hilde@example.org' }
  const { path, id } = await received({ helper })
  const same = { 'helper-name': 'Hilde', 'helper-email': 'hilde@example.org' }

  await desk.post(`${path}/people`, { ...typed, ...same })
  assert.doesNotMatch((await desk.get(path)).html, /Details of complainant or helper changed/)
  await desk.post(`${path}/people`, { ...typed, ...same, 'helper-name': 'Hilde Claes' })

  const parties = await listParties(db, id)
  assert.equal(parties.find(({ role }) => role === 'helper')?.name, 'Hilde Claes')
  assert.equal(parties.find(({ role }) => role === 'complainant')?.name, typed.name)
})

const typed = {
  name: 'Élise Dubois',
  email: 'elise@example.org',
  'contact-channel': 'email',
  language: 'fr',
}

async function received(change: Parameters<typeof sampleComplaint>[0] = {}) {
  const complainant = { capacity: 'adult', name: typed.name, email: typed.email } as const
  const complaint = sampleComplaint({ complainant, contactChannel: 'email', ...change })
  const { reference } = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  const { opener } = officeKey
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
  const read = async () => (await findFile(db, reference)) ?? assert.fail('no file')
  const { id } = await read()
  return { path: `/files/OM.${reference.year}.${reference.number}`, id, read }
}
