import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaintContent, takeNext } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { openJson } from '../../secrecy/index.ts'
import { answerRequired, begin, testPortal } from '../complaint/testing.ts'

const { newBrowser, officeDb, clock, identity, pauses } = await testPortal(createPortal)

test('a complaint is marked where its last page was filled in by a machine, and not where it was not', async () => {
  assert.equal(await sentWith({}), undefined)
  assert.equal(await sentWith({ website: 'https://cheap.example' }), true)
})

test('the short way is marked from its first page on', async () => {
  const browser = newBrowser()
  const answer = await browser.answer('/en/complaint/in-brief', {
    'what-happened': 'Buy cheap.',
    channel: 'email',
    email: 'bot@example.org',
    words: '',
    website: 'https://cheap.example',
  })
  const { location } = await browser.answer(answer.location)

  assert.match(location, /\/sent$/)
  assert.equal((await taken())?.isProbablyMachine, true)
})

test('a person who read the page before sending waits for nothing', async () => {
  pauses.length = 0
  const browser = newBrowser()
  const opened = String(clock.at.getTime() - 60_000)
  const draft = await begin(browser)
  await answerRequired(browser, draft)
  const { location } = await browser.answer(`/en/complaint/${draft}/check`, { opened })

  assert.match(location, /\/sent$/)
  assert.deepEqual(pauses, [])
  await taken()
})

async function sentWith(fields: Record<string, string>) {
  const browser = newBrowser()
  const draft = await begin(browser)
  await answerRequired(browser, draft)
  const { location } = await browser.answer(`/en/complaint/${draft}/check`, fields)
  assert.match(location, /\/sent$/)
  return (await taken())?.isProbablyMachine
}

async function taken() {
  return await officeDb.transaction().execute(async (tx) => {
    const next = await takeNext(tx, clock.at)
    return next && complaintContent.parse(await openJson(next.sealed, identity))
  })
}
