import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { testPassword } from '../testing.ts'

const house = await testOffice()
const { clock, later } = house

test('the cookie is out of reach of scripts, and of other sites’ forms', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const number = noor.numberAt(clock.at)

  const answer = await house
    .browser()
    .post('/sign-in', { email: noor.email, password: testPassword, number })

  const [cookie = ''] = answer.headers.getSetCookie()
  assert.match(cookie, /^office=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('a session that is used lasts twelve hours and not longer', async () => {
  const browser = await house.signedIn(await house.staff({ role: 'case-manager' }))

  for (let hour = 1; hour < 12; hour++) {
    later(60)
    assert.equal((await browser.get('/account')).status, 200, `hour ${hour}`)
  }
  later(60)
  assert.equal((await browser.get('/account')).status, 303)
})

test('a session that nobody uses for two hours is over, and the person is told', async () => {
  const browser = await house.signedIn(await house.staff({ role: 'case-manager' }))
  later(119)
  assert.equal((await browser.get('/account')).status, 200)

  later(120)
  assert.equal((await browser.get('/account')).status, 303)
  assert.match((await browser.get('/sign-in')).html, /Your session is over/)
})

test('signing out ends this session and no other', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const [here, elsewhere] = [await house.signedIn(noor), await house.signedIn(noor)]
  const cookie = here.cookie()

  assert.equal((await here.post('/sign-out', {})).location, '/sign-in')

  assert.equal(here.cookie(), '')
  assert.equal((await house.browser().get('/account', { cookie })).status, 303)
  assert.equal((await elsewhere.get('/account')).status, 200)
})

test('a session opens nothing once its owner has lost access', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const browser = await house.signedIn(noor)
  const boss = await house.signedIn(await house.staff({ role: 'administrator' }))

  const form = { role: 'case-manager', 'languages[]': ['nl'] }
  assert.equal((await boss.post(`/staff/${noor.id}`, form)).status, 303)

  assert.equal((await browser.get('/account')).status, 303)
})

test('pages are for nobody’s cache', async () => {
  const browser = await house.signedIn(await house.staff({ role: 'case-manager' }))

  assert.match((await browser.get('/account')).headers.get('cache-control') ?? '', /no-store/)
})
