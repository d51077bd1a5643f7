/** What people come with, told as they tell it, and where it leads: on the pages, to the form, to the envelope. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { createPortal } from '../../portal-app.ts'
import { complaintContent } from '../../letterbox/index.ts'
import { root } from '../../platform/root.ts'
import { readTopics } from '../../published/index.ts'
import { doorsOf, leadsOf, loadQuestionnaire } from '../../questionnaire/index.ts'
import { openJson } from '../../secrecy/index.ts'
import { testPortal } from '../complaint/testing.ts'
import type { Browser } from '../complaint/testing.ts'
import { answerAll, foundAs, wayTo } from './testing.ts'

const { newBrowser, officeDb, identity } = await testPortal(createPortal)
const brussels = join(root, 'offices/brussels')
const { tree } = await loadQuestionnaire(brussels)
const topics = await readTopics(brussels)

test('the PCSW of Ixelles: a complaint goes to the ombudsman of Ixelles, a report to us', async () => {
  const complaint = await answerAll(newBrowser(), ['problem', 'pcsw-ixelles', 'no'])
  const said = ['saw-abuse', 'general', 'pcsw-ixelles', 'rather-ombudsman']
  const report = await answerAll(newBrowser(), said)

  assert.match(complaint.html, /Ombudsman of Ixelles/)
  assert.match(report.html, /You can report it to us/)
})

test('Woluwe-Saint-Lambert: the municipality has a mediator of its own, its PCSW is ours', async () => {
  const municipality = 'municipality-woluwe-saint-lambert'
  const refer = await answerAll(newBrowser(), ['problem', municipality, 'no'])
  const ours = await answerAll(newBrowser(), ['problem', 'pcsw-woluwe-saint-lambert', 'no'])

  assert.match(refer.html, /Another service can help you/)
  assert.match(ours.location, /question\/4$/, 'it goes on')
})

test('a supplier who saw a tender rigged can report it, and reads how', async () => {
  const said = ['saw-abuse', 'general', 'municipality-anderlecht', 'rather-ombudsman']
  const { html } = await answerAll(newBrowser(), said)

  assert.match(html, /You can report it to us/)
  assert.match(html, /How to report/)
})

test('a girl of 15 sends it without a parent; letters go where she says', async () => {
  const content = await lodgedBy(
    { 'situation-under-eighteen': 'yes' },
    'Chez ma tante, Rue Haute 1',
  )

  assert.equal(content.complainant.capacity, 'minor')
  assert.equal(content.complainant.address, 'Chez ma tante, Rue Haute 1')
  assert.equal(content.helper, undefined)
})

test('a detained man gives a postal address, and is asked for no e-mail', async () => {
  const content = await lodgedBy({ 'situation-in-prison': 'yes' }, 'Prison de Haren')

  assert.equal(content.complainant.capacity, 'deprived-of-liberty')
  assert.deepEqual([content.contactChannel, content.complainant.email], ['post', undefined])
})

test('every verdict has its page, with the warning about terms of appeal unless somebody is in danger', async () => {
  for (const verdict of tree.verdicts) {
    const said = wayTo(tree, verdict.id).map((answer) => foundAs(answer) ?? answer.id)
    const { html } = await answerAll(newBrowser(), said)

    assert.ok(html.includes(verdict.title.en), verdict.id)
    assert.equal(/stops no time limit|time limit/i.test(html), !verdict.withoutWarning, verdict.id)
    assert.match(html, /href="tel:/, verdict.id)
  }
})

test('of a topic that nobody is sure of, it is never said that we are competent', async () => {
  const unsure = topics
    .flatMap(doorsOf)
    .filter((door) => door.confidence !== 'confirmed' && leadsOf(door) === 'service')
  assert.ok(unsure.length > 5)
  for (const { value, topic } of unsure) {
    const pick = { words: topic.names.en, pick: [value] }
    const said = ['problem', pick, 'no', 'unsatisfied', 'recent']
    const { html, location } = await answerAll(newBrowser(), said)

    if (!location.endsWith('answer')) continue
    assert.doesNotMatch(html, /<h1[^>]*>We can look into your complaint</, value)
  }
})

/** From the questions to the form, and sent by who wants letters. */
async function lodgedBy(situation: Record<string, string>, post: string) {
  const visitor = newBrowser()
  const first = { fields: { answer: 'problem', words: '', ...situation } }
  const service = { words: 'actiris', pick: ['actiris'] }
  const { html } = await answerAll(visitor, [first, service, 'no', 'unsatisfied', 'recent'])
  const draft = await begin(visitor, html)
  const capacity = await visitor.get(`/en/complaint/${draft}/question/1`)
  const [, chosen = ''] =
    /name="situation"[^>]*value="([^"]*)"[^>]*checked/.exec(capacity.html) ?? []
  const ask = (number: number, fields: Record<string, string>) =>
    visitor.answer(`/en/complaint/${draft}/question/${number}`, fields)
  await ask(1, { capacity: 'self', situation: chosen })
  await ask(3, { channel: 'post', post })
  await ask(5, { 'what-happened': 'The bus to school does not come.' })
  assert.equal((await visitor.answer(`/en/complaint/${draft}/check`)).status, 303)
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select sealed from letterbox.incoming order by id desc limit 1`.execute(officeDb)
  return complaintContent.parse(await openJson(rows[0]?.sealed ?? Buffer.of(), identity))
}

async function begin(visitor: Browser, html: string): Promise<string> {
  const [, href = ''] = /href="(\/en\/complaint\?visit=[^"]+)"/.exec(html) ?? []
  const { location } = await visitor.answer(href)
  return /^\/en\/complaint\/([^/]+)\//.exec(location)?.[1] ?? assert.fail('no draft')
}
