import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditOf } from '../../identity/testing.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findFile } from '../file-store.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters' })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes' })
const desk = await office.signedIn(vera)

const permit = await received({
  whatHappened: `Beste. ${'Woorden vooraf. '.repeat(20)}Mijn vergunning werd geweigerd.${' Nog iets.'.repeat(40)}`,
  language: 'nl',
  complainant: { capacity: 'adult', name: 'Fatima El Idrissi', telephone: '0470 12 34 56' },
})
const other = await received({ whatHappened: 'Deux tickets refusés.' })

test('a reference typed in any way jumps to its file', async () => {
  const number = permit.slice('OM.2026.'.length)
  for (const typed of [permit, permit.toLowerCase().replaceAll('.', ' '), `2026.${number}`, number])
    assert.equal((await desk.post('/search', { words: typed })).location, `/files/${permit}`, typed)
})

test('a number without its year is that of the latest year', async () => {
  clock.at = new Date('2026-11-24T09:00:00Z')
  const older = await received({}, new Date('2025-03-01T09:00:00Z'))
  assert.equal(older, 'OM.2025.1')

  assert.equal((await desk.post('/search', { words: '1' })).location, '/files/OM.2026.1')
  assert.equal((await desk.post('/search', { words: '2025 1' })).location, '/files/OM.2025.1')
})

test('what was found shows reference, service, day and the words where they stand', async () => {
  const html = await search('vergunningen')

  assert.deepEqual(references(html), [permit])
  assert.match(html, /24\/11\/2026/)
  assert.match(html, /Municipality of Ixelles/)
  assert.match(
    html,
    /What the complainant says:<\/span> <bdi>… .*Mijn <mark>vergunning<\/mark> werd .* …/,
  )
  assert.deepEqual(references(await search('ticket')), [other])
})

test('who types a service by any of its names is led to its files', async () => {
  const link = '<a class="govuk-link" href="/files?service=municipality-ixelles">'
  for (const typed of ['Gemeente Elsene', 'commune d’ixelles'])
    assert.ok(
      (await search(typed)).includes(`${link}All files about Municipality of Ixelles`),
      typed,
    )
  assert.ok(!(await search('Idrissi')).includes('All files about'))

  assert.match((await desk.get('/files?service=municipality-ixelles')).html, new RegExp(permit))
})

test('names are marked where they stand, and telephone numbers are found', async () => {
  assert.match(
    await search('elidrissi'),
    /Complainant:<\/span> <bdi>Fatima El <mark>Idrissi<\/mark>/,
  )
  assert.match(await search('0470/12.34.56'), /<mark>0470 12 34 56<\/mark>/)
})

test('where nothing is written so, names that look like it are shown, and it is said', async () => {
  const html = await search('Fatma Idrisi')

  assert.match(html, /Nothing is written exactly like ‘Fatma Idrisi’/)
  assert.match(html, /<mark>Fatima<\/mark> El <mark>Idrissi<\/mark>/)
})

test('names that look alike can be asked for besides what is written so', async () => {
  const alike = await received({ complainant: { capacity: 'adult', name: 'Fatma Idrisi' } })
  const html = await search('Idrissi')
  assert.deepEqual(references(html), [permit])

  const [, link = ''] = /href="(\/search[^"]+alike=yes)"/.exec(html) ?? []
  const more = await desk.get(link.replaceAll('&amp;', '&'))

  assert.deepEqual(references(more.html), [alike, permit])
})

test('what is not there is told kindly, with what to try', async () => {
  const html = await search('<b>xylofoon</b>')

  assert.match(html, /Nothing was found for ‘&lt;b>xylofoon&lt;\/b>’/)
  assert.match(html, /Try fewer words/)
})

test('signs alone are nothing to look for', async () => {
  for (const words of ['', ' … ', '*']) {
    const answer = await desk.post('/search', { words })

    assert.equal(answer.status, 422)
    assert.match(answer.html, /<a href="#search">Type a reference, a name or a word/)
  }
})

test('what was looked for stands in no address, and opens for nobody else', async () => {
  const { location } = await desk.post('/search', { words: 'Idrissi' })
  const colleague = await office.signedIn(ivan)

  assert.doesNotMatch(decodeURIComponent(location ?? ''), /idrissi/i)
  assert.doesNotMatch(location ?? '', new RegExp(Buffer.from('Idrissi').toString('base64url')))
  assert.equal((await colleague.get(location ?? '')).status, 404)
  assert.equal((await desk.get('/search?for=AAAA')).status, 404)
  assert.equal((await desk.get('/search')).status, 404)
})

test('each search is noted, and each file that it showed, but not the words', async () => {
  const found = await findFile(db, { year: 2026, number: Number(permit.split('.')[2]) })
  const before = (await auditOf(office.owner, vera.id)).length

  await search('vergunning')

  const noted = (await auditOf(office.owner, vera.id)).slice(before)
  assert.deepEqual(
    noted.map(({ action, subject }) => [action, subject]),
    [
      ['searched', 'files'],
      ['file-found', found?.id],
    ],
  )
})

test('who may open no files cannot look for them, and is shown no box to do so', async () => {
  const admin = await office.signedIn(await office.staff({ role: 'administrator' }))
  const { location } = await desk.post('/search', { words: 'Idrissi' })

  assert.doesNotMatch((await admin.get('/account')).html, /<search>/)
  assert.match((await desk.get('/account')).html, /<search>/)
  assert.equal((await admin.post('/search', { words: permit })).status, 404)
  assert.equal((await admin.get(location ?? '')).status, 404)
})

test('page by page one sees every file that was found, once', async () => {
  for (let files = 0; files < 45; files += 1) await send({ whatHappened: 'Un tramway bruyant.' })
  await openAll()
  const seen: string[] = []
  let next = (await desk.post('/search', { words: 'tramways' })).location ?? undefined
  while (next) {
    const { html } = await desk.get(next)
    seen.push(...references(html))
    next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }

  assert.equal(seen.length, 45)
  assert.equal(new Set(seen).size, 45)
})

async function search(words: string): Promise<string> {
  const { location } = await desk.post('/search', { words })
  const { status, html } = await desk.get(location ?? '')
  assert.equal(status, 200)
  return html
}

async function received(change: Parameters<typeof sampleComplaint>[0], at = clock.at) {
  const reference = await send(change, at)
  await openAll()
  return reference
}

async function send(change: Parameters<typeof sampleComplaint>[0], at = clock.at): Promise<string> {
  const content = sampleComplaint(change)
  const { reference } = await sendComplaint(portal, officeKey.recipient, content, at)
  return `OM.${reference.year}.${reference.number}`
}

async function openAll() {
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
}

function references(html: string): string[] {
  return [...html.matchAll(/href="\/files\/(OM\.[^"]+)"/g)].map(([, reference]) => reference ?? '')
}
