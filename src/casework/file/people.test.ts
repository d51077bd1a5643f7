import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComplaintContent } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { listParties } from '../content-store.ts'
import { findFile } from '../file-store.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)

const helped: Partial<ComplaintContent> = {
  complainant: { capacity: 'minor', name: 'Ion Ionescu', address: 'Rue Haute 1\n1000 Bruxelles' },
  helper: {
    capacity: 'social-worker',
    name: 'Hilde Claes',
    organisation: 'CPAS',
    email: 'hilde@example.org',
    address: 'Dorp 2\n1000 Brussel',
    letters: 'both',
    maySeeHealth: false,
  },
}

test('who helps stands on the file: as what, who gets the letters, what they may see', async () => {
  const { html } = await desk.get((await received(helped)).path)

  for (const words of [
    /Under 18/,
    /Social worker/,
    /The helper and the complainant/,
    /May see data about health.*?>\s*No/s,
    /There is no mandate yet/,
  ])
    assert.match(html, words)
})

test('without a mandate the case manager is to ask the person after thirty days, until it is there', async () => {
  const { path } = await received(helped)
  const before = await desk.get(path)
  assert.match(before.html, /ask the complainant themself/)
  assert.match(before.html, /24 December 2026.*?No mandate of who helps/s)

  const { location } = await desk.post(`${path}/mandate`, {})

  assert.equal(location, `${path}#parties`)
  const { html } = await desk.get(path)
  assert.doesNotMatch(html, /There is no mandate yet/)
  assert.match(html, /To-do done/)
  assert.equal((await desk.get('/todos?of=all')).html.includes(path.slice(7)), false)
  // A second click changes nothing.
  assert.equal((await desk.post(`${path}/mandate`, {})).status, 303)
})

test('with a mandate nobody has to ask', async () => {
  const { helper } = helped
  const { path } = await received({ ...helped, helper: { ...helper, hasMandate: true } })

  assert.doesNotMatch((await desk.get(path)).html, /mandate yet|ask the complainant themself/)
})

test('where both get the letters, the one that is printed is printed for each', async () => {
  const { path } = await received({ ...helped, contactChannel: 'post' })
  const { html } = await desk.get(path)
  const task = /href="(\/tasks\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''

  const letter = await desk.get(task)

  assert.equal(letter.html.match(/<article class="o-letter"/g)?.length, 2)
  assert.match(letter.html, /p\/a Hilde Claes|c\/o Hilde Claes/)
  assert.match(letter.html, /o-letter__to" dir="auto">Ion Ionescu\nRue Haute 1/)
})

test('what somebody needs is said before anybody writes, prints or rings', async () => {
  const needs: ComplaintContent['needs'] = {
    needs: ['interpreter', 'large-print', 'safe-times'],
    language: 'Tigrinya',
    times: 'In the morning only',
    words: 'Slowly, please',
  }
  const { path } = await received({ needs, contactChannel: 'telephone' })
  const { html } = await desk.get(path)
  const task = /href="(\/tasks\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''

  for (const page of [path, task, `${path}/write/we-are-looking`]) {
    const shown = (await desk.get(page)).html
    for (const words of ['Tigrinya', 'Letters in large print', 'In the morning only', 'Slowly'])
      assert.ok(shown.includes(words), `${words} on ${page}`)
  }
})

test('others with the same complaint are parties, are found, and get no letter of their own', async () => {
  const others = ['Piet Janssens, 02 123 45 67', 'Marie Lambert']
  const { path, id } = await received({
    complainant: { capacity: 'group', name: 'Ada', email: 'ada@example.org' },
    others,
  })

  const { html } = await desk.get(path)
  assert.match(html, /2 others with the same complaint/)
  for (const name of others) assert.ok(html.includes(name))
  const parties = await listParties(db, id)
  assert.equal(parties.filter(({ role }) => role === 'co-complainant').length, 2)
  const { location } = await desk.post('/search', { words: 'Lambert' })
  assert.ok((await desk.get(location ?? '')).html.includes(path))
})

test('a company has its number, as people write it', async () => {
  const { path } = await received({
    complainant: {
      capacity: 'company',
      organisation: 'Bakery',
      enterpriseNumber: '0202239951',
      email: 'a@b.be',
    },
  })

  assert.match((await desk.get(path)).html, /0202\.239\.951/)
})

test('what a helper may see of whom is nobody’s business who may open no files', async () => {
  const { path } = await received(helped)
  const administration = await office.signedIn(await office.staff({ role: 'administrator' }))

  assert.equal((await administration.post(`${path}/mandate`, {})).status, 404)
  assert.equal((await desk.post('/files/OM.2026.99999/mandate', {})).status, 404)
})

async function received(change: Partial<ComplaintContent>) {
  const { recipient, opener } = officeKey
  const content = sampleComplaint(change)
  const { reference } = await sendComplaint(portal, recipient, content, clock.at)
  const parts = { db, house, opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  const file = await findFile(db, reference)
  const path = `/files/OM.${reference.year}.${reference.number}`
  return { path, id: file?.id ?? assert.fail('no file') }
}
