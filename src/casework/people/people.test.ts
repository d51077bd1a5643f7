import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditOf } from '../../identity/testing.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findStory, listParties } from '../content-store.ts'
import { findFile } from '../file-store.ts'
import { listTodos } from '../todos/todo-store.ts'
import { assertRecordFits, sampleComplaint, sendComplaint } from '../testing.ts'

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

test('whoever helps is added after a call, and the mandate is waited for; so is who complains of the same', async () => {
  const { path, id } = await received()

  await desk.post(`${path}/people`, {
    ...typed,
    'helper-name': 'Hilde Claes',
    'helper-email': 'hilde@example.org',
    'helper-capacity': 'relative',
    others: 'Omar Haddad\nLine Petit\n',
  })

  const parties = await listParties(db, id)
  assert.deepEqual(parties.map(({ role, name }) => `${role} ${name}`).toSorted(), [
    'co-complainant Line Petit',
    'co-complainant Omar Haddad',
    `complainant ${typed.name}`,
    'helper Hilde Claes',
  ])
  const [awaited, ...more] = (await listTodos(db, id)).filter(({ kind }) => kind === 'mandate')
  assert.equal(awaited?.due_on, '2026-12-24')
  assert.deepEqual(more, [])
  const found = await desk.post('/search', { words: 'Haddad' })
  assert.ok((await desk.get(found.location ?? '')).html.includes(path.slice(7)))
  await assertRecordFits(db)
})

test('a helper who shows a mandate is not waited for, and who complains no more leaves the list', async () => {
  const { path, id } = await received({ others: ['Omar Haddad', 'Line Petit'] })
  assert.match((await desk.get(`${path}/people`)).html, />Line Petit\nOmar Haddad<\/textarea>/)

  const helped = { 'helper-name': 'Hilde Claes', 'helper-mandate': 'yes' }
  await desk.post(`${path}/people`, { ...typed, ...helped, others: 'Line Petit' })
  await desk.post(`${path}/people`, { ...typed, ...helped, others: 'Line Petit' })

  const parties = await listParties(db, id)
  assert.deepEqual(
    new Set(parties.map(({ name }) => name)),
    new Set(['Hilde Claes', 'Line Petit', typed.name]),
  )
  assert.equal(parties.length, 3)
  assert.deepEqual(await listTodos(db, id), [])
})

test('who they are and what they need are completed too, and stand before whoever writes', async () => {
  const { path, id } = await received()
  const page = await desk.get(`${path}/people`)
  assert.match(page.html, /<option value="adult" selected/)

  await desk.post(`${path}/people`, {
    ...typed,
    capacity: 'under-administration',
    enterprise: '0123.456.749',
    'need-large-print': 'yes',
    'need-language': 'tigrinya',
    'need-words': 'Rappeler deux fois',
  })

  const [party] = await listParties(db, id)
  assert.deepEqual(
    [party?.capacity, party?.enterprise_number, party?.needs, party?.needs_words],
    ['under-administration', '0123456749', ['interpreter', 'large-print'], 'Rappeler deux fois'],
  )
  assert.match((await desk.get(`${path}/write/free-answer`)).html, /An interpreter: <bdi>tigrinya</)
  const again = await desk.get(`${path}/people`)
  assert.match(again.html, /name="need-large-print"[^>]*checked/)
  assert.match(again.html, /value="0123\.456\.749"/)
})

test('as what somebody helps and who gets the letters is corrected; a mandate they have stays', async () => {
  const helper = { name: 'Hilde', email: 'hilde@example.org', hasMandate: true, maySeeHealth: true }
  const { path, id } = await received({ helper })

  await desk.post(`${path}/people`, {
    ...typed,
    'helper-name': 'Hilde',
    'helper-email': 'hilde@example.org',
    'helper-capacity': 'lawyer',
    'helper-letters': 'both',
  })

  const party = (await listParties(db, id)).find(({ role }) => role === 'helper')
  assert.deepEqual(
    [party?.capacity, party?.letters, party?.may_see_health, party?.has_mandate],
    ['lawyer', 'both', null, true],
  )
})

test('a danger told on the telephone makes the file urgent, and its day stands in the list', async () => {
  const { path, read } = await received()
  const told = { danger: 'yes', 'danger-what': 'Expulsion', ...on('danger-on', 27) }

  await desk.post(`${path}/people`, { ...typed, ...told })

  assert.equal((await read()).state.isUrgent, true)
  const { html } = await desk.get(path)
  assert.match(html, /as noted later.*27 November 2026.*Expulsion/s)
  assert.match(html, /will happen by 27 November 2026 \(the file is now urgent\).*Expulsion/s)
  assert.match((await desk.get('/urgent')).html, /27\/11\/2026/)
  assert.match((await desk.get(`${path}/people`)).html, /name="danger-on-day"[^>]*value="27"/)
})

test('what the complaint said stays, what is noted later holds; saved again as it is, nothing changes', async () => {
  const { path, id, read } = await received({ danger: { what: 'Huissier', on: '2026-11-25' } })
  const later = { danger: 'yes', 'danger-what': 'Huissier', ...on('danger-on', 30) }
  const same = { ...later, ...on('danger-on', 25) }

  await desk.post(`${path}/people`, { ...typed, ...same })
  const { version } = (await read()).state
  await desk.post(`${path}/people`, { ...typed, ...later })
  await desk.post(`${path}/people`, { ...typed, ...later })

  assert.equal((await read()).state.version, version + 1)
  assert.equal((await findStory(db, id))?.danger_on, '2026-11-25')
  assert.match((await desk.get('/urgent')).html, /30\/11\/2026/)
})

test('that nothing will happen any more is noted; only somebody with a reason takes the urgency away', async () => {
  const { path, read } = await received({ danger: { what: 'Huissier' } })

  await desk.post(`${path}/people`, { ...typed, danger: 'no' })

  const { html } = await desk.get(path)
  assert.match(html, /Noted that nothing bad will happen any more/)
  assert.equal((await read()).state.isUrgent, true)
})

test('a day that cannot be is told beside it', async () => {
  const { path } = await received()
  const wrong = { danger: 'yes', ...on('danger-on', 31) }

  const { status, html } = await desk.post(`${path}/people`, { ...typed, ...wrong })

  assert.equal(status, 422)
  assert.match(html, /href="#danger-on-day">[^<]*[Dd]ate does not exist/)
  assert.match(html, /value="31"/)
})

test('each look at the details leaves a trace, also when they are saved or refused', async () => {
  const { path, id } = await received()
  const opened = async () =>
    (await auditOf(office.owner, vera.id)).filter(({ subject }) => subject === id).length

  await desk.get(`${path}/people`)
  assert.equal(await opened(), 1)
  await desk.post(`${path}/people`, { ...typed, email: '' })
  assert.equal(await opened(), 2)
  await desk.post(`${path}/people`, { ...typed, name: 'Élise' })
  assert.equal(await opened(), 3)
})

test('the record says all of it, and its words are bound to it', async () => {
  assert.ok((await assertRecordFits(db)) > 0)
})

function on(name: string, day: number) {
  return { [`${name}-day`]: String(day), [`${name}-month`]: '11', [`${name}-year`]: '2026' }
}

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
