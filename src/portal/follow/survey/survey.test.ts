import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { createPortal } from '../../../portal-app.ts'
import type { MailboxView } from '../../../letterbox/index.ts'
import { openJson } from '../../../secrecy/index.ts'
import type { Browser } from '../testing-browser.ts'
import { openHouse, registered } from '../testing.ts'

const house = await openHouse(createPortal)
const { owner, portal, identity } = house
const ended: Partial<MailboxView> = {
  next: { code: 'closed' },
  ending: { reason: 'concluded', on: '2026-11-23' },
  opensUntil: '2027-11-23',
}

test('the survey is offered when the file is closed, and forces nobody', async () => {
  const { browser, file, html } = await opened(ended)
  assert.match(html, /Zeg ons wat u ervan vindt/)
  const page = await browser.get(`${file}/uw-mening`)
  assert.equal(page.status, 200)
  assert.equal(page.html.match(/<fieldset/g)?.length, 4)
  assert.match(page.text, /U hoeft op geen enkele te antwoorden/)

  const running = await opened()
  assert.doesNotMatch(running.html, /uw-mening/)
  assert.equal((await running.browser.get(`${running.file}/uw-mening`)).path, running.file)
  assert.doesNotMatch(
    (await opened({ ...ended, ending: { reason: 'spam', on: '2026-11-23' } })).html,
    /uw-mening/,
  )
})

test('answers are counted by quarter, and the words are sealed to the office', async () => {
  const before = await counts()
  const { browser, file } = await opened(ended)

  const thanks = await send(browser, file, { clear: 'yes', again: 'perhaps', words: 'Dank u wel.' })

  assert.equal(thanks.path, `${file}/uw-mening/bedankt`)
  assert.match(thanks.text, /Bedankt/)
  assert.deepEqual(added(before, await counts()), {
    '2026-10-01 again perhaps': 1,
    '2026-10-01 clear yes': 1,
    '2026-10-01 form sent': 1,
  })
  const [sealed, ...more] = await sealedWords()
  assert.equal(more.length, 0)
  assert.deepEqual(await openJson(sealed?.sealed ?? Buffer.from(''), identity), {
    v: 1,
    words: 'Dank u wel.',
  })
})

test('in one visit a form counts once, however often it is sent', async () => {
  const { browser, file } = await opened(ended)
  const before = await counts()

  const [one, other] = await Promise.all([
    send(browser, file, { respect: 'no' }),
    send(browser, file, { respect: 'no' }),
  ])
  await send(browser, file, { respect: 'no' })

  assert.deepEqual([one.status, other.status], [200, 200])
  assert.deepEqual(added(before, await counts()), {
    '2026-10-01 form sent': 1,
    '2026-10-01 respect no': 1,
  })
  assert.doesNotMatch((await browser.get(file)).html, /uw-mening"/)
})

test('a form without an answer, or with too many words, is told so and keeps what was typed', async () => {
  const { browser, file } = await opened(ended)
  const before = await counts()

  const empty = await send(browser, file, { clear: 'nonsense' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /href="#clear"[^>]*>Beantwoord minstens één vraag/)
  const long = await send(browser, file, { time: 'partly', words: 'é'.repeat(1001) })
  assert.equal(long.status, 422)
  assert.match(long.html, /href="#words"/)
  assert.match(long.text, /hoogstens 1\.000 tekens\. U hebt er 1\.001/)
  assert.match(long.html, /value="partly"[^>]*checked|checked[^>]*value="partly"/)
  assert.ok(long.html.includes('é'.repeat(1001)))
  assert.deepEqual(await counts(), before)
})

test('who has not opened the file answers nothing', async () => {
  const { browser, file } = await opened(ended)
  const before = await counts()
  browser.forget()

  assert.equal((await send(browser, file, { clear: 'yes' })).status, 403)
  assert.deepEqual(await counts(), before)
})

test('nothing that is stored ties an answer to a file, a visit or a moment', async () => {
  const { rows } = await sql<{ name: string; type: string }>`
    select table_name || '.' || column_name as name, data_type as type
    from information_schema.columns where table_schema = 'survey'`.execute(owner)

  assert.deepEqual(rows.map(({ name }) => name).sort(), [
    'answer_count.answer',
    'answer_count.count',
    'answer_count.quarter',
    'answer_count.question',
    'sealed_words.id',
    'sealed_words.quarter',
    'sealed_words.sealed',
    'words.id',
    'words.quarter',
    'words.words',
  ])
  const quarters = (await sealedWords()).map(({ quarter }) => quarter)
  assert.ok(quarters.length > 0 && quarters.every((each) => each === '2026-10-01'))
})

test('the portal reads back nothing of what people answered', async () => {
  for (const table of ['answer_count', 'sealed_words', 'words'])
    await assert.rejects(sql`select from ${sql.id('survey', table)}`.execute(portal), {
      code: '42501',
    })
})

async function opened(about: Partial<MailboxView> = {}) {
  const { typed } = await registered(house, about)
  const browser = house.browser()
  const { path: file, html } = await browser.post('/nl/mijn-dossier/code', typed)
  return { browser, file, html }
}

async function send(browser: Browser, file: string, form: Record<string, string>) {
  return await browser.post(`${file}/uw-mening`, form)
}

async function counts(): Promise<Record<string, number>> {
  const { rows } = await sql<{ key: string; count: number }>`
    select quarter || ' ' || question || ' ' || answer as key, count
    from survey.answer_count`.execute(owner)
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]))
}

function added(before: Record<string, number>, after: Record<string, number>) {
  const changed = Object.entries(after).map(([key, n]) => [key, n - (before[key] ?? 0)] as const)
  return Object.fromEntries(changed.filter(([, n]) => n !== 0))
}

async function sealedWords() {
  const { rows } = await sql<{ quarter: string; sealed: Uint8Array }>`
    select quarter::text, sealed from survey.sealed_words`.execute(owner)
  return rows
}
