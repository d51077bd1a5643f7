import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { createFirstInvitation, createRecovery, hasAdministrator, linkPath } from '../index.ts'
import { findStaffByEmail } from '../staff-store.ts'
import { proofOnPage, testPassword } from '../testing.ts'

/** Nobody is in it yet, and no test puts anybody there. */
const empty = await testOffice()
const house = await testOffice()

const details = {
  name: 'Noor Vermeulen',
  email: 'noor@office.example',
  language: 'nl',
  'languages[]': ['nl', 'fr'],
  'new-password': 'negen gele wolken',
}

test('the first link makes an administrator, who is then signed in', async () => {
  const { db, owner, browser, clock } = await testOffice()
  const first = browser()
  const path = linkPath((await createFirstInvitation(owner, clock.at)) ?? '')

  assert.match((await first.get(path)).html, /Set up your account/)
  const app = await first.post(path, details)
  assert.equal(await hasAdministrator(db), false)
  const done = await first.post(`${path}/app`, proofOnPage(app, clock.at))

  assert.equal(done.location, '/')
  assert.equal((await first.get('/')).location, '/staff')
  assert.match((await first.get('/staff')).html, /<html lang="nl"[\s\S]*Noor Vermeulen/)
})

test('the first link works once, and none is made while there is an administrator', async () => {
  const { db, owner, browser, clock } = await testOffice()
  const path = linkPath((await createFirstInvitation(owner, clock.at)) ?? '')
  const app = await browser().post(path, details)
  const proof = proofOnPage(app, clock.at)

  const answers = await Promise.all([1, 2].map(() => browser().post(`${path}/app`, proof)))

  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 404],
  )
  assert.equal((await browser().get(path)).status, 404)
  assert.equal(await createFirstInvitation(db, clock.at), undefined)
})

test('of the first links only the newest works, and it for a day', async () => {
  const { owner, browser, clock, later } = empty
  const older = linkPath((await createFirstInvitation(owner, clock.at)) ?? '')
  const newer = linkPath((await createFirstInvitation(owner, clock.at)) ?? '')

  assert.equal((await browser().get(older)).status, 404)
  assert.equal((await browser().get(newer)).status, 200)
  later(24 * 60)
  assert.equal((await browser().get(newer)).status, 404)
  assert.equal((await browser().post(newer, details)).status, 404)
})

test('a wrong number leaves the account unmade, and the same app can be tried again', async () => {
  const { db, owner, browser, clock } = await testOffice()
  const path = linkPath((await createFirstInvitation(owner, clock.at)) ?? '')
  const app = await browser().post(path, details)
  const proof = proofOnPage(app, clock.at)

  const wrong = await browser().post(`${path}/app`, { ...proof, number: '000000' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /id="number-error"/)
  assert.equal(await hasAdministrator(db), false)
  assert.equal((await browser().post(`${path}/app`, proofOnPage(wrong, clock.at))).status, 303)
})

test('what is missing is told beside its field, and what was typed is kept', async () => {
  const { owner, browser, clock } = empty
  const path = linkPath((await createFirstInvitation(owner, clock.at)) ?? '')

  const answer = await browser().post(path, { name: 'Noor', email: 'noor', 'new-password': 'kort' })

  assert.equal(answer.status, 422)
  for (const field of ['email', 'language', 'languages', 'new-password'])
    assert.match(answer.html, new RegExp(`id="${field}-error"`))
  assert.match(answer.html, /name="name"[^>]*value="Noor"/)
  assert.doesNotMatch(answer.html, /kort/)
  assert.match(answer.html, /<title>Error: /)
})

test('one’s own name is refused as a password, on every way', async () => {
  const first = linkPath((await createFirstInvitation(empty.owner, empty.clock.at)) ?? '')
  const typed = { ...details, 'new-password': 'Noor Vermeulen' }
  assert.match((await empty.browser().post(first, typed)).html, /too much like the name/)

  const { db, staff, browser, clock } = house
  const { email } = await staff({ role: 'case-manager', name: 'Adriaan Verstraete' })
  const path = linkPath((await createRecovery(db, email, clock.at)) ?? '')
  const answer = await browser().post(path, { 'new-password': 'adriaan.verstraete' })
  assert.match(answer.html, /too much like the name/)
})

test('whoever lost password or telephone gets in by a link, and every older session ends', async () => {
  const { db, staff, signedIn, browser, clock } = house
  const noor = await staff({ role: 'case-manager' })
  const old = await signedIn(noor)
  const path = linkPath((await createRecovery(db, noor.email.toUpperCase(), clock.at)) ?? '')

  const page = await browser().get(path)
  assert.doesNotMatch(page.html, new RegExp(`Noor|${noor.email}`))
  assert.equal((await old.get('/account')).status, 303)
  const app = await browser().post(path, { 'new-password': 'negen gele wolken' })
  const back = browser()
  assert.equal((await back.post(`${path}/app`, proofOnPage(app, clock.at))).status, 303)

  assert.equal((await back.get('/account')).status, 200)
  const number = noor.numberAt(clock.at)
  const typed = { email: noor.email, password: testPassword, number }
  assert.equal((await browser().post('/sign-in', typed)).status, 422)
})

test('nobody else’s link, and nothing we did not seal, is taken', async () => {
  const { db, staff, browser, clock } = house
  const noor = await staff({ role: 'administrator' })
  const adriaan = await staff({ role: 'case-manager' })
  const [one, other] = [
    linkPath((await createRecovery(db, noor.email, clock.at)) ?? ''),
    linkPath((await createRecovery(db, adriaan.email, clock.at)) ?? ''),
  ]
  const app = await browser().post(one, { 'new-password': 'negen gele wolken' })
  const proof = proofOnPage(app, clock.at)

  assert.equal((await browser().post(`${other}/app`, proof)).status, 400)
  assert.equal((await browser().post(`${one}/app`, { ...proof, sealed: 'AAAA' })).status, 400)
})

test('there is no way back in for somebody unknown', async () => {
  const { db, clock } = house

  assert.equal(await createRecovery(db, 'nobody@office.example', clock.at), undefined)
  assert.equal(await findStaffByEmail(db, 'nobody@office.example'), undefined)
})
