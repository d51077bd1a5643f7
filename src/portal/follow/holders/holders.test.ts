import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { messageContent } from '../../../letterbox/index.ts'
import type { MailboxHolder } from '../../../letterbox/index.ts'
import { createPortal } from '../../../portal-app.ts'
import { deriveAccess, parseCode, sha256 } from '../../../secrecy/index.ts'
import { openHouse, openWaiting, registered } from '../testing.ts'
import { hiddenFields } from '../testing-browser.ts'

const house = await openHouse(createPortal)

const fatima = { id: randomUUID(), role: 'complainant', name: 'Fatima B.' } as const
const karim = { id: randomUUID(), role: 'helper', name: 'Karim Aziz' } as const
const byCode = { hasCode: true, hasEmail: false }
const byEmail = { hasCode: false, hasEmail: true }

test('the file says who opens it, and by what', async () => {
  const { page } = await opened([
    { ...fatima, ...byEmail, isYou: false },
    { ...karim, ...byCode, isYou: true },
  ])

  assert.match(page.text, /Wie kan dit dossier openen\?/)
  assert.match(page.text, /Fatima B\. ?: met een eenmalige code per e-mail/)
  assert.match(page.text, /Karim Aziz \(u\) ?: met een code/)
})

test('a code is made here, and the office gets its public half; it is shown until the file is closed', async () => {
  const { browser, path, mailboxId } = await opened([{ ...fatima, ...byEmail, isYou: true }])
  const form = hiddenFields(await browser.get(`${path}/toegang`))
  assert.equal(form['code'], fatima.id)

  const made = await browser.post(`${path}/toegang`, form)
  await browser.post(`${path}/toegang`, form)

  const code = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(made.html)?.[0] ?? ''
  const read = parseCode(code)
  assert(read.ok)
  const { auth, recipient } = deriveAccess(read.code, mailboxId)
  const waiting = await openWaiting(house)
  assert.equal(waiting.length, 1, 'pressed twice, it is made once')
  const { access, body } = messageContent.parse(waiting[0]?.content)
  assert.equal(body, 'Ik maakte een nieuwe code voor mezelf.')
  assert.deepEqual(access, {
    is: 'code',
    holder: fatima.id,
    accessId: form['id'],
    recipient,
    authDigest: Buffer.from(sha256(auth)).toString('hex'),
  })
  assert.ok((await browser.get(`${path}/toegang`)).html.includes(code))
  await browser.post(`${path}/verlaten`)
  assert.ok(!(await browser.get(`${path}/toegang`)).html.includes(code))
})

test('a complainant ends a helper’s access, is told what follows, and asks the office to', async () => {
  const { browser, path } = await opened([
    { ...fatima, ...byCode, isYou: true },
    { ...karim, ...byCode, isYou: false },
  ])
  const page = await browser.get(`${path}/toegang`)
  assert.match(page.text, /Wij zeggen het niet aan Karim Aziz/)
  assert.match(page.text, /Wij hebben nog geen e-mail van u/)

  const sent = await browser.post(`${path}/toegang`, { id: randomUUID(), end: karim.id })

  assert.match(sent.text, /Onze brieven en berichten gaan vanaf nu naar u/)
  const [envelope] = await openWaiting(house)
  const { access, body } = messageContent.parse(envelope?.content)
  assert.deepEqual(access, { is: 'end', holder: karim.id })
  assert.equal(body, 'Karim Aziz opent dit dossier niet meer.')
})

test('a helper can stop, and give a code to whom they help, but not keep them out', async () => {
  const { browser, path } = await opened([
    { ...fatima, ...byEmail, isYou: false },
    { ...karim, ...byCode, isYou: true },
  ])
  const page = await browser.get(`${path}/toegang`)
  assert.match(page.text, /Een eigen code voor Fatima B\./)
  assert.match(page.text, /Ik help niet meer/)

  const refused = await browser.post(`${path}/toegang`, { id: randomUUID(), end: fatima.id })

  assert.equal(refused.status, 409)
  assert.match(refused.text, /Dat kan nu niet meer/)
  assert.deepEqual(await openWaiting(house), [])
})

test('whose access ended stands there with the day, and nothing can be done with it', async () => {
  const { browser, path, page } = await opened([
    { ...fatima, ...byCode, isYou: true },
    { ...karim, hasCode: false, hasEmail: true, isYou: false, endedOn: '2026-11-20' },
  ])
  assert.match(
    page.text,
    /Karim Aziz, helper ?: opent dit dossier niet meer, sinds 20 november 2026/,
  )

  const late = await browser.post(`${path}/toegang`, { id: randomUUID(), code: karim.id })

  assert.equal(late.status, 409)
})

async function opened(holders: MailboxHolder[]) {
  const { mailboxId, typed } = await registered(house, { holders })
  await openWaiting(house)
  const browser = house.browser()
  const page = await browser.post('/nl/mijn-dossier/code', typed)
  return { browser, page, path: page.path, mailboxId }
}
