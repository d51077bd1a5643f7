import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { openJson } from '../../../secrecy/index.ts'
import { createPortal } from '../../../portal-app.ts'
import { sweepSafes } from '../../uploads/index.ts'
import { answerRequired, begin, testPortal } from '../testing.ts'
import type { Browser } from '../testing.ts'
import { putReminders } from './reminders.ts'

const { newBrowser, clock, parts, owner, identity } = await testPortal(createPortal)
const story = 'They closed my file.'
const morning = '2026-11-24T09:00:00Z'

beforeEach(() => {
  clock.at = new Date(morning)
})

test('what was saved goes on in another browser by its code, with answers and documents', async () => {
  const one = newBrowser()
  const draft = await begin(one)
  await one.answer(question(draft, 5), { 'what-happened': story })
  await one.upload(`/en/complaint/${draft}/documents`, [[pdf('letter'), 'letter.pdf']])
  const code = await saveAndLeave(one, draft)

  const other = newBrowser()
  const { location } = await other.post('/en/complaint/go-on', { code: code.toLowerCase() })

  assert.equal(location, `/en/complaint/${draft}/overview`)
  const { html } = await other.get(`/en/complaint/${draft}/check`)
  assert.match(html, /They closed my file\./)
  assert.match(html, /letter\.pdf/)
})

test('who leaves a shared computer leaves nothing there that opens, and the code is shown once', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  await saveAndLeave(visitor, draft)

  assert.equal((await visitor.get(`/en/complaint/${draft}/check`)).status, 404)
  assert.equal((await visitor.get(later(draft))).status, 404)
  assert.doesNotMatch((await visitor.get('/en/complaint')).html, /Continue with the complaint/)
})

test('on a device of their own they go on without the code, which is not shown again', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor, { 'own-device': 'yes' })

  const code = await saveAndLeave(visitor, draft)

  assert.match((await visitor.get('/en/complaint')).html, /Continue with the complaint/)
  const { html, status } = await visitor.get(later(draft))
  assert.equal(status, 200)
  assert(!html.includes(code))
  const { headers } = await visitor.answer(question(draft, 5), { 'what-happened': story })
  assert.match(headers.get('set-cookie') ?? '', /Max-Age=2592000/)
})

test('whoever goes on says whose device it is, as at the start', async () => {
  const code = await savedBy(newBrowser())
  const [shared, own] = [newBrowser(), newBrowser()]

  const onShared = await shared.post('/en/complaint/go-on', { code })
  const onOwn = await own.post('/en/complaint/go-on', { code, 'own-device': 'yes' })

  assert.match(onShared.headers.get('set-cookie') ?? '', /SameSite=Lax$/)
  assert.match(onOwn.headers.get('set-cookie') ?? '', /Max-Age=2592000/)
})

test('two devices write into one draft, and each sees what the other answered', async () => {
  const [one, other] = [newBrowser(), newBrowser()]
  const draft = await begin(one, { 'own-device': 'yes' })
  const code = await saveAndLeave(one, draft)
  await other.post('/en/complaint/go-on', { code })

  await one.answer(question(draft, 5), { 'what-happened': story })
  await other.answer(question(draft, 6), { since: 'March' })

  assert.match((await other.get(question(draft, 5))).html, /They closed my file\./)
  assert.match((await one.get(question(draft, 6))).html, /March/)
})

test('leaving from a question keeps what was typed there, also where it is not right yet', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  const { location } = await visitor.answer(question(draft, 3), {
    channel: 'email',
    email: 'ana@',
    way: 'later',
  })

  assert.equal(location, later(draft))
  assert.match((await visitor.get(question(draft, 3))).html, /value="ana@"/)
})

test('leaving from the documents keeps the one that was chosen', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const body = new FormData()
  body.append('documents', new Blob([new Uint8Array(pdf('a'))]), 'a.pdf')
  body.append('way', 'later')

  const { location } = await visitor.send(`/en/complaint/${draft}/documents`, body)

  assert.equal(location, later(draft))
  assert.match((await visitor.get(`/en/complaint/${draft}/check`)).html, /a\.pdf/)
})

test('the code stays on the page until they say that they have kept it', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.post(later(draft), { action: 'give' })
  const code = codeOn((await visitor.get(later(draft))).html)

  await visitor.post(later(draft), { action: 'give' })
  const { location } = await visitor.post(later(draft), { action: 'leave' })

  assert.equal(location, `${later(draft)}?wrong`)
  const { status, html } = await visitor.get(location)
  assert.equal(status, 422)
  assert.match(html, /Tick the box when you have kept the code/)
  assert.equal(codeOn(html), code)
})

test('a new code opens what the old one no longer does', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor, { 'own-device': 'yes' })
  const old = await saveAndLeave(visitor, draft)
  await visitor.post(later(draft), { action: 'give-new' })
  const renewed = codeOn((await visitor.get(later(draft))).html)

  assert.notEqual(renewed, old)
  assert.equal((await newBrowser().post('/en/complaint/go-on', { code: old })).status, 422)
  assert.equal((await newBrowser().post('/en/complaint/go-on', { code: renewed })).status, 303)
})

test('a code that is none, has a slip or belongs to nothing is told so, and stays in its field', async () => {
  const tried: [string, RegExp][] = [
    ['', /Enter your code/],
    ['ABCD', /A code has 16 letters and digits/],
    ['ABCD-EFGH-JKMN-PQR@', /a character in this code that our codes do not have/],
    ['ABCD-EFGH-JKMN-PQRT', /There is a mistake in this code/],
    ['0000-0000-0000-0000', /We keep nothing under this code/],
  ]
  for (const [code, told] of tried) {
    const { status, html } = await newBrowser().post('/en/complaint/go-on', { code })
    assert.equal(status, 422, code)
    assert.match(html, told)
    assert(html.includes(`value="${code}"`) || code === '')
  }
})

test('the tables hold nothing that a code, an answer or an address could be read from', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.answer(question(draft, 5), { 'what-happened': story })
  const code = await saveAndLeave(visitor, draft, { email: 'planted@example.org' })

  const { rows } = await sql<{ row: string }>`
    select safe::text as row from portal.safe as safe
    union all select reminder::text from portal.reminder as reminder`.execute(owner)

  const everything = rows.map(({ row }) => row).join()
  for (const planted of [
    code,
    code.replaceAll('-', ''),
    story,
    'planted@example.org',
    visitor.cookie,
  ])
    assert(
      !everything.includes(Buffer.from(planted).toString('hex')) && !everything.includes(planted),
    )
})

test('thirty days after the last answer nothing is left, not even the documents', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.upload(`/en/complaint/${draft}/documents`, [[pdf('letter'), 'letter.pdf']])
  const code = await saveAndLeave(visitor, draft, { email: 'ana@example.org' })
  const [blob = ''] = await blobsOf(draft)
  const other = newBrowser()
  clock.at = new Date('2026-12-20T09:00:00Z')
  await other.post('/en/complaint/go-on', { code })
  await other.answer(question(draft, 5), { 'what-happened': story })

  clock.at = new Date('2027-01-19T08:59:00Z')
  await sweepSafes(parts.db, parts.blobs, clock.at)
  assert.equal((await newBrowser().post('/en/complaint/go-on', { code })).status, 303)
  assert.ok(await parts.blobs.sizeOf(blob))

  clock.at = new Date('2027-01-19T09:01:00Z')
  await sweepSafes(parts.db, parts.blobs, clock.at)
  assert.equal((await newBrowser().post('/en/complaint/go-on', { code })).status, 422)
  assert.equal(await parts.blobs.sizeOf(blob), undefined)
  assert.deepEqual(await left(draft), { safes: 0, reminders: 0, uploads: 0 })
})

test('what is deleted is gone at once, wherever its code is typed', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.upload(`/en/complaint/${draft}/documents`, [[pdf('letter'), 'letter.pdf']])
  const code = await saveAndLeave(visitor, draft, { email: 'ana@example.org' })
  const other = newBrowser()
  await other.post('/en/complaint/go-on', { code })

  await other.answer(`/en/complaint/${draft}/delete`)

  assert.equal((await newBrowser().post('/en/complaint/go-on', { code })).status, 422)
  assert.deepEqual(await left(draft), { safes: 0, reminders: 0, uploads: 0 })
})

test('the code of a complaint that was sent says when, and that another code is needed now', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  const code = await saveAndLeave(visitor, draft, { email: 'ana@example.org' })
  const other = newBrowser()
  await other.post('/en/complaint/go-on', { code })
  await other.answer(`/en/complaint/${draft}/check`)

  for (const at of [morning, '2026-12-20T09:00:00Z']) {
    clock.at = new Date(at)
    const { status, html } = await newBrowser().post('/en/complaint/go-on', { code })
    assert.equal(status, 200)
    assert.match(html, /It was sent to us on 24 November 2026/)
    assert.match(html, /the code of your file/)
  }
  assert.equal((await left(draft)).reminders, 0)
})

test('a week before it goes the office learns an address, a day and nothing else, once', async () => {
  await sql`delete from portal.reminder`.execute(owner)
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await saveAndLeave(visitor, draft, { email: 'ana@example.org' })

  clock.at = new Date('2026-12-17T08:59:00Z')
  await putReminders(parts)
  assert.deepEqual(await remindersPut(), [])
  clock.at = new Date('2026-12-17T09:00:00Z')
  await putReminders(parts)
  await putReminders(parts)

  const [sealed, ...more] = await remindersPut()
  assert(sealed && more.length === 0)
  const { address, ...request } = z
    .object({ v: z.number(), keptUntil: z.string(), address: z.string() })
    .strict()
    .parse(await openJson(sealed, identity))
  assert.deepEqual(request, { v: 1, keptUntil: '2026-12-23' })
  assert.deepEqual(await openJson(Buffer.from(address, 'base64'), identity), {
    v: 1,
    email: 'ana@example.org',
    language: 'en',
  })
})

test('an address for the reminder that is none is told beside it, and nothing is kept yet', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  const { status, html } = await visitor.post(later(draft), { action: 'give', email: 'ana@' })

  assert.equal(status, 422)
  assert.match(html, /Enter an e-mail address such as/)
  assert.match(html, /value="ana@"/)
  assert.doesNotMatch((await visitor.get(later(draft))).html, /o-code/)
})

test('every page of it speaks the three languages', async () => {
  for (const [lang, path, title] of [
    ['nl', 'klacht/verdergaan', 'Verdergaan met een klacht'],
    ['fr', 'plainte/reprendre', 'Continuer une plainte'],
    ['en', 'complaint/go-on', 'Go on with a complaint'],
  ])
    assert.match((await newBrowser().get(`/${lang}/${path}`)).html, new RegExp(`<h1[^>]*>${title}`))
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.post(later(draft), { action: 'give' })
  assert.match((await visitor.get(`/nl/klacht/${draft}/later`)).html, /Uw terugkeercode/)
  assert.match((await visitor.get(`/fr/plainte/${draft}/plus-tard`)).html, /Votre code de reprise/)
})

async function savedBy(visitor: Browser): Promise<string> {
  return await saveAndLeave(visitor, await begin(visitor))
}

/** Answers with the code. */
async function saveAndLeave(visitor: Browser, draft: string, fields: Record<string, string> = {}) {
  await visitor.post(later(draft), { action: 'give', ...fields })
  const code = codeOn((await visitor.get(later(draft))).html)
  await visitor.post(later(draft), { action: 'leave', kept: 'yes' })
  return code
}

function codeOn(html: string): string {
  return /<strong class="o-code"[^>]*>([^<]+)</.exec(html)?.[1] ?? ''
}

function later(draft: string): string {
  return `/en/complaint/${draft}/later`
}

function question(draft: string, number: number): string {
  return `/en/complaint/${draft}/question/${number}`
}

function pdf(text: string): Buffer {
  return Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)
}

async function blobsOf(safe: string): Promise<string[]> {
  const { rows } = await sql<{ blob_id: string }>`
    select blob_id from portal.upload where safe_id = ${safe}`.execute(owner)
  return rows.map((row) => row.blob_id)
}

async function left(draft: string) {
  const { rows } = await sql<{ safes: number; reminders: number; uploads: number }>`select
    (select count(*) from portal.safe where id = ${draft})::int as safes,
    (select count(*) from portal.reminder where safe_id = ${draft})::int as reminders,
    (select count(*) from portal.upload where safe_id = ${draft})::int as uploads`.execute(owner)
  return rows[0] ?? { safes: -1, reminders: -1, uploads: -1 }
}

async function remindersPut(): Promise<Uint8Array[]> {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select sealed from letterbox.incoming where kind = 'reminder-request'`.execute(owner)
  return rows.map(({ sealed }) => sealed)
}
