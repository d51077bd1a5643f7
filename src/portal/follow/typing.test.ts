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

test('a survey comes back in the other language with its answers, and nothing of it is stored', async () => {
  const { browser, file, french } = await opened(ended)
  await browser.get(`${file}/uw-mening`)
  const before = await safes()

  const page = await browser.post(`${french}/votre-avis`, {
    ...inDutch,
    clear: 'yes',
    words: 'Dank u wel.',
  })

  assert.equal(page.status, 200)
  assert.match(page.html, /<html lang="fr".*>Dank u wel\.<\/textarea>/s)
  assert.match(page.html, /name="clear"[^>]*value="yes" checked/)
  assert.equal(await safes(), before)
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
