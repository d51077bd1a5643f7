import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { complaintContent } from '../../../letterbox/index.ts'
import { createPortal } from '../../../portal-app.ts'
import { openJson } from '../../../secrecy/index.ts'
import { answerAll } from '../../questionnaire/testing.ts'
import { maxOpenDrafts } from '../drafts.ts'
import { begin, testPortal } from '../testing.ts'

const { newBrowser, officeDb, identity } = await testPortal(createPortal)
const page = '/en/complaint/in-brief'
const enough = {
  'what-happened': 'They stop my heating on Friday.',
  words: 'actiris',
  channel: 'telephone',
  telephone: '0470 12 34 56',
}

test('three answers are enough: they are read back, sent, and say that they are brief', async () => {
  const visitor = newBrowser()

  const { location } = await visitor.answer(page, enough)
  assert.match(location, /^\/en\/complaint\/[^/]+\/check$/)
  const { html } = await visitor.get(location)
  assert.match(html, /They stop my heating on Friday/)
  assert.match(html, /Actiris/)
  const sent = await visitor.answer(location)

  assert.match((await visitor.get(sent.location)).html, /OM\.2026\.\d+/)
  const content = await newest()
  assert.equal(content.isBrief, true)
  assert.deepEqual(content.service, { is: 'listed', id: 'actiris' })
  assert.equal(content.complainant.telephone, '0470 12 34 56')
})

test('who does not know the service says nothing of it; words that may mean several stay words', async () => {
  for (const [words, service] of [
    ['', { is: 'unknown' }],
    ['the office on the corner', { is: 'not-listed', words: 'the office on the corner' }],
  ] as const) {
    const visitor = newBrowser()
    const { location } = await visitor.answer(page, { ...enough, words })
    await visitor.answer(location)
    assert.deepEqual((await newest()).service, service)
  }
})

test('what is missing or wrong is asked beside its field, and nothing that was typed is lost', async () => {
  const visitor = newBrowser()
  const typed = { ...enough, 'what-happened': '', channel: 'email', email: 'not-an-address' }

  const { location } = await visitor.answer(page, typed)
  assert.match(location, /question\/5\?from=check&wrong$/)
  assert.equal((await visitor.get(location)).status, 422)
  const then = await visitor.answer(location, { 'what-happened': 'They stop it.' })
  assert.match(then.location, /question\/3\?from=check&wrong$/, 'one thing after the other')
  const { html } = await visitor.get(then.location)
  assert.match(html, /value="not-an-address"/)
  assert.match(html, /id="email-error"/)
  assert.doesNotMatch(html, /Question 3 of/)
  const last = await visitor.answer(then.location, { channel: 'email', email: 'a@example.org' })
  assert.match(last.location, /\/check$/)
  assert.doesNotMatch((await visitor.get(last.location)).html, /Not filled in/)
})

test('urgent: what was answered before goes along, and the danger with it', async () => {
  const visitor = newBrowser()
  const { html } = await answerAll(visitor, ['problem', 'actiris', 'yes'])
  const [, href = ''] = /href="(\/en\/complaint\/in-brief\?visit=[^"]+)"/.exec(html) ?? []

  assert.match((await visitor.open(href)).html, /name="words"[^>]*value="Actiris"/)

  const { location } = await visitor.answer(href, { ...enough, words: 'Actiris' })
  await visitor.answer(location)

  const { danger, questionnaire, service } = await newest()
  assert.ok(danger)
  assert.deepEqual(service, { is: 'listed', id: 'actiris' })
  assert.equal(questionnaire?.verdict, 'urgent')
})

test('of too many complaints the short way makes no further one, and keeps its words until there is room', async () => {
  const visitor = newBrowser()
  const drafts = []
  for (let begun = 0; begun < maxOpenDrafts; begun++) drafts.push(await begin(visitor))
  const { location: short } = await visitor.get(page)

  const full = await visitor.answer(short, enough)
  const typing = await visitor.post(`${short}&typing`, { ...enough, words: 'actir' })

  assert.equal(full.status, 422)
  assert.match(full.html, /href="#unfinished"/)
  assert.match(full.html, /They stop my heating on Friday\.<\/textarea>/)
  assert.equal(full.html.match(/Continue with the complaint/g)?.length, maxOpenDrafts)
  assert.equal(typing.status, 200)
  assert.match((await visitor.get(short)).html, /name="words"[^>]*value="actir"/)
  await visitor.answer(`/en/complaint/${drafts[0]}/delete`)
  const { location } = await visitor.answer(short, enough)
  assert.match(location, /\/check$/)
})

async function newest() {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select incoming.sealed from letterbox.incoming
    join letterbox.mailbox on mailbox.id = incoming.mailbox_id
    order by mailbox.reference_number desc limit 1`.execute(officeDb)
  assert(rows[0])
  return complaintContent.parse(await openJson(rows[0].sealed, identity))
}
