import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { messageContent } from '../../letterbox/index.ts'
import type { MailboxView } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { openHouse, openWaiting, registered } from './testing.ts'
import { hiddenFields } from './testing-browser.ts'

const house = await openHouse(createPortal)
const inDutch = { 'language-before': 'nl' }

test('a message that is being written is kept, in each language, and sent once', async () => {
  const { browser, file, french } = await opened()
  const form = hiddenFields(await browser.get(`${file}/schrijven`))

  const typing = await browser.post(`${file}/schrijven?typing`, { ...form, body: 'Ik heb ni' })
  const page = await browser.send(`${french}/ecrire`, {
    ...form,
    ...inDutch,
    body: 'Ik heb nieuws',
  })

  assert.equal(typing.status, 200)
  assert.equal(page.path, `${french}/ecrire`)
  assert.match(page.html, />Ik heb nieuws<\/textarea>/)
  await browser.send(`${file}/schrijven`, { ...form, body: 'Ik heb nieuws', action: 'send' })
  const late = await browser.post(`${file}/schrijven?typing`, { ...form, body: 'Ik heb nieuws' })
  assert.equal(late.status, 409)
  assert.match((await browser.get(`${file}/schrijven`)).html, /name="body"[^>]*><\/textarea>/)
  const [sent, ...more] = await messages()
  assert.equal(sent?.body, 'Ik heb nieuws')
  assert.deepEqual(more, [])
})

test('another way to be reached is kept while it is typed, and gone once it is sent', async () => {
  const { browser, file, french } = await opened()
  const page = `${file}/bereiken`
  const form = hiddenFields(await browser.get(page))
  const typed = { ...form, channel: 'email', email: 'fatima@', language: 'nl' }

  const typing = await browser.post(`${page}?typing`, typed)
  const reloaded = await browser.get(page)
  const changed = await browser.post(`${french}/joindre`, { ...typed, ...inDutch })

  assert.equal(typing.status, 200)
  assert.match(reloaded.html, /value="fatima@"/)
  assert.equal(hiddenFields(reloaded)['id'], form['id'], 'still the same sending')
  assert.equal(changed.status, 200)
  assert.match(changed.html, /<html lang="fr".*value="fatima@"/s)
  await browser.post(page, { ...typed, email: 'fatima@example.org' })
  assert.doesNotMatch((await browser.get(page)).html, /value="fatima@"/)
  await messages()
})

test('a survey waits for its reader, in each language, and nothing of it is left once it is sent', async () => {
  const { browser, file, french } = await opened(ended)
  const before = await safes()

  const typing = await browser.post(`${file}/uw-mening?typing`, { words: 'Dank u' })
  const reloaded = await browser.get(`${file}/uw-mening`)

  const page = await browser.post(`${french}/votre-avis`, {
    ...inDutch,
    clear: 'yes',
    words: 'Dank u wel.',
  })

  assert.equal(typing.status, 200)
  assert.match(reloaded.html, />Dank u<\/textarea>/)
  assert.equal(page.status, 200)
  assert.match(page.html, /<html lang="fr".*>Dank u wel\.<\/textarea>/s)
  assert.match(page.html, /name="clear"[^>]*value="yes" checked/)
  await browser.post(`${french}/votre-avis`, { clear: 'yes', words: 'Dank u wel.' })
  assert.equal(await safes(), before, 'the file is open, and nothing else')
  assert.equal((await browser.post(`${file}/uw-mening?typing`, { clear: 'no' })).status, 409)
  assert.equal(await safes(), before)
})

test('leaving the file takes the survey along that was not sent', async () => {
  const before = await safes()
  const { browser, file } = await opened(ended)
  await browser.post(`${file}/uw-mening?typing`, { words: 'Dank u' })

  await browser.post(`${file}/verlaten`)

  assert.equal(await safes(), before)
})

test('reference, code and number go along to another language: tried, stored and logged nowhere', async () => {
  const browser = house.browser()
  const { typed } = await registered(house)
  const before = await safes()

  const code = await browser.post('/fr/mon-dossier/code', { ...typed, ...inDutch })

  assert.equal(code.status, 200)
  assert.equal(code.path, '/fr/mon-dossier/code')
  assert.match(code.html, new RegExp(`<html lang="fr".*value="${typed.code}"`, 's'))
  assert.equal(await safes(), before)
  const email = 'fatima@example.org'
  const asked = await browser.get('/nl/mijn-dossier/e-mail')
  const { reference } = typed
  const form = { ...hiddenFields(asked), reference, email }
  const ask = await browser.post('/fr/mon-dossier/e-mail', { ...form, ...inDutch })
  assert.match(ask.html, new RegExp(`<html lang="fr".*value="${email}"`, 's'))
  assert.equal(
    hiddenFields(ask)['request'],
    hiddenFields(asked)['request'],
    'still the same request',
  )
  const number = (await browser.post('/nl/mijn-dossier/e-mail', form)).path
  const inFrench = number
    .replace('/nl/mijn-dossier', '/fr/mon-dossier')
    .replace(/nummer$/, 'numero')
  for (let tries = 0; tries < 9; tries++) {
    const page = await browser.post(inFrench, { number: '123456', ...inDutch })
    assert.equal(page.status, 200, 'no try is counted')
    assert.match(page.html, /<html lang="fr".*value="123456"/s)
  }
  const slip = await browser.post(number, { number: '12 34' })
  assert.equal(slip.status, 422)
  assert.match(slip.html, /value="12 34"/)
  assert.doesNotMatch(JSON.stringify(house.logged), new RegExp(`123456|${typed.code}`))
  await openWaiting(house)
})

test('the address of who acts for others goes along to another language', async () => {
  const browser = house.browser()
  const page = await browser.get('/nl/mijn-dossier/voor-anderen')
  const form = { ...hiddenFields(page), email: 'hulp@' }

  const french = await browser.post('/fr/mon-dossier/pour-d-autres', { ...form, ...inDutch })

  assert.equal(french.status, 200)
  assert.match(french.html, /<html lang="fr".*value="hulp@"/s)
})

const ended: Partial<MailboxView> = {
  next: { code: 'closed' },
  ending: { reason: 'concluded', on: '2026-11-23' },
  opensUntil: '2027-11-23',
}

async function opened(about: Partial<MailboxView> = {}) {
  const { typed } = await registered(house, about)
  const browser = house.browser()
  const { path: file } = await browser.post('/nl/mijn-dossier/code', typed)
  return { browser, file, french: file.replace('/nl/mijn-dossier', '/fr/mon-dossier') }
}

async function messages() {
  return (await openWaiting(house)).map(({ content }) => messageContent.parse(content))
}

async function safes(): Promise<string | undefined> {
  const { rows } = await sql<{ count: string }>`select count(*) from portal.safe`.execute(
    house.owner,
  )
  return rows[0]?.count
}
