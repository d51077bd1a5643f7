import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactRequest, takeNext } from '../letterbox/index.ts'
import { createPortal } from '../portal-app.ts'
import { openJson } from '../secrecy/index.ts'
import { address } from './addresses.ts'
import { begin, formOf, testPortal } from './complaint/testing.ts'
import type { Browser } from './complaint/testing.ts'
import { answerAll } from './questionnaire/testing.ts'

// A Tuesday at ten in Brussels.
const { newBrowser, officeDb, clock, identity } = await testPortal(createPortal)

test('whoever changes the language of a question finds what they typed, unchecked', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const story = `/en/complaint/${draft}/question/5`

  const page = await changeLanguage(visitor, story, 'nl', { 'what-happened': 'They closed' })

  assert.equal(page.status, 200)
  assert.match(page.html, /<html lang="nl"/)
  assert.match(page.html, />They closed<\/textarea>/)
  const wrong = await changeLanguage(visitor, `/en/complaint/${draft}/question/3`, 'fr', {
    channel: 'email',
    email: 'ana@',
    language: 'en',
  })
  assert.equal(wrong.status, 200, 'an address that is none is not told yet')
  assert.match(wrong.html, /value="ana@"/)
  assert.match(wrong.html, /name="language"[^>]*value="fr" checked/, 'the one of the page')
})

test('where a question was answered wrong, the other language says what is wrong too', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const question = `/en/complaint/${draft}/question/3`
  const { location } = await visitor.answer(question, { channel: 'email', email: 'ana@' })

  const page = await changeLanguage(visitor, location, 'nl', { channel: 'email', email: 'ana@x' })

  assert.equal(page.status, 422)
  assert.match(page.html, /<html lang="nl".*value="ana@x"/s)
})

test('what a script keeps of a question is there after a reload, until another window changes it', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const path = `/en/complaint/${draft}/question/5`
  const first = formOf((await visitor.get(path)).html).hidden
  const second = formOf((await visitor.get(path)).html).hidden
  const type = (hidden: Record<string, string>, words: string) =>
    visitor.post(`${path}?typing`, { ...hidden, 'what-happened': words })

  const kept = [await type(first, 'They cl'), await type(first, 'They closed')]
  const elsewhere = await type(second, 'Something else')

  assert.deepEqual(
    kept.map(({ status }) => status),
    [200, 200],
  )
  assert.equal(elsewhere.status, 409)
  assert.match((await visitor.get(path)).html, />They closed<\/textarea>/)
})

test('a draft that was deleted does not come back by what is still being typed', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.answer(address('delete-answers', 'en', { draft }))

  const answer = await visitor.post(`/en/complaint/${draft}/question/5?typing`, {
    'what-happened': 'They closed',
  })

  assert.equal(answer.status, 404)
})

test('the short way keeps its words in one draft: typed, in another language, and after Back', async () => {
  const visitor = newBrowser()
  const { location: page } = await visitor.get('/en/complaint/in-brief')
  const typed = { 'what-happened': 'They closed', words: 'Actiris' }

  assert.equal((await visitor.post(`${page}&typing`, typed)).status, 200)
  assert.match((await visitor.get(page)).html, />They closed<\/textarea>/)
  const dutch = await changeLanguage(visitor, page, 'nl', { ...typed, email: 'ana@example.org' })
  assert.match(dutch.html, /<html lang="nl".*value="ana@example.org"/s)
  const told = { ...typed, channel: 'email', email: 'ana@example.org' }
  const first = await visitor.answer(page, told)
  const second = await visitor.answer(page, told)

  assert.match(first.location, /\/check$/)
  assert.equal(second.location, first.location)
  await visitor.answer(first.location)
  assert.match((await visitor.get(page)).location, /\/sent$/, 'nobody sends it a second time')
})

test('a question to us keeps its words as well, and whoever goes back learns that it was sent', async () => {
  const visitor = newBrowser()
  const { location: page } = await visitor.get(address('call-back', 'nl'))
  const typed = { telephone: '0470 12 34 56', about: 'De brief', language: 'nl' }

  assert.equal((await visitor.post(`${page}&typing`, typed)).status, 200)
  assert.match((await visitor.get(page)).html, />De brief<\/textarea>/)
  const french = await changeLanguage(visitor, page, 'fr', typed)
  assert.equal(french.status, 200)
  assert.match(french.html, /<html lang="fr".*>De brief<\/textarea>/s)
  assert.match(french.html, /name="language"[^>]*value="fr" checked/)

  const slot = '2026-11-26T14:00/17:00'
  const sent = await visitor.answer(page, { ...typed, slot })
  assert.equal((await visitor.get(page)).location, sent.location)
  assert.equal((await visitor.post(`${page}&typing`, typed)).status, 409)
  await visitor.post(page, { ...typed, slot })
  assert.equal((await requests()).length, 1)
})

test('what is typed is said to be kept only where its cookie is', async () => {
  const { location: page } = await newBrowser().get(address('ask-question', 'en'))

  const answer = await newBrowser().post(`${page}&typing`, { question: 'Who handles taxes?' })

  assert.equal(answer.status, 404)
})

test('another browser with the same address sees nothing of it', async () => {
  const visitor = newBrowser()
  const { location: page } = await visitor.get(address('ask-question', 'en'))
  await visitor.post(`${page}&typing`, { question: 'Who handles taxes?' })

  assert.doesNotMatch((await newBrowser().get(page)).html, /Who handles taxes/)
})

test('words for a service stay through a change of language, and no verdict is counted by it', async () => {
  const visitor = newBrowser()
  const { location: page } = await answerAll(visitor, ['problem'])

  const dutch = await changeLanguage(visitor, page, 'nl', { words: 'anderlegt' })

  assert.match(dutch.html, /value="anderlegt"/)
  assert.equal((await visitor.post(`${page}?typing`, { words: 'anderlecht' })).status, 200)
  assert.match((await visitor.get(page)).html, /value="anderlecht"/)
})

test('words looked for in the register stand in the page of each language, and in no address', async () => {
  const visitor = newBrowser()
  const typed = { words: 'actirris' }

  const found = await sendInLanguage(visitor, '/nl/diensten', 'fr', typed)
  const unfinished = await sendInLanguage(visitor, '/nl/diensten', 'en', { words: 'a' })

  assert.equal(found.status, 200)
  assert.match(found.html, /<html lang="fr".*value="actirris".*>Actiris</s)
  assert.equal(unfinished.status, 200, 'nothing is found wrong on the way')
  assert.match(unfinished.html, /<html lang="en".*value="a"/s)
})

test('a return code goes along to another language, untried, with whose device it is', async () => {
  const visitor = newBrowser()
  const typed = { code: 'AAAA-BBBB-CCCC-DDDD', 'own-device': 'yes' }

  const page = await sendInLanguage(visitor, '/en/complaint/go-on', 'nl', typed)

  assert.equal(page.status, 200)
  assert.match(page.html, /<html lang="nl".*value="AAAA-BBBB-CCCC-DDDD".*value="yes" checked/s)
})

test('on the pages to save for later an address and a tick go along, and nothing is done', async () => {
  const visitor = newBrowser()
  const later = `/en/complaint/${await begin(visitor)}/later`

  const before = await sendInLanguage(visitor, later, 'nl', { email: 'ana@' })
  assert.equal(before.status, 200)
  assert.match(before.html, /<html lang="nl".*value="ana@"/s)
  assert.doesNotMatch((await visitor.get(later)).html, /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/)
  await visitor.post(later, { action: 'give' })
  const shown = await sendInLanguage(visitor, later, 'fr', { kept: 'yes' })
  assert.match(shown.html, /([0-9A-Z]{4}-){3}[0-9A-Z]{4}.*value="yes" checked/s)
  assert.doesNotMatch((await sendInLanguage(visitor, later, 'fr', {})).html, /checked/)
})

test('a decision stays while it is typed, in each language, and is read when somebody asks', async () => {
  const visitor = newBrowser()
  const { location: page } = await answerAll(visitor, ['problem', 'actiris', 'yes'])
  const typed = { appeal: '', 'received-day': '31', 'received-month': '', remedies: 'no' }

  const untouched = await changeLanguage(visitor, page, 'nl', { appeal: '' })
  assert.doesNotMatch(untouched.html, /<details[^>]*id="decision"[^>]* open/)
  assert.equal((await visitor.post(`${page}?typing`, typed)).status, 200)
  const reloaded = await visitor.get(page)
  assert.equal(reloaded.status, 200, 'nothing is found wrong with it yet')
  assert.match(reloaded.html, /name="received-day"[^>]*value="31"/)
  const dutch = await changeLanguage(visitor, page, 'nl', { ...typed, 'received-month': '13' })
  assert.equal(dutch.status, 200)
  assert.match(dutch.html, /<html lang="nl".*name="received-month"[^>]*value="13"/s)
  await visitor.post(page, typed)
  assert.equal((await visitor.get(page)).status, 422)
  assert.equal((await changeLanguage(visitor, page, 'fr', typed)).status, 422, 'still told')
})

/** By the button that names the language, as a browser without scripts does. */
async function changeLanguage(...change: Parameters<typeof sendInLanguage>) {
  const { location } = await sendInLanguage(...change)
  return await change[0].get(location)
}

/** What that answers, where it does not lead on. */
async function sendInLanguage(
  visitor: Browser,
  path: string,
  to: string,
  fields: Record<string, string>,
) {
  const { html } = await visitor.get(path)
  const button = new RegExp(
    `<button[^>]*form="typed" formaction="([^"]+)" name="([^"]+)" value="([^"]+)" lang="${to}"`,
  )
  const [, action = '', name = '', value = ''] = button.exec(html) ?? []
  const sent = { ...formOf(html).hidden, ...fields, [name]: value }
  return await visitor.post(action.replaceAll('&amp;', '&'), sent)
}

async function requests() {
  return await officeDb.transaction().execute(async (tx) => {
    const found: unknown[] = []
    for (;;) {
      const next = await takeNext(tx, clock.at)
      if (!next) return found
      const content = contactRequest.safeParse(await openJson(next.sealed, identity))
      if (content.success) found.push(content.data)
    }
  })
}
