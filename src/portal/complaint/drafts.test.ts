import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { sweepSafes } from '../uploads/index.ts'
import { createPortal } from '../../portal-app.ts'
import { answerRequired, begin, formOf, testPortal } from './testing.ts'

const { newBrowser, clock, parts, owner } = await testPortal(createPortal)
const story = 'They closed my file.'
const morning = '2026-11-24T09:00:00Z'

beforeEach(() => {
  clock.at = new Date(morning)
})

test('before the form it is told what a complaint does not stop, and nothing is kept yet', async () => {
  const visitor = newBrowser()

  const { html, headers } = await visitor.get('/en/complaint')

  assert.match(html, /a bailiff/)
  assert.match(html, /<a [^>]*href="tel:[^"]+">02.549.67.00<\/a>\. We will write/)
  assert.equal(headers.get('set-cookie'), null)
})

test('each start is a draft of its own: two windows never write into one', async () => {
  const visitor = newBrowser()
  const one = await begin(visitor)
  const other = await begin(visitor)

  await visitor.answer(question(one, 5), { 'what-happened': 'in the one' })
  await visitor.answer(question(other, 5), { 'what-happened': 'in the other' })

  assert.match((await visitor.get(question(one, 5))).html, /in the one</)
  assert.match((await visitor.get(question(other, 5))).html, /in the other</)
})

test('the cookie ends with the browser unless the person says it is their own device', async () => {
  const shared = await newBrowser().post('/en/complaint')
  const own = await newBrowser().post('/en/complaint', { 'own-device': 'yes' })

  assert.match(shared.headers.get('set-cookie') ?? '', /HttpOnly; Secure; SameSite=Lax$/)
  assert.match(own.headers.get('set-cookie') ?? '', /Max-Age=2592000/)
})

test('a second complaint does not shorten what the first was promised', async () => {
  const visitor = newBrowser()
  await begin(visitor, { 'own-device': 'yes' })

  const second = await visitor.post('/en/complaint')

  assert.match(second.headers.get('set-cookie') ?? '', /Max-Age=2592000/)
})

test('on an own device each answer keeps the cookie for thirty more days', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor, { 'own-device': 'yes' })

  const { headers } = await visitor.answer(question(draft, 1), { capacity: 'self' })

  assert.match(headers.get('set-cookie') ?? '', /Max-Age=2592000/)
})

test('answers are kept a day after the last one, or thirty on an own device', async () => {
  const [shared, own] = [newBrowser(), newBrowser()]
  const drafts = [await begin(shared), await begin(own, { 'own-device': 'yes' })] as const

  clock.at = new Date('2026-11-25T08:59:00Z')
  assert.equal(
    (await shared.answer(question(drafts[0], 5), { 'what-happened': story })).status,
    303,
  )
  clock.at = new Date('2026-11-26T08:58:00Z')
  assert.equal((await shared.get(question(drafts[0], 5))).status, 200)

  clock.at = new Date('2026-11-26T09:00:00Z')
  assert.equal((await shared.get(question(drafts[0], 5))).status, 404)
  clock.at = new Date('2026-12-24T08:59:00Z')
  assert.equal((await own.get(question(drafts[1], 5))).status, 200)
  clock.at = new Date('2026-12-24T09:00:00Z')
  assert.equal((await own.get(question(drafts[1], 5))).status, 404)
})

test('what is typed after the session expired is kept in a new draft, and the person is told', async () => {
  const visitor = newBrowser()
  const old = await begin(visitor)
  await visitor.answer(question(old, 1), { capacity: 'self' })
  clock.at = new Date('2026-11-26T09:00:00Z')

  const { status, location } = await visitor.post(question(old, 5), { 'what-happened': story })

  assert.equal(status, 303)
  const [, draft = ''] = /^\/en\/complaint\/([^/]+)\/question\/6$/.exec(location) ?? []
  assert.notEqual(draft, old)
  assert.match((await visitor.get(location)).html, /Your earlier answers had expired/)
  assert(holds(await visitor.get(question(draft, 5)), story))
})

test('a browser that forgot its cookie loses nothing of what is on the page', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  visitor.close()

  const { location } = await visitor.post(question(draft, 5), { 'what-happened': story })

  assert(holds(await visitor.get(location.replace(/\/6$/, '/5')), story))
})

test('wrong answers to a page that expired are told, with all that was typed', async () => {
  const typed = {
    'received-day': '31',
    'received-month': '2',
    'received-year': '2026',
    reference: 'A1',
  }

  const visitor = newBrowser()
  const { location } = await visitor.post(question(randomUUID(), 7), typed)
  const { status, html } = await visitor.get(location)

  assert.equal(status, 422)
  assert.match(html, /value="A1"/)
  assert.doesNotMatch(formOf(html).action, /undefined/)
})

test('another browser sees nothing of a draft, and cannot tell that it exists', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const stranger = newBrowser()
  await begin(stranger)

  const answers = await Promise.all(
    [draft, randomUUID(), 'no-id'].map(async (id) => await stranger.get(question(id, 5))),
  )

  for (const { status, html } of answers) {
    assert.equal(status, 404)
    assert.match(html, /Your answers are no longer here/)
  }
})

test('what was changed in another window is not undone without a word', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const page = question(draft, 5)
  const before = formOf((await visitor.get(page)).html)
  await visitor.answer(page, { 'what-happened': 'from the other window' })

  const told = await visitor.post(page, { ...before.hidden, 'what-happened': 'from this window' })

  assert.equal(told.status, 409)
  assert.match(told.html, /changed in another window/)
  assert.match(told.html, /from the other window/)
  assert(holds(told, 'from this window'))
  const { hidden } = formOf(told.html)
  const again = await visitor.post(page, { ...hidden, 'what-happened': 'from this window' })
  assert.equal(again.status, 303)
})

test('going back and answering the same page again is no other window', async () => {
  const visitor = newBrowser()
  const page = question(await begin(visitor), 5)
  const { hidden } = formOf((await visitor.get(page)).html)

  for (const told of ['once', 'once', 'better'])
    assert.equal((await visitor.post(page, { ...hidden, 'what-happened': told })).status, 303)

  assert(holds(await visitor.get(page), 'better'))
})

test('answers that are given at the same moment are all kept', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  await Promise.all([
    visitor.answer(question(draft, 1), { capacity: 'company' }),
    visitor.answer(question(draft, 5), { 'what-happened': story }),
    visitor.answer(question(draft, 6), { since: 'March' }),
  ])

  const { html } = await visitor.get(`/en/complaint/${draft}/check`)
  for (const answer of ['For a company', story, 'March']) assert(html.includes(answer), answer)
})

test('who changes an answer from the check comes back to the check, through a search too', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const check = `/en/complaint/${draft}/check`
  const { html } = await visitor.get(check)
  assert.match(html, new RegExp(`href="${question(draft, 4)}\\?from=check"`))

  const page = `${question(draft, 4)}?from=check`
  const searched = await visitor.answer(page, { words: 'anderlecht', search: 'yes' })
  const chosen = await visitor.answer(page, {
    words: 'anderlecht',
    service: 'municipality-anderlecht',
  })

  assert.equal(searched.location, page)
  assert.equal(chosen.location, check)
})

test('a visitor finds unfinished complaints again, and is stopped kindly at ten', async () => {
  const visitor = newBrowser()
  const drafts = []
  for (let count = 0; count < 10; count++) drafts.push(await begin(visitor))

  const { html } = await visitor.get('/en/complaint')
  for (const draft of drafts) assert(html.includes(`/en/complaint/${draft}/overview`))
  const eleventh = await visitor.post('/en/complaint')
  assert.equal(eleventh.status, 422)
  assert.match(eleventh.html, /You already have 10 complaints open/)
})

test('what is deleted is gone at once, after one question', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const page = `/en/complaint/${draft}/delete`
  assert(JSON.stringify(await visitor.get(question(draft, 5))).includes(page))

  assert.match((await visitor.get(page)).html, /Yes, delete everything/)
  const { location } = await visitor.answer(page)

  assert.equal(location, '/en/complaint/deleted')
  assert.equal((await visitor.get(location)).status, 200)
  assert.equal((await visitor.get(question(draft, 5))).status, 404)
})

test('the sweep removes what has expired and nothing else', async () => {
  const visitor = newBrowser()
  const old = await begin(visitor)
  clock.at = new Date('2026-11-25T08:00:00Z')
  const young = await begin(visitor)
  await answerRequired(visitor, young)

  clock.at = new Date('2026-11-25T09:00:00Z')
  await sweepSafes(parts.db, parts.blobs, clock.at)

  assert.equal(await rowsOf(old), 0)
  assert.equal(await rowsOf(young), 1)
})

async function rowsOf(id: string): Promise<number> {
  const { rows } = await sql`select from portal.safe where id = ${id}`.execute(owner)
  return rows.length
}

function question(draft: string, number: number): string {
  return `/en/complaint/${draft}/question/${number}`
}

function holds({ html }: { html: string }, typed: string): boolean {
  return html.includes(`>${typed}</textarea>`)
}
