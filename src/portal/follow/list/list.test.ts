import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawNumber, grantList, numberDigest, numberRequest } from '../../../letterbox/index.ts'
import type { FileList } from '../../../letterbox/index.ts'
import { createPortal } from '../../../portal-app.ts'
import { sealJson } from '../../../secrecy/index.ts'
import { openHouse, openWaiting, registered, seal } from '../testing.ts'
import { hiddenFields } from '../testing-browser.ts'

const house = await openHouse(createPortal)
const askPath = '/nl/mijn-dossier/voor-anderen'
const helper = { name: 'Karim Aziz', organisation: 'CAW', email: 'karim@example.org' }

test('address and number show the list, and a file of it opens', async () => {
  const first = await registered(house, { step: 3 })
  const { browser, page } = await listed(first, {
    complainant: 'Fatima B.',
    service: 'Gemeente Elsene',
    asks: { by: '2026-12-01' },
  })
  assert.match(page.path, /\/lijst$/)
  assert.match(page.text, /Fatima B\./)
  assert.match(page.text, /Wij wachten op een antwoord, tot 1 december 2026/)

  const form = { open: hiddenFields(page)['open'] ?? '' }
  const opening = await browser.post(page.path, form)
  assert.match(opening.text, /We maken uw dossier klaar|Uw dossier/)
  await seal(house, first.mailboxId, first.view)
  const file = await browser.get(opening.path)

  assert.ok(file.text.includes('Vera Peeters'))
  assert.ok(file.html.includes(`href="${page.path}"`), 'a way back to the list')
  await browser.post(`${opening.path}/verlaten`)
  assert.equal((await browser.get(page.path)).status, 403, 'nothing stays open behind it')
})

test('whether there are such files is told by no page', async () => {
  const browser = house.browser()
  const asked = await browser.post(askPath, { ...(await request(browser)), email: 'x@example.org' })
  await openWaiting(house)

  assert.equal(asked.status, 200)
  assert.match(asked.text, /Als er dossiers zijn waarin iemand met dit adres een volmacht heeft/)
  const wrong = await browser.post(asked.path, { number: '123456' })
  assert.match(wrong.text, /eenmalige code klopt niet/)
})

test('an address that is none is told beside the field, with what was typed', async () => {
  const browser = house.browser()
  const form = await request(browser)

  const refused = await browser.post(askPath, { ...form, email: 'karim@' })

  assert.equal(refused.status, 422)
  assert.match(refused.html, /value="karim@"/)
  assert.match(refused.html, /href="#email"/)
})

test('the next complaint begins with the helper’s own details, and with nothing of anybody else', async () => {
  const first = await registered(house)
  const { browser, page } = await listed(first, { complainant: 'Fatima B.' })

  const begun = await browser.post(page.path, {})

  assert.match(begun.path, /^\/nl\/klacht\/[0-9a-f-]{36}\/vraag\/1$/)
  const overview = await browser.get(begun.path.replace('/vraag/1', '/nakijken'))
  for (const own of [helper.name, helper.organisation, helper.email])
    assert.ok(overview.text.includes(own), own)
  assert.ok(!overview.text.includes('Fatima'))
})

test('closing the list closes it', async () => {
  const first = await registered(house)
  const { browser, page } = await listed(first, {})

  await browser.post(page.path.replace('/lijst', '/verlaten'))

  assert.equal((await browser.get(page.path)).status, 403)
})

async function request(browser: ReturnType<typeof house.browser>) {
  return hiddenFields(await browser.get(askPath))
}

/** What the worker does with a request of somebody who helps. */
async function listed(
  { mailboxId, reference, view }: Awaited<ReturnType<typeof registered>>,
  about: Partial<FileList['files'][number]>,
) {
  const browser = house.browser()
  const asked = await browser.post(askPath, { ...(await request(browser)), email: helper.email })
  const envelopes = await openWaiting(house)
  const {
    accessId,
    recipient,
    authDigest,
    reference: none,
  } = numberRequest.parse(envelopes.at(-1)?.content)
  assert.equal(none, undefined)
  const at = house.parts.now()
  const number = drawNumber()
  const later = new Date(at.getTime() + 15 * 60_000)
  const file = { mailboxId, reference, lodgedOn: '2026-11-24', step: view.step, isClosed: false }
  const list: FileList = { v: 1, files: [{ ...file, ...about }], isCut: false, helper }
  const sealed = await sealJson(list, recipient)
  await house.office.transaction().execute((tx) =>
    grantList(tx, {
      accessId,
      recipient,
      authDigest: Buffer.from(authDigest, 'hex'),
      numberDigest: numberDigest(accessId, number),
      numberUntil: later,
      expiresAt: later,
      files: [{ mailboxId, holder: accessId }],
      sealed,
      at,
    }),
  )
  return { browser, page: await browser.post(asked.path, { number }) }
}
