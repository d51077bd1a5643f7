import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testOffice } from '../../office-testing.ts'
import { publishRegister, readRegister } from '../../published/index.ts'
import { openDocument } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sweepDrafts } from '../composing/documents.ts'
import { listDocuments, listMessages, listParties } from '../content-store.ts'
import { listEvents } from '../file-store.ts'
import { evolve } from '../procedure/evolve.ts'
import type { CaseState } from '../procedure/state.ts'
import { requestNumber } from '../testing.ts'
import { enterOn, fileAt, lastNumber, letter, mailedNumber } from './testing.ts'

const office = await testOffice()
const { db, portal, owner, house, officeKey, clock, blobs } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['nl'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['fr'] })
let desk = await office.signedIn(vera)
const register = await readRegister(office.office.folder)
await db.transaction().execute((tx) => publishRegister(tx, register))
const scan = Buffer.from('%PDF-1.4 the letter, scanned')
const entered = (typed: Record<string, string>) => enterOn(office, desk, typed)

test('a letter becomes a file lodged on the day of its postmark, with the next reference', async () => {
  const before = await lastNumber(office)

  const { reference, file } = await entered(letter)

  assert.equal(file.state.reference.number, before + 1)
  assert.equal(file.state.channel, 'post')
  assert.equal(file.state.lodgedAt.toISOString(), '2026-11-19T23:00:00.000Z')
  assert.deepEqual(file.state.lodging, { rule: 'postmark', isDayOnly: true })
  assert.equal(file.state.serviceId, 'municipality-ixelles')
  const { html } = await desk.get(`/files/${reference}`)
  assert.match(html, /By letter/)
  assert.match(html, /Lodged<\/dt><dd[^>]*>20 November 2026</)
  assert.match(html, /Complaint registered.*by Vera Peeters/s)
})

test('it is given to who answers in that language, and the acknowledgement waits to be posted', async () => {
  const { reference, file } = await entered({ ...letter, language: 'fr' })

  assert.equal(file.state.caseManagerId, ivan.id)
  assert.equal(file.state.step, 'acknowledgement')
  assert.match((await desk.get('/tasks')).html, new RegExp(reference))
  const [acknowledgement] = await listMessages(db, file.id)
  assert.match(acknowledgement?.body ?? '', /votre plainte du 20 novembre 2026/)
})

test('the record of a file that was entered, folded, is its row', async () => {
  const { file } = await entered(letter)

  const events = await listEvents(db, file.id)
  const folded = events.reduce<CaseState | null>((state, { event }) => evolve(state, event), null)
  assert.deepEqual(folded, file.state)
  assert.deepEqual(
    events.map(({ actor }) => actor),
    [vera.id, ...events.slice(1).map(() => 'worker')],
  )
})

test('a letter of December that is entered in January has its number in the year of the postmark', async () => {
  const kept = clock.at
  clock.at = new Date('2027-01-05T09:00:00Z')
  desk = await office.signedIn(vera)
  const { reference } = await entered({ ...letter, 'lodged-day': '30', 'lodged-month': '12' })
  clock.at = kept
  desk = await office.signedIn(vera)

  assert.match(reference, /^OM\.2026\./)
})

test('a letter found late promises no day that is past', async () => {
  const late = { ...letter, 'lodged-month': '7', seen: 'lodged-long-ago' }
  const { file } = await entered(late)

  const [acknowledgement] = await listMessages(db, file.id)
  assert.match(acknowledgement?.body ?? '', /U hoort dat binnenkort/)
})

test('whoever gave an e-mail address gets a notice, and opens the file by a one-time number', async () => {
  const email = 'rosa.mail@example.org'
  const { file } = await entered({ ...letter, post: '', 'contact-channel': 'email', email })
  const { reference } = file.state
  assert.match((await desk.get('/outbox')).html, /rosa\.mail@example\.org/)

  const asked = await requestNumber(portal, officeKey.recipient, { reference, email }, clock.at)
  await openAll()
  const number = await mailedNumber(owner, email)
  assert.equal(await asked.prove(number, clock.at), 'proved')
  const view = await asked.read(clock.at)
  assert.deepEqual(view?.reference, reference)
  assert.equal(view?.messages[0]?.kind, 'acknowledgement')
})

test('afterwards the page shows the reference, and what to read back in the person’s language', async () => {
  const { reference } = await entered({ ...letter, wanted: 'Een antwoord', language: 'nl' })

  const { html } = await desk.get(`/files/${reference}/entered`)
  assert.match(html, new RegExp(`class="o-code"[^>]*>${reference}<`))
  assert.match(html, /<article[^>]* lang="nl">/)
  assert.match(html, /Dit heb ik genoteerd/)
  assert.match(html, /Gemeente Elsene/)
  assert.match(html, /Een antwoord/)
})

test('a second click makes one file, and a late one leads to it', async () => {
  const entry = `/files/new/${randomUUID()}`
  const before = await lastNumber(office)
  const typed = { ...letter, name: 'Jozef Wouters' }

  const answers = await Promise.all([desk.post(entry, typed), desk.post(entry, typed)])
  const late = await desk.post(entry, typed)

  const places = new Set([...answers, late].map(({ location }) => location))
  assert.deepEqual(places, new Set([`/files/OM.2026.${before + 1}/entered`]))
  assert.equal(await lastNumber(office), before + 1)
})

test('when it cannot be stored nothing is confirmed, no number is lost, and the text is there', async () => {
  const entry = `/files/new/${randomUUID()}`
  const before = await lastNumber(office)
  const typed = { ...letter, name: 'Karel Xavier' }
  await sql`alter table casework.story add constraint broken check (false) not valid`.execute(owner)

  const broken = await desk.post(entry, typed)
  await sql`alter table casework.story drop constraint broken`.execute(owner)

  assert.equal(broken.status, 500)
  assert.equal(broken.location, null)
  assert.equal(await lastNumber(office), before)
  assert.match((await desk.get(entry)).html, /value="Karel Xavier"/)
  const again = await desk.post(entry, typed)
  assert.equal(again.location, `/files/OM.2026.${before + 1}/entered`)
})

test('sent twice with its document, the file keeps it, and what came twice is swept', async () => {
  const entry = `/files/new/${randomUUID()}`
  const typed = { ...letter, name: 'Maria Zeghers' }
  const send = () => desk.upload(entry, typed, [[scan, 'brief.pdf']])

  const [first] = await Promise.all([send(), send()])
  await sweepDrafts({ db, blobs }, new Date(clock.at.getTime() + 2 * 60 * 60_000))

  const file = await fileAt(office, first.location)
  for (const { id, key } of await listDocuments(db, file.id))
    assert.deepEqual(await buffer(await openDocument(blobs.read(id), key)), scan)
  assert.doesNotMatch((await desk.get('/files/new')).html, /Maria Zeghers/)
})

test('a helper is reached in the complainant’s place', async () => {
  const helper = { 'helper-name': 'Olga Bal', 'helper-email': 'olga@example.org' }
  const { file } = await entered({
    ...letter,
    ...helper,
    'helper-mandate': 'yes',
    'contact-channel': 'email',
  })

  const parties = await listParties(db, file.id)
  const found = parties.find(({ role }) => role === 'helper')
  assert.deepEqual([found?.name, found?.has_mandate], ['Olga Bal', true])
  assert.match((await desk.get('/outbox')).html, /olga@example\.org/)
})

test('a danger that is near makes the file urgent', async () => {
  const { file } = await entered({ ...letter, danger: 'yes', 'danger-on-day': '27 11 2026' })

  assert.equal(file.state.isUrgent, true)
})

test('a call becomes a file lodged at its moment, once, and the list leads to it', async () => {
  const id = randomUUID()
  const call = { id, topic: 'eviction', service: 'Actiris', said: 'Must leave on Friday' }
  const answer = await desk.post('/calls', { ...call, referred: '', action: 'file' })
  assert.equal(answer.location, `/files/new?call=${id}`)
  office.later(20)
  const page = await desk.get(`/files/new?call=${id}`)
  assert.match(page.html, /value="telephone"[^>]* checked/)
  assert.match(
    page.html,
    /name="lodged-time"[^>]* value="10:00"|value="10:00"[^>]* name="lodged-time"/,
  )
  assert.match(page.html, /Must leave on Friday/)

  const { file, reference } = await entered({
    ...letter,
    call: id,
    channel: 'telephone',
    name: 'Pol Cools',
    'lodged-day': '24',
    'lodged-time': '10:00',
  })

  assert.equal(file.state.lodgedAt.toISOString(), '2026-11-24T09:00:00.000Z')
  assert.deepEqual(file.state.lodging, { rule: 'call', isDayOnly: false })
  assert.match((await desk.get('/calls')).html, new RegExp(`href="/files/${reference}"`))
  assert.equal((await desk.get(`/files/new?call=${id}`)).location, `/files/${reference}`)
})

async function openAll(): Promise<void> {
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
}
