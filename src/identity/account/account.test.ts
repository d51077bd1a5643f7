import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { findStaff } from '../index.ts'
import { auditOf, proofOnPage, testPassword } from '../testing.ts'

const house = await testOffice()
const { db, clock, later } = house
const chosen = 'negen gele wolken'

test('everyone decides their own name, language and absence, and stays signed in', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const browser = await house.signedIn(noor)
  const form = {
    name: 'Noor V.',
    language: 'fr',
    'away-from': '2026-12-01',
    'away-until': '2026-12-04',
  }

  assert.equal((await browser.post('/account', form)).location, '/account?done=details')

  const { name, away } = (await findStaff(db, noor.id)) ?? {}
  assert.deepEqual([name, away], ['Noor V.', { from: '2026-12-01', until: '2026-12-04' }])
  assert.match(
    (await browser.get('/account?done=details')).html,
    /<html lang="fr"[\s\S]*enregistrées/,
  )
})

test('nobody gives themselves a role or a language of work', async () => {
  const noor = await house.staff({ role: 'case-manager', languages: ['nl'] })
  const browser = await house.signedIn(noor)

  const form = { name: 'Noor', language: 'nl', role: 'administrator', 'languages[]': ['en'] }
  await browser.post('/account', form)

  const { role, languages } = (await findStaff(db, noor.id)) ?? {}
  assert.deepEqual([role, languages], ['case-manager', ['nl']])
})

test('a new password needs the present one, and ends every other session', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const [here, elsewhere] = [await house.signedIn(noor), await house.signedIn(noor)]
  const before = here.cookie()

  const wrong = { 'present-password': 'zes potten koffie', 'new-password': chosen }
  assert.match((await here.post('/account/password', wrong)).html, /id="present-password-error"/)
  const right = { 'present-password': testPassword, 'new-password': chosen }
  assert.equal((await here.post('/account/password', right)).location, '/account?done=password')

  assert.notEqual(here.cookie(), before)
  assert.equal((await here.get('/account')).status, 200)
  assert.equal((await elsewhere.get('/account')).status, 303)
  const typed = { email: noor.email, number: noor.numberAt(clock.at) }
  const signIn = (password: string) => house.browser().post('/sign-in', { ...typed, password })
  assert.equal((await signIn(testPassword)).status, 422)
  assert.equal((await signIn(chosen)).status, 303)
})

test('a weak new password is told beside its field', async () => {
  const browser = await house.signedIn(await house.staff({ role: 'case-manager' }))

  for (const weak of ['kort', 'Password2026!', 'Noor Vermeulen']) {
    const form = { 'present-password': testPassword, 'new-password': weak }
    const answer = await browser.post('/account/password', form)
    assert.equal(answer.status, 422)
    assert.match(answer.html, /id="new-password-error"/)
  }
})

test('guessing the present password pauses the account', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const browser = await house.signedIn(noor)
  const form = { 'present-password': 'zes potten koffie', 'new-password': chosen }

  for (let tries = 0; tries < 5; tries++) await browser.post('/account/password', form)

  const right = { ...form, 'present-password': testPassword }
  assert.match((await browser.post('/account/password', right)).html, /Try again in 1 minute/)
  later(1)
  assert.equal((await browser.post('/account/password', right)).status, 303)
})

test('another telephone takes the place of the first once it has shown a number', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const [here, elsewhere] = [await house.signedIn(noor), await house.signedIn(noor)]
  const form = {
    'present-password': testPassword,
    ...proofOnPage(await here.get('/account/app'), clock.at),
  }

  assert.equal((await here.post('/account/app', { ...form, number: '000000' })).status, 422)
  assert.equal((await here.post('/account/app', { ...form, 'present-password': 'x' })).status, 422)
  assert.equal((await here.post('/account/app', form)).location, '/account?done=app')

  assert.equal((await elsewhere.get('/account')).status, 303)
  const typed = { email: noor.email, password: testPassword, number: noor.numberAt(clock.at) }
  assert.equal((await house.browser().post('/sign-in', typed)).status, 422)
})

test('what one person’s page sealed is of no use to another', async () => {
  const [noor, luc] = [
    await house.signedIn(await house.staff({ role: 'case-manager' })),
    await house.signedIn(await house.staff({ role: 'case-manager' })),
  ]
  const proof = proofOnPage(await noor.get('/account/app'), clock.at)

  const answer = await luc.post('/account/app', { 'present-password': testPassword, ...proof })

  assert.equal(answer.status, 400)
})

test('signing in, failing to and changing how are recorded, by id', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const typed = { email: noor.email, password: testPassword, number: noor.numberAt(clock.at) }
  const browser = house.browser()
  await browser.post('/sign-in', { ...typed, password: 'zes potten koffie' })
  await browser.post('/sign-in', typed)
  await browser.post('/account/password', {
    'present-password': testPassword,
    'new-password': chosen,
  })
  await browser.post('/sign-out', {})

  const rows = await auditOf(house.owner, noor.id)

  assert.deepEqual(
    rows.map(({ action }) => action),
    ['sign-in-failed', 'signed-in', 'password-changed', 'signed-out'],
  )
})
