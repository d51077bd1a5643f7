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

/** By the button that names the language, as a browser without scripts does. */
async function changeLanguage(
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
  const { location } = await visitor.post(action.replaceAll('&amp;', '&'), sent)
  return await visitor.get(location)
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
