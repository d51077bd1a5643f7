import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { countVerdict } from '../../questionnaire/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { act } from '../acts/testing.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters' })
const desk = await office.signedIn(vera)

const asked = {
  version: 2,
  verdict: 'complaint',
  topic: 'property-tax',
  situations: ['no-address'],
}

test('without the questionnaire there is nothing to compare, and the page says what it is for', async () => {
  const { html, status } = await desk.get('/verdicts')

  assert.equal(status, 200)
  assert.match(html, /Questionnaire and decisions, 2026/)
  assert.deepEqual(figures(html, 'We can look into your complaint'), [0, 0, 0, 0, 0, 0])
})

test('what people were told stands beside what was decided on their complaints', async () => {
  for (const day of ['2026-11-02', '2026-11-24', '2025-11-24'])
    await countVerdict(portal, { version: 2, verdict: 'complaint', day })
  const refused = await received(asked)
  await received({ ...asked, verdict: 'wait' })
  await received(undefined)
  await act(desk, `/files/${refused}`, 'inadmissible', { ground: 'too-old' })

  const { html } = await desk.get('/verdicts')

  assert.deepEqual(figures(html, 'We can look into your complaint'), [2, 1, 0, 1, 0, 0])
  assert.deepEqual(figures(html, 'Give the service a little more time'), [0, 1, 0, 0, 0, 1])
  assert.match(html, /<li>[^<]+: 1<\/li>/)
  const { html: before } = await desk.get('/verdicts?year=2025')
  assert.deepEqual(figures(before, 'We can look into your complaint'), [1, 0, 0, 0, 0, 0])
})

test('the file says what its person was told, and what they said of themselves', async () => {
  const { html } = await desk.get(`/files/${await received(asked)}`)

  assert.match(html, /We can look into your complaint/)
  assert.match(html, /Property tax/)
  assert.match(html, /I have no address of my own/)
})

test('who may open no files sees no page of verdicts', async () => {
  const admin = await office.signedIn(await office.staff({ role: 'administrator' }))

  assert.equal((await admin.get('/verdicts')).status, 404)
})

async function received(questionnaire: typeof asked | undefined): Promise<string> {
  const content = sampleComplaint({ questionnaire })
  const { reference } = await sendComplaint(portal, officeKey.recipient, content, clock.at)
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  return `OM.${reference.year}.${reference.number}`
}

function figures(html: string, verdict: string): number[] {
  const row = new RegExp(`<th[^>]*>${verdict}</th>(.*?)</tr>`, 's').exec(html)?.[1] ?? ''
  return [...row.matchAll(/>(\d+)</g)].map(([, figure]) => Number(figure))
}
