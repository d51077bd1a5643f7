import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../portal-app.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { readBook, saveReferral, saveService } from '../../published/index.ts'
import { address } from '../addresses.ts'
import { testPortal } from '../complaint/testing.ts'

const { newBrowser, officeDb, parts, logged } = await testPortal(createPortal)
const browser = newBrowser()

test('every service has a page, in every language, and the list leads to it', async () => {
  const { services } = await readBook(parts.db)
  for (const lang of languages) {
    const { html } = await browser.get(address('services', lang))
    for (const id of services.keys())
      assert.ok(html.includes(`href="${address('service', lang, { service: id })}"`), id)
  }
  for (const [id, { names }] of services) {
    const { status, html } = await browser.get(address('service', 'fr', { service: id }))
    assert.equal(status, 200)
    assert.ok(html.includes(names.fr.replaceAll('&', '&amp;')), id)
  }
})

test('a service says whether it is ours, how it takes complaints, and how it is known besides', async () => {
  const { html: own } = await browser.get('/en/services/brussels-housing')
  const { html: other } = await browser.get('/en/services/vivaqua')

  assert.match(own, /promises to answer within 60 days/)
  assert.match(own, /up to 6 months ago/)
  assert.match(other, /Ombudsman of Vivaqua/i)
  assert.match(other, /Brugel/)
  assert.match(other, /hydrobru/i)
  assert.equal((await browser.get('/en/services/nothing-like-it')).status, 404)
})

test('a topic leads to services, to kinds of them, and to others who help', async () => {
  const { html } = await browser.post('/en/services', { words: 'parking fine' })

  assert.match(html, /Who sent the letter\?/)
  assert.match(html, /href="\/en\/services\/parking-brussels"/)
  assert.match(html, /your municipality/)
  assert.match(html, /href="\/en\/who-else-can-help\/trade#consumer-ombudsman"/)
})

test('names come up while one types, in the language of the page, and nothing else', async () => {
  const suggest = async (lang: string, words: string) =>
    JSON.parse((await browser.post(address('suggest', lang as 'nl'), { words })).html) as string[]

  assert.ok((await suggest('fr', 'ixel')).includes('Commune d’Ixelles'))
  assert.ok((await suggest('nl', 'parkeerb')).includes('Parkeerboete of parkeerretributie'))
  assert.deepEqual(await suggest('nl', '?'), [])
})

test('everybody who can help stands once, with what for; a number only where it is confirmed', async () => {
  const { referrals } = await readBook(parts.db)
  const { html: all } = await browser.get('/nl/wie-kan-nog-helpen')

  for (const [id, { field = 'other', phone, verified }] of referrals) {
    assert.ok(all.includes(`href="/nl/wie-kan-nog-helpen/${field}#${id}"`), id)
    const { html } = await browser.get(`/nl/wie-kan-nog-helpen/${field}`)
    assert.equal(html.split(`id="${id}"`).length, 2, id)
    const digits = phone?.replace(/[^+\d]/g, '')
    if (digits && !verified.includes('phone') && digits.length > 4)
      assert.ok(!html.includes(`href="tel:${digits}"`), id)
  }
  assert.equal((await browser.get('/nl/wie-kan-nog-helpen/niets')).status, 404)
})

test('what staff change is there at once, by its new name and by the old one', async () => {
  const { services, referrals } = await readBook(officeDb)
  const { referral: _, ...before } = services.get('actiris') ?? assert.fail()
  const other = referrals.get('ombudsman-vivaqua') ?? assert.fail()
  await officeDb.transaction().execute(async (tx) => {
    await saveService(tx, {
      ...before,
      names: { nl: 'Werk Brussel', fr: 'Emploi Bruxelles', en: 'Work Brussels' },
      history: [{ what: 'renamed', on: '2027', names: before.names }],
    })
    await saveReferral(tx, { ...other, phone: '02 123 45 67', verified: ['phone'] })
  })

  const { html } = await browser.get('/en/services/actiris')
  assert.match(html, /Work Brussels/)
  assert.match(html, /Was called Actiris, 2027/)
  assert.match((await browser.post('/en/services', { words: 'actiris' })).html, /Work Brussels/)
  assert.match((await browser.get('/en/who-else-can-help/home')).html, /tel:021234567/)
  assert.deepEqual(logged, [])
})
