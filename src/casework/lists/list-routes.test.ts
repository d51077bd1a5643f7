import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { auditOf } from '../../identity/testing.ts'
import { publishRegister, readRegister } from '../../published/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
let desk = await office.signedIn(vera)
let colleague = await office.signedIn(ivan)

test('before anything came in, the pages say what will be there', async () => {
  assert.match((await desk.get('/my-work')).html, /You have no files yet/)
  assert.match((await desk.get('/files')).html, /as soon as they come in/)
})

test('one’s work shows service, complainant, step and age, what is new first', async () => {
  const register = await readRegister(house.office.folder)
  await db.transaction().execute((tx) => publishRegister(tx, register))
  const [older, newer] = [await received(), await received()]
  await desk.get(`/files/${newer}`)
  office.later(2 * 24 * 60)
  desk = await office.signedIn(vera)
  colleague = await office.signedIn(ivan)

  const { html } = await desk.get('/my-work')

  assert.deepEqual(references(html), [older, newer])
  assert.match(html, /Municipality of Ixelles/)
  assert.match(html, /Élise Dubois/)
  assert.match(html, /2 days/)
  assert.match(html, /Check/)
  assert.match((await colleague.get('/my-work')).html, /You have no files yet/)
})

test('looking through lists opens no file', async () => {
  await received()
  const before = await auditOf(office.owner, vera.id)
  await desk.get('/files')
  await desk.get('/my-work')

  assert.equal((await auditOf(office.owner, vera.id)).length, before.length)
})

test('all files can be looked through by step and by case manager', async () => {
  const unassigned = await received({ language: 'en' })
  const byPost = await received({ language: 'nl', contactChannel: 'post' })

  assert.deepEqual(references((await desk.get('/files?manager=nobody')).html), [unassigned])
  assert.deepEqual(references((await desk.get(`/files?manager=${ivan.id}`)).html), [byPost])
  assert.deepEqual(references((await desk.get('/files?step=acknowledgement')).html), [byPost])
  assert.match((await desk.get('/files?step=conclusion')).html, /There is no such file/)
})

test('an address that makes no sense shows the list from its beginning', async () => {
  const { status, html } = await desk.get('/files?step=x&manager=y&after=z')

  assert.equal(status, 200)
  assert.ok(references(html).length > 3)
})

test('page by page one sees every file once, also of those that came at the same moment', async () => {
  for (let files = 0; files < 110; files += 1) await send({})
  await openAll()

  for (const list of ['/files', '/my-work']) {
    const seen: string[] = []
    let next: string | undefined = list
    while (next) {
      const { html } = await desk.get(next)
      seen.push(...references(html))
      next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(new Set(seen).size, seen.length)
    assert.ok(seen.length >= 110)
  }
})

async function received(change: Parameters<typeof sampleComplaint>[0] = {}): Promise<string> {
  const reference = await send(change)
  await openAll()
  office.later(1)
  return reference
}

async function send(change: Parameters<typeof sampleComplaint>[0]): Promise<string> {
  const content = sampleComplaint(change)
  const { reference } = await sendComplaint(portal, officeKey.recipient, content, clock.at)
  return `OM.${reference.year}.${reference.number}`
}

async function openAll() {
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
}

/** Of the list's lines, in order. */
function references(html: string): string[] {
  return [...html.matchAll(/<a class="govuk-link" href="\/files\/(OM\.[^"]+)"/g)].map(
    ([, reference]) => reference ?? '',
  )
}
