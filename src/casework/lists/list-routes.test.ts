import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { auditOf } from '../../identity/testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
const desk = await office.signedIn(vera)
const colleague = await office.signedIn(ivan)

test('before anything came in, the page says what will be there', async () => {
  assert.match((await desk.get('/files')).html, /as soon as they come in/)
})

test('looking through lists opens no file', async () => {
  await received()
  const before = await auditOf(office.owner, vera.id)
  await desk.get('/files')
  await desk.get('/my-work')

  assert.equal((await auditOf(office.owner, vera.id)).length, before.length)
})

test('files can be chosen by all that is known of them, and by several at once', async () => {
  const unassigned = await received({ language: 'en' })
  const byPost = await received({ language: 'nl', contactChannel: 'post' })
  const danger = { what: 'Uithuiszetting', on: '2026-11-30' }
  const urgent = await received({
    language: 'nl',
    danger,
    service: { is: 'listed', id: 'actiris' },
  })

  const chosen: [query: string, found: string[]][] = [
    ['manager=nobody', [unassigned]],
    [`manager=${ivan.id}`, [urgent, byPost]],
    [`manager=${ivan.id}&sort=oldest`, [byPost, urgent]],
    ['step=acknowledgement', [byPost]],
    ['language=en', [unassigned]],
    ['urgent=yes', [urgent]],
    ['urgent=yes&language=fr', []],
    ['service=actiris&status=open&kind=complaint&channel=web', [urgent]],
    ['status=closed', []],
    ['waiting=service', []],
  ]
  for (const [query, found] of chosen)
    assert.deepEqual(references((await desk.get(`/files?${query}`)).html), found, query)
  assert.deepEqual(references((await colleague.get('/files?manager=me')).html), [urgent, byPost])
  assert.match((await desk.get('/files?step=conclusion')).html, /There is no such file/)
})

test('files can stand by last movement and by last day', async () => {
  const moved = references((await desk.get('/files?sort=moved')).html)
  const quiet = references((await desk.get('/files?sort=quiet')).html)
  const due = references((await desk.get('/files?sort=due')).html)

  assert.deepEqual(moved.toReversed(), quiet)
  assert.equal(due.length, moved.length)
})

test('a file that was opened from a list leads on to the next, and back to the list', async () => {
  const list = 'status=open&language=nl'
  const [newest = '', ...others] = references((await desk.get(`/files?${list}`)).html)
  assert.ok(others.length > 0)

  let { html } = await desk.get(hrefOf(newest, (await desk.get(`/files?${list}`)).html))
  for (const other of others) {
    assert.match(html, /href="\/files\?status=open&amp;language=nl"[^>]*>Back to the list/)
    const [, next = ''] = /<a [^>]*href="([^"]+)"[^>]*accesskey="n"/.exec(html) ?? []
    html = (await desk.get(unescaped(next))).html
    assert.match(html, new RegExp(`<h1[^>]*>${other}`))
  }
  assert.match(html, /This is the last file of the list/)
})

test('one comes back to a file with its list, and to another file without', async () => {
  await received()
  await received()
  const { html } = await desk.get('/files?unread=yes&manager=me')
  const [first = '', second = ''] = references(html)
  await desk.get(hrefOf(first, html))

  // It is not new any more, and the list leads on all the same.
  assert.match((await desk.get(`/files/${first}`)).html, new RegExp(`Next in this list: ${second}`))
  assert.doesNotMatch((await desk.get(`/files/${second}`)).html, /in this list/)
})

test('a list can be kept under a name, by each for themselves, and be thrown away', async () => {
  assert.equal(
    (await desk.post('/files/views', { name: ' French ones ', list: 'sort=due&language=fr' }))
      .location,
    '/files?language=fr&sort=due',
  )
  const { html } = await desk.get('/files?language=fr&sort=due')
  assert.match(
    html,
    /<a [^>]*href="\/files\?language=fr&amp;sort=due"[^>]*aria-current="page"[^>]*>French ones/,
  )
  assert.doesNotMatch((await colleague.get('/files')).html, /French ones/)

  const [, path = ''] = /action="(\/files\/views\/[^"]+\/delete)"/.exec(html) ?? []
  await colleague.post(path, {})
  assert.match((await desk.get('/files')).html, /French ones/)
  await desk.post(path, {})
  assert.doesNotMatch((await desk.get('/files')).html, /French ones/)
})

test('a list needs a name', async () => {
  const refused = await desk.post('/files/views', { name: '  ', list: 'language=fr' })

  assert.equal(refused.status, 422)
  assert.match(refused.html, /Give the list a name/)
  assert.match(refused.html, /name="list" value="language=fr"/)
})

test('an address that makes no sense shows the list from its beginning', async () => {
  const { status, html } = await desk.get('/files?step=x&manager=y&service=..&sort=q&after=z')

  assert.equal(status, 200)
  assert.ok(references(html).length > 3)
})

test('page by page one sees every file once, in every order, also of those that came at the same moment', async () => {
  for (let files = 0; files < 110; files += 1) await send({})
  await openAll()

  for (const sort of ['newest', 'oldest', 'moved', 'quiet', 'due']) {
    const seen: string[] = []
    let next: string | undefined = `/files?sort=${sort}`
    while (next) {
      const { html } = await desk.get(next)
      seen.push(...references(html))
      next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(new Set(seen).size, seen.length)
    assert.ok(seen.length >= 110)
    assert.match((await desk.get('/files')).html, new RegExp(`>${seen.length} files<`))
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
  return [...html.matchAll(/<a class="govuk-link" href="\/files\/(OM\.[^"?]+)/g)].map(
    ([, reference]) => reference ?? '',
  )
}

function hrefOf(reference: string, html: string): string {
  return unescaped(new RegExp(`href="(/files/${reference}[^"]*)"`).exec(html)?.[1] ?? '')
}

function unescaped(href: string): string {
  return href.replaceAll('&amp;', '&')
}
