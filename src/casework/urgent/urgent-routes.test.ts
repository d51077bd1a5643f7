import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
let desk = await office.signedIn(vera)
let colleague = await office.signedIn(ivan)

test('where nothing is urgent, the page says so and the menu counts nothing', async () => {
  const { html } = await desk.get('/urgent')

  assert.match(html, /There are no urgent files now/)
  assert.equal(countIn(html), undefined)
})

test('what is urgent waits for everybody, the longest first, with the day of the danger', async () => {
  const first = await received({ danger: { what: 'Expulsion', on: '2026-11-27' } })
  const second = await received({ danger: { what: 'Huissier' } })
  await received({})
  office.later(1)

  for (const browser of [desk, colleague]) {
    const { html } = await browser.get('/urgent')
    assert.deepEqual(filesIn(html, 'Not looked at today'), [first, second])
    assert.match(html, /27\/11\/2026/)
    assert.match(html, /24 November 2026 at 10:00/)
    assert.match(html, /govuk-tag--red">Not yet</)
    assert.equal(countIn(html), '2')
  }
})

test('once somebody has looked, it is seen who and when, and the count goes down', async () => {
  const [first = '', second = ''] = filesIn((await desk.get('/urgent')).html, 'Not looked at today')
  await colleague.get(`/files/${first}`)
  office.later(1)

  const { html } = await desk.get('/urgent')
  assert.deepEqual(filesIn(html, 'Not looked at today'), [second])
  assert.deepEqual(filesIn(html, 'Looked at today'), [first])
  assert.match(html, /24 November 2026 at 10:\d\d, Ivan Maes/)
  assert.equal(countIn(html), '1')
})

test('on the next day it waits again', async () => {
  office.later(24 * 60)
  desk = await office.signedIn(vera)
  colleague = await office.signedIn(ivan)

  const { html } = await desk.get('/urgent')

  assert.equal(filesIn(html, 'Not looked at today').length, 2)
  assert.match(html, /govuk-tag--red">Not today<\/strong>24 November 2026 at 10:\d\d, Ivan Maes/)
})

test('an urgent file leads on to the next', async () => {
  const { html } = await desk.get('/urgent')
  const [first = '', second = ''] = filesIn(html, 'Not looked at today')
  const [, href = ''] = new RegExp(`href="(/files/${first}[^"]+)"`).exec(html) ?? []

  const file = await desk.get(href.replaceAll('&amp;', '&'))

  assert.match(file.html, new RegExp(`Next in this list: ${second}`))
})

test('page by page one sees each that waits, once', async () => {
  for (let files = 0; files < 45; files += 1) await received({ danger: { what: 'Coupure' } })
  const seen: string[] = []
  let next: string | undefined = '/urgent'
  while (next) {
    const { html } = await desk.get(next)
    seen.push(...filesIn(html, 'Not looked at today'))
    next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }

  assert.equal(new Set(seen).size, seen.length)
  assert.equal(seen.length, 46)
})

test('who may open no files sees none that are urgent', async () => {
  const admin = await office.signedIn(await office.staff({ role: 'administrator' }))

  assert.equal((await admin.get('/urgent')).status, 404)
})

async function received(change: Parameters<typeof sampleComplaint>[0]): Promise<string> {
  const content = sampleComplaint(change)
  const { reference } = await sendComplaint(portal, officeKey.recipient, content, clock.at)
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  office.later(1)
  return `OM.${reference.year}.${reference.number}`
}

function filesIn(html: string, caption: string): string[] {
  const table = new RegExp(`<caption[^>]*>${caption}</caption>.*?</table>`, 's').exec(html)?.[0]
  const found = (table ?? '').matchAll(/href="\/files\/(OM\.[^"?]+)/g)
  return [...found].map(([, reference]) => reference ?? '')
}

/** What the menu says beside *Urgent*. */
function countIn(html: string): string | undefined {
  return /href="\/urgent">Urgent.*?>(\d+\+?)</.exec(html)?.[1]
}
