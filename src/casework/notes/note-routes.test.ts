import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findFile, listEvents } from '../file-store.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock, faults } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
const ann = await office.staff({ role: 'administrator', name: 'Ann Janssens' })
const desk = await office.signedIn(vera)
const colleague = await office.signedIn(ivan)

test('a note is read by colleagues, as lines, and never by the person', async () => {
  const { path, holder } = await received()
  assert.match((await desk.get(path)).html, /The complainant and the service never see it/)

  const answer = await desk.post(`${path}/notes`, { body: 'She rang.\r\n<b>Hard</b> of hearing.' })

  assert.equal(answer.location, `${path}#notes`)
  const { html } = await colleague.get(path)
  assert.match(html, /o-words[^>]*>She rang\.\n&lt;b>Hard&lt;\/b> of hearing\.</)
  assert.match(html, /Vera Peeters<\/strong>/)
  assert.ok(!JSON.stringify(await holder.read(clock.at)).includes('rang'))
})

test('the history says that a note was written, without its words', async () => {
  const { path, holder } = await received()
  await desk.post(`${path}/notes`, { body: 'Hard of hearing' })

  assert.match((await desk.get(path)).html, /Note written/)
  const file = await findFile(db, holder.reference)
  const events = await listEvents(db, file?.id ?? '')
  assert.ok(events.some(({ event }) => event.type === 'note-written'))
  assert.ok(!JSON.stringify(events).includes('hearing'))
})

test('the newest note stands first, a corrected one in its place with what it said before', async () => {
  const { path } = await received()
  await desk.post(`${path}/notes`, { body: 'Ring on 0470 11' })
  office.later(5)
  await colleague.post(`${path}/notes`, { body: 'Rang, nobody there' })
  const own = await noteIn(path)
  assert.match((await desk.get(own)).html, /<textarea[^>]*>Ring on 0470 11</)

  const corrected = await desk.post(own, { body: 'Ring on 0470 22' })

  assert.equal(corrected.location, `${path}#notes`)
  const { html } = await colleague.get(path)
  assert.match(html, /Rang, nobody there.*corrected on .*Ring on 0470 22.*Earlier text.*0470 11/s)
  assert.match(html, /Note corrected/)
  assert.match((await desk.get(own)).html, /<textarea[^>]*>Ring on 0470 22</)
})

test('nobody corrects what another wrote', async () => {
  const { path } = await received()
  await desk.post(`${path}/notes`, { body: 'Mine' })
  const own = await noteIn(path)

  assert.doesNotMatch((await colleague.get(path)).html, />Correct</)
  assert.equal((await colleague.get(own)).status, 404)
  const refused = await colleague.post(own, { body: 'Not theirs' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Only who wrote a note can correct it/)
  assert.doesNotMatch((await desk.get(path)).html, /Not theirs/)
})

test('an empty note is none, nor one that is too long, and what was typed is kept', async () => {
  const { path } = await received()

  const empty = await desk.post(`${path}/notes`, { body: ' \n' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /href="#note">Write a note/)
  const long = await desk.post(`${path}/notes`, { body: `${'x'.repeat(20_000)}!` })
  assert.equal(long.status, 422)
  assert.match(long.html, /at most 20,000 characters/)
  assert.match(long.html, /x!<\/textarea>/)
})

test('what one noted oneself makes no letter old; what a colleague noted is told', async () => {
  const { path } = await received()
  const write = `${path}/write/we-are-looking`
  const seen = /name="version" value="(\d+)"/.exec((await desk.get(write)).html)?.[1] ?? ''
  const form = { version: seen, body: 'Bonjour.', action: 'send' }

  await colleague.post(`${path}/notes`, { body: 'Ask the lawyer first' })
  const stale = await desk.post(write, form)
  assert.equal(stale.status, 409)
  assert.match(stale.html, /Note written/)
  const version = /name="version" value="(\d+)"/.exec(stale.html)?.[1] ?? ''
  await desk.post(`${path}/notes`, { body: 'I asked' })
  assert.equal((await desk.post(write, { ...form, version })).status, 303)
})

test('a note of another file, or of none, is not found', async () => {
  const [one, other] = [await received(), await received()]
  await desk.post(`${one.path}/notes`, { body: 'Here' })
  const id = (await noteIn(one.path)).split('/').at(-1)

  assert.equal((await desk.get(`${other.path}/notes/${id}`)).status, 404)
  assert.equal((await desk.post(`${other.path}/notes/${id}`, { body: 'There' })).status, 404)
  assert.equal((await desk.post(`${one.path}/notes/x`, { body: 'There' })).status, 404)
  assert.equal((await desk.post('/files/OM.2026.9999/notes', { body: 'There' })).status, 404)
  const administration = await office.signedIn(ann)
  assert.equal((await administration.post(`${one.path}/notes`, { body: 'No' })).status, 404)
  assert.deepEqual(faults, [])
})

/** The address at which the first note of their own is corrected. */
async function noteIn(path: string): Promise<string> {
  const { html } = await desk.get(path)
  return /href="(\/files\/[^"]+\/notes\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
}

async function received() {
  const { recipient, opener } = officeKey
  const holder = await sendComplaint(portal, recipient, sampleComplaint(), clock.at)
  const parts = { db, house, opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  const { year, number } = holder.reference
  return { holder, path: `/files/OM.${year}.${number}` }
}
