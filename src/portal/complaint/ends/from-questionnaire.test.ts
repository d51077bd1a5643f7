/** Whoever asked *Can we help you?* first types nothing twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { createPortal } from '../../../portal-app.ts'
import { complaintContent } from '../../../letterbox/index.ts'
import { openJson } from '../../../secrecy/index.ts'
import { answerAll } from '../../questionnaire/testing.ts'
import { testPortal } from '../testing.ts'
import type { Browser } from '../testing.ts'

const { newBrowser, officeDb, identity } = await testPortal(createPortal)

/** From the verdict to the first question of the form. */
async function lodge(visitor: Browser, html: string): Promise<string> {
  const [, href = ''] = /href="(\/en\/complaint\?visit=[^"]+)"/.exec(html) ?? []
  const start = await visitor.get(href)
  assert.match(start.html, /filled in for you/)
  const { location } = await visitor.answer(href)
  return /^\/en\/complaint\/([^/]+)\//.exec(location)?.[1] ?? ''
}

test('service, danger, what was asked of the service and the decision are filled in', async () => {
  const visitor = newBrowser()
  const { location, html } = await answerAll(visitor, [
    'helping',
    { words: 'property tax', pick: ['topic:property-tax'] },
    'no',
    'unsatisfied',
    'recent',
  ])
  const decision = {
    appeal: 'tax-regional',
    'received-day': '3',
    'received-month': '11',
    'received-year': '2026',
    remedies: 'no',
  }
  await visitor.answer(location, decision)
  const draft = await lodge(visitor, html)
  const question = async (number: number) =>
    (await visitor.get(`/en/complaint/${draft}/question/${number}`)).html

  assert.match(await question(1), /value="someone-else" checked/)
  assert.match(await question(4), /value="brussels-taxation" checked/)
  assert.match(await question(7), /id="received-day"[^>]*value="3"/)
  assert.match(await question(7), /name="remedies"[^>]*value="no"[^>]*checked/)
  assert.match(await question(8), /value="no" checked/)
  assert.match(await question(9), /value="yes" checked/)

  const ask = (number: number, fields: Record<string, string>) =>
    visitor.answer(`/en/complaint/${draft}/question/${number}`, fields)
  await ask(3, { channel: 'email', email: 'ana@example.org' })
  await ask(5, { 'what-happened': 'They closed my file.' })
  await visitor.answer(`/en/complaint/${draft}/check`)
  const content = complaintContent.parse(await openJson(await newest(), identity))
  assert.deepEqual(content.questionnaire, {
    version: 2,
    verdict: 'complaint',
    topic: 'property-tax',
    situations: [],
  })
  assert.equal(content.receivedOn, '2026-11-03')
})

test('words that found nothing go along as well, and are asked about', async () => {
  const visitor = newBrowser()
  const { html } = await answerAll(visitor, [
    'problem',
    { words: 'qqqzzz', pick: ['unknown'] },
    'no',
  ])
  const draft = await lodge(visitor, html)

  assert.match((await visitor.get(`/en/complaint/${draft}/question/4`)).html, /value="qqqzzz"/)
})

test('what is so of the person is filled in as well, unless an answer says otherwise', async () => {
  const visitor = newBrowser()
  const ticked = { 'situation-under-eighteen': 'yes', 'situation-interpreter': 'yes' }
  const first = (answer: string) => ({ fields: { answer, words: '', ...ticked } })
  const steps = [{ words: 'actiris', pick: ['actiris'] }, 'no', 'unsatisfied', 'recent']
  const own = await answerAll(visitor, [first('problem'), ...steps])
  const draft = await lodge(visitor, own.html)
  const capacity = await visitor.get(`/en/complaint/${draft}/question/1`)
  const needs = await visitor.get(`/en/complaint/${draft}/question/15`)

  assert.match(capacity.html, /value="minor" checked/)
  assert.match(needs.html, /name="interpreter"[^>]*checked/)

  const helper = newBrowser()
  const helping = await answerAll(helper, [first('helping'), ...steps])
  const theirs = await lodge(helper, helping.html)
  const { html } = await helper.get(`/en/complaint/${theirs}/question/1`)
  assert.match(html, /value="someone-else" checked/)
  assert.doesNotMatch(html, /value="minor" checked/)
})

test('who thought of reporting is led to no complaint form, and nothing of it goes along', async () => {
  const visitor = newBrowser()
  const { html, location } = await answerAll(visitor, ['saw-abuse', 'general', 'elsewhere'])
  const [, visit = ''] = /can-we-help\/([^/]+)\/answer/.exec(location) ?? []

  assert.doesNotMatch(html, /href="\/en\/complaint/)
  assert.match(html, /href="\/en\/contact"/)
  const { location: first } = await visitor.answer(`/en/complaint?visit=${visit}`)
  const draft = /complaint\/([^/]+)\//.exec(first)?.[1] ?? ''
  const ask = (number: number, fields: Record<string, string>) =>
    visitor.answer(`/en/complaint/${draft}/question/${number}`, fields)
  await ask(3, { channel: 'email', email: 'ana@example.org' })
  await ask(4, { service: 'unknown' })
  await ask(5, { 'what-happened': 'Something else.' })
  await visitor.answer(`/en/complaint/${draft}/check`)
  const content = complaintContent.parse(await openJson(await newest(), identity))
  assert.equal(content.questionnaire, undefined)
})

test('the answers of another browser go nowhere, and neither do those that are gone', async () => {
  const { html } = await answerAll(newBrowser(), ['problem', 'actiris', 'yes'])
  const [, href = ''] = /href="(\/en\/complaint\?visit=[^"]+)"/.exec(html) ?? []
  const stranger = newBrowser()

  const { location } = await stranger.answer(href)

  const [, draft = ''] = /^\/en\/complaint\/([^/]+)\//.exec(location) ?? []
  const { html: service } = await stranger.get(`/en/complaint/${draft}/question/4`)
  assert.doesNotMatch(service, /actiris/i)
})

async function newest(): Promise<Uint8Array> {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select incoming.sealed from letterbox.incoming
    join letterbox.mailbox on mailbox.id = incoming.mailbox_id
    order by mailbox.reference_number desc limit 1`.execute(officeDb)
  assert(rows[0])
  return rows[0].sealed
}
