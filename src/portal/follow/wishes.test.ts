import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { messageContent } from '../../letterbox/index.ts'
import type { MailboxView } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { openHouse, openWaiting, registered, sampleView, seal } from './testing.ts'
import { hiddenFields } from './testing-browser.ts'

const house = await openHouse(createPortal)
const ended: Partial<MailboxView> = {
  ending: { reason: 'concluded', on: '2026-11-23' },
  step: 4,
  next: { code: 'closed' },
}

test('what one can ask for goes with how the file stands', async () => {
  const open = await opened()
  const closed = await opened(ended)
  const question = await opened({ isQuestion: true })

  assert.match(open.page.text, /Mijn klacht intrekken/)
  assert.doesNotMatch(open.page.text, /opnieuw te bekijken/)
  assert.match(closed.page.text, /Vragen om onze beslissing opnieuw te bekijken/)
  assert.doesNotMatch(closed.page.text, /Mijn klacht intrekken/)
  assert.doesNotMatch(question.page.text, /Mijn klacht intrekken/)
  for (const { page } of [open, closed, question])
    assert.match(page.text, /Veranderen hoe wij u bereiken.*Een klacht over ons/)
})

test('a complaint is withdrawn without a reason, and the person reads what happens then', async () => {
  const { browser, file, form } = await asking('withdraw')

  const page = await browser.send(`${file}/schrijven`, { ...form, body: '', action: 'send' })

  assert.match(page.text, /Uw dossierbeheerder sluit uw klacht en laat het u weten/)
  const [sent, ...more] = await messages()
  assert.equal(sent?.wish, 'withdraw')
  assert.deepEqual(more, [])
  assert.match((await browser.get(file)).text, /Mijn klacht intrekken.*Verstuurd, wordt afgeleverd/)
})

test('who asked to stop reads that they did, and is not offered it again', async () => {
  const { page } = await opened({ messages: [said('withdraw')] })

  assert.match(page.text, /U vroeg ons om te stoppen/)
  assert.doesNotMatch(page.html, /wish=withdraw/)
  const answer = { ...said('message'), from: 'office' } as const
  const { page: after } = await opened({ messages: [said('withdraw'), answer] })
  assert.match(after.html, /wish=withdraw/, 'we went on talking')
})

test('what we noted down of a call has its day, and says that we did', async () => {
  const { page } = await opened({ messages: [said('by-telephone')] })

  assert.match(page.text, /U, door ons genoteerd/)
  assert.doesNotMatch(page.text, /24 november 2026 om 12:00/)
})

test('a review needs words; what was typed and what it is for stay', async () => {
  const { browser, file, form } = await asking('review', ended)
  const write = `${file}/schrijven`

  const empty = await browser.send(write, { ...form, body: '', action: 'send' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /name="wish" value="review"/)
  const added = await browser.send(write, { ...form, body: 'Ik heb nieuws.', action: 'add' })
  assert.match(added.text, /Vragen om onze beslissing opnieuw te bekijken/)
  assert.match(added.html, />Ik heb nieuws\.<\/textarea>/)

  const page = await browser.send(write, { ...form, body: 'Ik heb nieuws.', action: 'send' })
  assert.match(page.text, /Binnen 5 werkdagen laten wij u weten wie opnieuw kijkt/)
  const [sent] = await messages()
  assert.deepEqual([sent?.wish, sent?.body], ['review', 'Ik heb nieuws.'])
})

test('a complaint about the office is one, and says who answers', async () => {
  const { browser, file, form } = await asking('about-office')

  const page = await browser.send(`${file}/schrijven`, {
    ...form,
    body: 'Onbeleefd.',
    action: 'send',
  })

  assert.match(page.text, /Binnen 5 werkdagen laten wij u weten wie u antwoordt/)
  assert.equal((await messages())[0]?.wish, 'about-office')
})

test('who only wants to write after all writes a message; a word of nobody is none', async () => {
  const { browser, file } = await asking('withdraw')

  for (const query of ['?wish=message', '?wish=nonsense', '']) {
    const page = await browser.get(`${file}/schrijven${query}`)
    assert.match(page.text, /Een bericht schrijven/, query)
    assert.doesNotMatch(page.html, /name="wish"/)
  }
})

test('another way to be reached arrives as such, once, and can be read among the messages', async () => {
  const { browser, file, page: before, mailboxId, view } = await opened()
  assert.match(before.html, /href="[^"]*\/bereiken"/)
  const form = hiddenFields(await browser.get(`${file}/bereiken`))
  const typed = { ...form, channel: 'post', post: 'Hoogstraat 1\n1000 Brussel', language: 'fr' }

  const wrong = await browser.post(`${file}/bereiken`, {
    ...typed,
    channel: 'email',
    email: 'a at b',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /value="a at b"/)
  assert.match(wrong.html, /href="#email"/)
  assert.deepEqual(await messages(), [])

  const sent = await browser.post(`${file}/bereiken`, typed)
  await browser.post(`${file}/bereiken`, typed)

  assert.match(sent.text, /Vanaf nu bereiken wij u zo/)
  const [message, ...more] = await messages()
  assert.deepEqual(message?.contact, {
    channel: 'post',
    language: 'fr',
    address: 'Hoogstraat 1\n1000 Brussel',
  })
  assert.deepEqual(more, [])
  assert.match((await browser.get(file)).text, /per post.*Taal: Frans.*Hoogstraat 1/)
  await seal(house, mailboxId, view)
})

test('who reads the file in another language does not ask for letters in that one', async () => {
  const { browser, page } = await opened({ language: 'fr' })
  const form = await browser.get(`${page.path}/bereiken`)
  assert.match(form.html, /name="language"[^>]*value="fr"[^>]*checked/)

  const { language: _, ...typed } = { ...hiddenFields(form), language: '' }
  await browser.post(`${page.path}/bereiken`, {
    ...typed,
    channel: 'email',
    email: 'a@example.org',
  })

  assert.equal((await messages()).at(-1)?.contact?.language, 'fr')
})

test('without the cookie nothing is changed, and nothing is told', async () => {
  const { browser, file } = await opened()
  browser.forget()

  const page = await browser.post(`${file}/bereiken`, { channel: 'post', post: 'Elders 1' })

  assert.equal(page.status, 403)
  assert.match(page.text, /Elders 1/, 'nobody types it twice')
  assert.doesNotMatch(page.text, /documenten/)
  assert.deepEqual(await messages(), [])
})

function said(kind: string): MailboxView['messages'][number] {
  const at = '2026-11-24T11:00:00.000Z'
  return { id: randomUUID(), from: 'complainant', kind, at, body: 'Voilà.', documents: [] }
}

async function opened(about: Partial<MailboxView> = {}) {
  const { messages: first } = sampleView({ year: 1, number: 1 })
  const complaint = await registered(house, { messages: first, ...about })
  const browser = house.browser()
  const page = await browser.post('/nl/mijn-dossier/code', complaint.typed)
  return { ...complaint, browser, page, file: page.path }
}

async function asking(wish: string, about: Partial<MailboxView> = {}) {
  const { browser, file } = await opened(about)
  const form = hiddenFields(await browser.get(`${file}/schrijven?wish=${wish}`))
  return { browser, file, form }
}

/** What the worker finds, and takes. */
async function messages() {
  return (await openWaiting(house)).map(({ content }) => messageContent.parse(content))
}
