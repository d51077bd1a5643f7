import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { listSetAside, lodge, setAside } from './letterbox/index.ts'
import { sampleLodging } from './letterbox/testing.ts'
import { testOffice } from './office-testing.ts'
import { beat } from './platform/operation/heartbeat-store.ts'

const house = await testOffice()
const { app, db, clock } = house

test('an administrator sees that an envelope was set aside, and nothing of what is in it', async () => {
  await lodge(house.portal, sampleLodging())
  await db.transaction().execute((tx) => setAside(tx, 1, 'cannot-be-opened', clock.at))
  const [envelope] = await listSetAside(db)
  const browser = await house.signedIn(await house.staff({ role: 'administrator' }))

  const { html } = await browser.get('/set-aside')

  assert.equal(envelope?.reference?.number, 1)
  assert.match(html, /OM\.2026\.1[\s\S]*Not sealed to our key, or damaged/)
  assert.doesNotMatch(html, /sealed complaint/)
})

test('where nothing was set aside, the page says what would stand there', async () => {
  const other = await testOffice()
  const browser = await other.signedIn(await other.staff({ role: 'administrator' }))

  assert.match((await browser.get('/set-aside')).html, /Nothing is set aside/)
})

test('the office is ready while the worker is heard, and tells how long envelopes wait', async () => {
  assert.equal((await app.request('/healthz')).status, 200)
  assert.equal((await app.request('/readyz')).status, 503)

  await beat(db, 'worker', clock.at)
  await lodge(house.portal, { ...sampleLodging(), at: new Date(clock.at.getTime() - 90_000) })
  const answer = await app.request('/readyz')

  assert.equal(answer.status, 200)
  assert.deepEqual(await answer.json(), {
    ok: true,
    database: { ok: true },
    migrations: { ok: true },
    worker: { ok: true, seconds: 0 },
    envelopes: { ok: true, seconds: 90 },
  })
})

test('files do not exist for an administrator, nor does their work', async () => {
  const browser = await house.signedIn(await house.staff({ role: 'administrator' }))

  for (const path of ['/my-work', '/files', '/files/OM.2026.1'])
    assert.equal((await browser.get(path)).status, 404, path)
  assert.doesNotMatch((await browser.get('/account')).html, /href="\/(files|my-work)"/)
})

test('an address that is not there says so in the reader’s language, within the house', async () => {
  const browser = await house.signedIn(await house.staff({ role: 'administrator', language: 'fr' }))

  const { status, html } = await browser.get('/nowhere')

  assert.equal(status, 404)
  assert.match(html, /<html lang="fr"/)
  assert.match(html, /href="\/account"/)
})

test('staff whose page fails are told to give its number to their administrator, not to ring the public’s', async () => {
  const failing = await testOffice()
  const browser = await failing.signedIn(await failing.staff({ role: 'administrator' }))
  const nowhere = await browser.get('/nowhere')
  await sql`alter table letterbox.incoming rename to away`.execute(failing.owner)

  const { status, html } = await browser.get('/set-aside')

  assert.equal(status, 500)
  assert.match(html, /tell your administrator and give them this number: [0-9A-Z]{4}-[0-9A-Z]{4}/)
  assert.match(nowhere.html, /Ask your administrator/)
  for (const page of [html, nowhere.html]) assert.doesNotMatch(page, /02.549.67.00/)
})

test('every answer carries the headers that keep others out, also a fault', async () => {
  for (const path of ['/sign-in', '/nowhere', '/healthz']) {
    const { headers } = await app.request(path)
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.equal(headers.get('x-frame-options'), 'DENY')
  }
})

test('a form that is too large is refused before it is read', async () => {
  const browser = house.browser()

  const answer = await browser.post('/sign-in', { email: 'x'.repeat(1024 * 1024 + 1) })

  assert.equal(answer.status, 413)
})
