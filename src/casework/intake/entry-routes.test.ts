import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { openDocument } from '../../secrecy/index.ts'
import { sweepDrafts } from '../composing/documents.ts'
import { listDocuments } from '../content-store.ts'
import { enterOn, fileAt, letter } from './testing.ts'

const office = await testOffice()
const { db, clock, blobs } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['nl'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['fr'] })
const desk = await office.signedIn(vera)
const scan = Buffer.from('%PDF-1.4 the letter, scanned')
const entered = (typed: Record<string, string>) => enterOn(office, desk, typed)

test('the page asks what the portal asks, and says which moment counts', async () => {
  const { html, status } = await desk.get('/files/new')

  assert.equal(status, 200)
  for (const name of [
    'channel',
    'lodged-day',
    'lodged-time',
    'what-happened',
    'danger',
    'documents',
  ])
    assert.match(html, new RegExp(`name="${name}"`), name)
  assert.match(html, /Letter: the day of the postmark/)
  assert.match(html, /Never the moment at which you type this/)
})

test('what is missing or cannot be is told beside its field, and all that was typed is kept', async () => {
  const entry = `/files/new/${randomUUID()}`
  const typed = {
    ...letter,
    channel: '',
    'lodged-day': '25',
    'lodged-time': '9h',
    email: 'rosa at',
  }

  const { status, html } = await desk.post(entry, { ...typed, 'what-happened': '' })

  assert.equal(status, 422)
  for (const field of ['channel', 'lodged-day', 'email', 'what-happened'])
    assert.match(html, new RegExp(`<a href="#${field}">`), field)
  assert.match(html, /id="lodged-error"[^>]*>.*?still to come/s)
  assert.match(html, /value="Rosa Maes"/)
  assert.match(html, /value="rosa at"/)
  assert.match(html, /value="9h"/)
  assert.match((await desk.get(entry)).html, /value="Rosa Maes"/)
})

test('who helps, who else complains and what the person needs stand on the file', async () => {
  const { reference } = await entered({
    ...letter,
    capacity: 'company',
    organisation: 'Bakkerij Maes',
    enterprise: '0202.239.951',
    'helper-name': 'Hilde Claes',
    'helper-telephone': '02 123 45 67',
    'helper-capacity': 'lawyer',
    'helper-letters': 'helper',
    'helper-mandate': 'yes',
    others: 'Piet Janssens\nMarie Lambert',
    'need-interpreter': 'yes',
    'need-language': 'Tigrinya',
  })

  const { html } = await desk.get(`/files/${reference}`)
  for (const words of [
    /0202\.239\.951/,
    /Lawyer/,
    /Gets the letters.*?The helper/s,
    /2 others with the same complaint/,
    /An interpreter: <bdi>Tigrinya/,
  ])
    assert.match(html, words)
})

test('what the person needs is read back with the rest, in their language', async () => {
  const { reference } = await entered({
    ...letter,
    'need-ring-first': 'yes',
    'need-times': 'na 18 uur',
  })

  const { html } = await desk.get(`/files/${reference}/entered`)

  assert.match(html, /lang="nl">.*Dit hebt u nodig.*<bdi>na 18 uur<\/bdi>.*<\/article>/s)
})

test('a wrong enterprise number is told beside its field', async () => {
  const entry = `/files/new/${randomUUID()}`
  const { status, html } = await desk.post(entry, { ...letter, enterprise: '0202.239.952' })

  assert.equal(status, 422)
  assert.match(html, /<a href="#enterprise">Enterprise number: Check the enterprise number/)
  assert.match(html, /value="0202\.239\.952"/)
})

test('every field that is too long says so, and is kept', async () => {
  const lines = ['name', 'organisation', 'telephone', 'since', 'reference', 'helper-name']
  const paragraphs = ['post', 'danger-what', 'asked', 'answer', 'wanted', 'not-to-mention']
  const tooLong = Object.fromEntries([
    ...lines.map((name) => [name, 'l'.repeat(301)]),
    ...paragraphs.map((name) => [name, 'p'.repeat(5001)]),
  ])

  const { status, html } = await desk.post(`/files/new/${randomUUID()}`, { ...letter, ...tooLong })

  assert.equal(status, 422)
  for (const name of Object.keys(tooLong)) {
    assert.match(html, new RegExp(`<a href="#${name}">`), name)
    assert.match(html, new RegExp(`id="${name}-error"`), name)
  }
})

test('a service that may be several is asked about; the choice is taken, or the words', async () => {
  const entry = `/files/new/${randomUUID()}`
  const typed = { ...letter, service: 'Sint Gilis' }

  const asked = await desk.post(entry, typed)
  assert.equal(asked.status, 422)
  assert.match(asked.html, /href="#service">Public service: Choose which service is meant/)
  assert.match(asked.html, /value="pcsw-saint-gilles"/)
  assert.match(asked.html, /name="searched" value="Sint Gilis"/)

  const choice = { ...typed, searched: 'Sint Gilis', 'service-choice': 'pcsw-saint-gilles' }
  assert.equal((await entered(choice)).file.state.serviceId, 'pcsw-saint-gilles')
  const none = { ...choice, 'service-choice': 'not-listed' }
  const { reference, file } = await entered(none)
  assert.equal(file.state.serviceId, null)
  assert.match((await desk.get(`/files/${reference}`)).html, /Sint Gilis/)
})

test('a choice of a service stays while something else is asked about, and what was seen is seen', async () => {
  const entry = `/files/new/${randomUUID()}`
  const typed = { ...letter, post: '', 'contact-channel': 'post', service: 'Sint Gilis' }
  await desk.post(entry, typed)
  const chosen = { ...typed, searched: 'Sint Gilis', 'service-choice': 'pcsw-saint-gilles' }

  const warned = await desk.post(entry, chosen)
  const [, seen = ''] = /name="seen" value="([^"]*address-none[^"]*)"/.exec(warned.html) ?? []
  assert.match(warned.html, /name="service-choice" value="pcsw-saint-gilles"/)
  const wrong = await desk.post(entry, { ...chosen, seen, 'what-happened': '' })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.html.includes(`name="seen" value="${seen}"`))
  assert.match(wrong.html, /name="service-choice" value="pcsw-saint-gilles"/)

  const { location } = await desk.post(entry, { ...chosen, seen })
  assert.match(location ?? '', /entered$/)
})

test('a choice that belongs to other words is asked anew', async () => {
  const typed = { ...letter, service: 'Molenbek', searched: 'Sint Gilis' }
  const answer = await desk.post(`/files/new/${randomUUID()}`, {
    ...typed,
    'service-choice': 'pcsw-saint-gilles',
  })

  assert.equal(answer.status, 422)
})

test('the same person about the same service is shown first, and it may be registered all the same', async () => {
  const person = { name: 'Godelieve Vandenbroucke', email: 'godelieve@example.org' }
  const { reference } = await entered({ ...letter, ...person, telephone: '+32 470 99 88 77' })
  const ways = {
    'the same e-mail address': { email: 'GODELIEVE@example.org' },
    'the same telephone number': { telephone: '0470/99.88.77' },
    'a similar name': { name: 'Godelieve Van den Broucke' },
  }

  for (const [because, way] of Object.entries(ways)) {
    const again = { ...letter, name: 'Somebody else', ...way }
    const entry = `/files/new/${randomUUID()}`
    const warned = await desk.post(entry, again)
    assert.equal(warned.status, 200, because)
    assert.match(warned.html, new RegExp(`href="/files/${reference}"`), because)
    assert.match(warned.html, new RegExp(because))
    assert.match(warned.html, /Register all the same/)
    const seen = /name="seen" value="([^"]*)"/.exec(warned.html)?.[1] ?? ''
    const answer = await desk.post(entry, { ...again, seen })
    assert.match(answer.location ?? '', /\/entered$/, because)
  }
})

test('another service, or a name that is only a little alike, gives no warning', async () => {
  const person = { name: 'Hortense Quisquater', email: 'hortense@example.org' }
  await entered({ ...letter, ...person })

  const elsewhere = { ...letter, ...person, service: 'Actiris' }
  const other = { ...letter, name: 'Hector Quintens' }
  for (const typed of [elsewhere, other])
    assert.match(
      (await desk.post(`/files/new/${randomUUID()}`, typed)).location ?? '',
      /\/entered$/,
    )
})

test('what is new since the warning is told as well', async () => {
  const person = { ...letter, name: 'Isidoor Verhaegen' }
  await entered(person)
  const warned = await desk.post(`/files/new/${randomUUID()}`, person)
  const seen = /name="seen" value="([^"]*)"/.exec(warned.html)?.[1] ?? ''
  await entered({ ...person, seen })

  const answer = await desk.post(`/files/new/${randomUUID()}`, { ...person, seen })

  assert.equal(answer.status, 200)
  assert.match(answer.html, /Register all the same/)
})

test('documents that are added wait in the draft, and are in the file afterwards', async () => {
  const entry = `/files/new/${randomUUID()}`
  const typed = { ...letter, name: 'Lieve Ypersele' }

  const added = await desk.upload(entry, { ...typed, action: 'add' }, [[scan, 'brief.pdf']])
  assert.equal(added.location, entry)
  assert.match((await desk.get(entry)).html, /brief\.pdf/)
  const { location } = await desk.post(entry, typed)

  const file = await fileAt(office, location)
  const [document, ...others] = await listDocuments(db, file.id)
  assert(document)
  assert.deepEqual([document.name, document.source, others.length], ['brief.pdf', 'complainant', 0])
  await sweepDrafts({ db, blobs }, new Date(clock.at.getTime() + 2 * 60 * 60_000))
  assert.deepEqual(await buffer(await openDocument(blobs.read(document.id), document.key)), scan)
})

test('a document that the caller wants kept from others is marked, and stays so in the file', async () => {
  const entry = `/files/new/${randomUUID()}`
  const typed = { ...letter, name: 'Mark Keeper' }
  await desk.upload(entry, { ...typed, action: 'add' }, [[scan, 'brief.pdf']])
  const id = /value="([^"]+)" name="withhold"/.exec((await desk.get(entry)).html)?.[1] ?? ''

  const marked = await desk.post(entry, { ...typed, since: 'May', withhold: id })
  const page = await desk.get(entry)
  const stranger = await office.signedIn(await office.staff({ role: 'case-manager' }))
  await stranger.post(`/files/new/${randomUUID()}`, { ...typed, 'pass-on': id })

  assert.equal(marked.location, entry)
  assert.match(page.html, /Not to be passed on/)
  assert.match(page.html, /value="May"/)
  const { location } = await desk.post(entry, typed)
  const file = await fileAt(office, location)
  const [document] = await listDocuments(db, file.id)
  assert.equal(document?.is_not_passed_on, true)
})

test('a document that cannot be taken keeps the page here, with all that was typed', async () => {
  const program = Buffer.from('MZ\x90\x00', 'latin1')
  const { status, html } = await desk.upload(`/files/new/${randomUUID()}`, letter, [
    [program, 'brief.pdf'],
  ])

  assert.equal(status, 422)
  assert.match(html, /href="#documents"/)
  assert.match(html, /value="Rosa Maes"/)
})

test('what is kept for later is its writer’s alone, and can be thrown away', async () => {
  const entry = `/files/new/${randomUUID()}`
  const colleague = await office.signedIn(ivan)
  const typed = { ...letter, name: 'Nestor Aerts', action: 'keep' }

  assert.equal((await desk.post(entry, typed)).location, '/files/new')
  assert.match((await desk.get('/files/new')).html, /Nestor Aerts/)
  assert.doesNotMatch((await colleague.get('/files/new')).html, /Nestor Aerts/)
  assert.equal((await colleague.get(entry)).status, 404)
  assert.equal((await colleague.post(entry, typed)).status, 404)
  await desk.post(entry, { ...typed, action: 'discard' })
  assert.doesNotMatch((await desk.get('/files/new')).html, /Nestor Aerts/)
  assert.equal((await desk.get(entry)).status, 404)
})

test('to an administrator there is no such page', async () => {
  const ann = await office.staff({ role: 'administrator', name: 'Ann Janssens' })
  const other = await office.signedIn(ann)

  assert.equal((await other.get('/files/new')).status, 404)
  assert.equal((await other.post(`/files/new/${randomUUID()}`, letter)).status, 404)
})

test('what is no entry is not found', async () => {
  assert.equal((await desk.get('/files/new/xyz')).status, 404)
  assert.equal((await desk.get(`/files/new/${randomUUID()}`)).status, 404)
  assert.equal((await desk.get('/files/new?call=xyz')).status, 404)
  assert.equal((await desk.get(`/files/new?call=${randomUUID()}`)).status, 404)
})
