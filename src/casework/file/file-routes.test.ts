import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { sendNext } from '../../correspondence/index.ts'
import type { Post } from '../../correspondence/index.ts'
import { auditOf } from '../../identity/testing.ts'
import { testOffice } from '../../office-testing.ts'
import { sealDocument } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findFile } from '../file-store.ts'
import { sampleComplaint, sampleDocument, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
const desk = await office.signedIn(vera)
/** A mail server that knows nobody. */
const refusing: Post = { send: () => Promise.resolve('refused'), close: () => undefined }
const colleague = await office.signedIn(ivan)
const administrator = await office.signedIn(await office.staff({ role: 'administrator' }))

test('the file shows who complains, what happened in their words, and what was written', async () => {
  const { path } = await received({
    danger: { on: '2026-11-30', what: 'L’huissier vient.' },
    notToMention: 'Mon adresse.',
  })

  const { status, html } = await desk.get(path)

  assert.equal(status, 200)
  assert.match(
    html,
    /<div class="o-words" dir="auto" lang="fr">Ma demande de permis reste sans réponse\./,
  )
  assert.match(html, /Élise Dubois/)
  assert.match(html, /Urgent/)
  assert.match(html, /L’huissier vient\./)
  assert.match(html, /Nous avons bien reçu votre plainte du 24 novembre 2026/)
  assert.match(html, /Assigned to Vera Peeters/)
})

test('words in another script are shown in their direction, with no false language', async () => {
  const { path } = await received({
    whatHappened: 'رفضت البلدية طلبي.',
    wanted: 'Une réponse écrite.',
    complainant: { capacity: 'adult', name: 'فاطمة الزهراء' },
    documents: [{ ...sampleDocument(), name: 'رسالة البلدية.pdf' }],
  })

  const { html } = await desk.get(path)

  assert.match(html, /<div class="o-words" dir="auto" lang(?:="")?>رفضت البلدية طلبي\./)
  assert.match(html, /<div class="o-words" dir="auto" lang="fr">Une réponse écrite\./)
  assert.match(html, /<bdi>فاطمة الزهراء<\/bdi>/)
  assert.match(html, /download dir="auto">رسالة البلدية\.pdf</)
})

test('that something threatens is shown also where the person did not say what', async () => {
  const { path } = await received({ danger: {} })

  const { html } = await desk.get(path)

  assert.match(html, /Urgent/)
  assert.match(html, /Yes, without explanation/)
})

test('every opening is recorded, with who and what', async () => {
  const { path, id } = await received()

  await desk.get(path)
  await desk.get(path)

  const opened = (await auditOf(office.owner, vera.id)).filter(({ subject }) => subject === id)
  assert.deepEqual(
    opened.map(({ action }) => action),
    ['file-opened', 'file-opened'],
  )
})

test('to an administrator files do not exist', async () => {
  const { path } = await received()

  for (const place of [path, `${path}/write`, `${path}/assign`, '/files', '/my-work', '/tasks'])
    assert.equal((await administrator.get(place)).status, 404, place)
})

test('a reference that is none, or of no file, is not found', async () => {
  assert.equal((await desk.get('/files/OM.2026.99999')).status, 404)
  assert.equal((await desk.get('/files/nothing')).status, 404)
})

test('what is new is so until the case manager has looked, whoever else does', async () => {
  const { path } = await received()

  await colleague.get(path)
  assert.match((await desk.get(path)).html, />New</)
  assert.doesNotMatch((await desk.get(path)).html, />New</)
})

test('a document comes as a file to save, whole and closed to the browser, and is recorded', async () => {
  const [id, bytes] = [randomUUID(), randomBytes(200_000)]
  const write = (sealed: Readable) => office.blobs.write(id, sealed)
  const sealed = await sealDocument(Readable.from([bytes]), write, 1_000_000)
  const document = { id, name: 'lettre à l’échevin.pdf', mediaType: 'application/pdf', ...sealed }
  const { path } = await received({ documents: [document] })

  const response = await office.app.request(`http://localhost:3001${path}/documents/${id}`, {
    headers: { cookie: desk.cookie() },
  })

  assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes)
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename=/)
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  assert.match(response.headers.get('content-security-policy') ?? '', /sandbox/)
  const opened = (await auditOf(office.owner, vera.id)).find(({ subject }) => subject === id)
  assert.equal(opened?.action, 'document-opened')
})

test('a document is found in its own file only', async () => {
  const { path } = await received()
  const foreign = `${path}/documents/${randomUUID()}`

  assert.equal((await desk.get(foreign)).status, 404)
  assert.equal((await desk.get(`${path}/documents/x`)).status, 404)
})

test('a file that nobody has can be taken, and the complainant reads by whom', async () => {
  const { path, holder, version } = await received({ language: 'en' })
  assert.match((await colleague.get(path)).html, /Take this file/)

  await colleague.post(`${path}/take`, { version: String(await version()) })

  assert.deepEqual((await holder.read(clock.at))?.caseManager, { name: 'Ivan Maes' })
  assert.doesNotMatch((await colleague.get(path)).html, /Take this file/)
})

test('a file is assigned to another case manager, and not to who has it', async () => {
  const { path, version } = await received()
  const seen = String(await version())

  const same = await desk.post(`${path}/assign`, { version: seen, caseManager: vera.id })
  const other = await desk.post(`${path}/assign`, { version: seen, caseManager: ivan.id })
  const nobody = await desk.post(`${path}/assign`, { version: seen })

  assert.equal(same.status, 422)
  assert.match(same.html, /is the case manager already/)
  assert.equal(other.status, 303)
  assert.equal(nobody.status, 422)
  assert.match((await desk.get(path)).html, /Assigned to Ivan Maes/)
})

test('an e-mail that reached nobody is told to whoever opens the file', async () => {
  const complainant = { capacity: 'adult', email: 'nobody@example.org' } as const
  const { path } = await received({ complainant })
  assert.doesNotMatch((await desk.get(path)).html, /could not be delivered/)

  while (await sendNext(db, refusing, () => clock.at));

  assert.match((await desk.get(path)).html, /could not be delivered/)
})

test('what people wrote is shown as text, never as markup', async () => {
  const { path } = await received({ whatHappened: '<script>alert(1)</script>' })

  const { html } = await desk.get(path)

  assert.ok(html.includes('&lt;script>alert(1)'))
  assert.ok(!html.includes('<script>alert'))
})

async function received(change: Parameters<typeof sampleComplaint>[0] = {}) {
  const { recipient } = officeKey
  const holder = await sendComplaint(portal, recipient, sampleComplaint(change), clock.at)
  await openAll()
  office.later(1)
  const { year, number } = holder.reference
  const file = await findFile(db, holder.reference)
  assert(file)
  return {
    holder,
    id: file.id,
    path: `/files/OM.${year}.${number}`,
    version: async () => (await findFile(db, holder.reference))?.state.version ?? 0,
  }
}

async function openAll() {
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
}
