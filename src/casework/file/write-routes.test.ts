import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { maxDocuments } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { openDocument } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { shelfOf, sweepDrafts } from '../composing/documents.ts'
import { openDraft } from '../composing/draft-store.ts'
import { findFile } from '../file-store.ts'
import type { Tables } from '../tables.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock, blobs } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
const desk = await office.signedIn(vera)
const colleague = await office.signedIn(ivan)
const letter = Buffer.from('%PDF-1.4 a letter of the service')

test('a text begins in the complainant’s language and may be changed before it leaves', async () => {
  const { path, holder, version } = await received()
  const { html } = await desk.get(`${path}/write/ask-information`)
  assert.match(html, /<textarea[^>]* lang="fr"[^>]*>Bonjour Élise Dubois,/)

  const form = {
    version: String(await version()),
    body: 'Bonjour,\r\n\r\nEnvoyez-nous la lettre.',
    action: 'send',
  }
  const answer = await desk.post(`${path}/write/ask-information`, form)

  assert.equal(answer.location, `${path}#messages`)
  const view = await holder.read(clock.at)
  assert.equal(view?.messages[1]?.body, 'Bonjour,\n\nEnvoyez-nous la lettre.')
  assert.match((await desk.get(path)).html, /Message sent to the complainant/)
})

test('a letter is signed by who writes it, also for a colleague', async () => {
  const { path } = await received()

  assert.match(
    (await colleague.get(`${path}/write/we-are-looking`)).html,
    /Bien à vous\nIvan Maes\n/,
  )
})

test('an empty text does not leave, nor one that is too long', async () => {
  const { path, version } = await received()
  const seen = String(await version())

  const empty = await desk.post(`${path}/write/ask-information`, {
    version: seen,
    body: ' ',
    action: 'send',
  })
  const long = 'x'.repeat(20_001)
  const tooLong = await desk.post(`${path}/write/ask-information`, {
    version: seen,
    body: long,
    action: 'send',
  })

  assert.equal(empty.status, 422)
  assert.match(empty.html, /Write a text/)
  assert.equal(tooLong.status, 422)
  assert.match(tooLong.html, /at most 20,000 characters/)
  assert.ok(tooLong.html.includes(long))
})

test('a text does not leave while it has a place for words that nobody wrote', async () => {
  const { path, holder, version } = await received()
  const { html } = await desk.get(`${path}/write/ask-information`)
  assert.match(html, /\[\[Écrivez vos questions ici\]\]/)
  const body = 'Bonjour,\n[[Écrivez vos questions ici]]'

  const form = { version: String(await version()), body, action: 'send' }
  const refused = await desk.post(`${path}/write/ask-information`, form)

  assert.equal(refused.status, 422)
  assert.match(refused.html, /still a \[\[…\]\] in the text/)
  assert.equal((await holder.read(clock.at))?.messages.length, 1)
})

test('whoever writes on an older version is told what happened, keeps the text, and may send it then', async () => {
  const { path, holder, version } = await received()
  const seen = String(await version())
  await holder.write('Encore une chose.', clock.at)
  await openAll()

  const form = { version: seen, body: 'Ma longue réponse.', action: 'send' }
  const stale = await desk.post(`${path}/write/we-are-looking`, form)

  assert.equal(stale.status, 409)
  assert.match(stale.html, /Message received from the complainant/)
  assert.match(stale.html, /Ma longue réponse\./)
  assert.equal((await holder.read(clock.at))?.messages.length, 2)
  const again = { ...form, version: /name="version" value="(\d+)"/.exec(stale.html)?.[1] ?? '' }
  assert.equal((await desk.post(`${path}/write/we-are-looking`, again)).status, 303)
})

test('a second click on Send sends nothing twice', async () => {
  const { path, holder, version } = await received()
  const form = { version: String(await version()), body: 'Une fois.', action: 'send' }

  const [first, second] = await Promise.all([
    desk.post(`${path}/write/we-are-looking`, form),
    desk.post(`${path}/write/we-are-looking`, form),
  ])

  assert.deepEqual(new Set([first.status, second.status]), new Set([303, 409]))
  assert.equal((await holder.read(clock.at))?.messages.length, 2)
})

test('a case manager’s having looked makes no letter old', async () => {
  const { path, version } = await received()
  const seen = String(await version())
  await desk.get(path)

  const form = { version: seen, body: 'Bonjour.', action: 'send' }
  assert.equal((await desk.post(`${path}/write/we-are-looking`, form)).status, 303)
})

test('documents that are added wait in the draft, leave with the message, and the person opens them', async () => {
  const { path, holder, version } = await received()
  const write = `${path}/write/we-are-looking`
  const form = { version: String(await version()), body: 'Voici la lettre.' }

  const added = await desk.upload(write, { ...form, action: 'add' }, [[letter, 'lettre.pdf']])
  assert.equal(added.location, write)
  const kept = await desk.get(write)
  assert.match(kept.html, /Voici la lettre\./)
  assert.match(kept.html, /lettre\.pdf/)
  assert.equal((await holder.read(clock.at))?.messages.length, 1)
  const sent = await desk.upload(write, { ...form, action: 'send' }, [[letter, 'copie.pdf']])

  assert.equal(sent.location, `${path}#messages`)
  const [copy, document] = (await holder.read(clock.at))?.messages[1]?.documents ?? []
  assert(document && copy)
  assert.deepEqual([copy.name, document.name], ['copie.pdf', 'lettre.pdf'])
  const opened = await buffer(await openDocument(blobs.read(document.id), document.key))
  assert.deepEqual(opened, letter)
  assert.match((await desk.get(path)).html, /lettre\.pdf/)
  assert.doesNotMatch((await desk.get(write)).html, /lettre\.pdf/)
})

test('a draft is its writer’s alone, is marked where one chooses a text, and can be thrown away', async () => {
  const { path, version } = await received()
  const write = `${path}/write/we-are-looking`
  const form = { version: String(await version()), body: 'Pas encore fini' }

  const kept = await desk.upload(write, { ...form, action: 'keep' }, [[letter, 'lettre.pdf']])

  assert.equal(kept.location, path)
  assert.match((await desk.get(`${path}/write`)).html, />Begun</)
  assert.doesNotMatch((await colleague.get(`${path}/write`)).html, />Begun</)
  assert.doesNotMatch((await colleague.get(write)).html, /Pas encore fini/)
  await desk.post(write, { ...form, action: 'discard' })
  assert.doesNotMatch((await desk.get(write)).html, /Pas encore fini|lettre\.pdf/)
  assert.deepEqual(await storedAfterSweep(), [])
})

test('a document that cannot be taken keeps the message here, with all that was typed', async () => {
  const { path, holder, version } = await received()
  const form = { version: String(await version()), body: 'Avec un programme.', action: 'send' }

  const program = Buffer.from('MZ\x90\x00', 'latin1')
  const answer = await desk.upload(`${path}/write/we-are-looking`, form, [[program, 'lettre.pdf']])

  assert.equal(answer.status, 422)
  assert.match(answer.html, /href="#documents"/)
  assert.match(answer.html, /Avec un programme\./)
  assert.equal((await holder.read(clock.at))?.messages.length, 1)
})

test('each document that is refused is told apart from the others', async () => {
  const { path, version } = await received()
  const form = { version: String(await version()), body: 'Bonjour.', action: 'send' }
  const empty = Buffer.alloc(0)

  const { html } = await desk.upload(`${path}/write/we-are-looking`, form, [
    [empty, 'un.pdf'],
    [empty, 'deux.pdf'],
  ])

  assert.equal(html.match(/<a href="#documents">[^<]*<\/a>/g)?.length, 2)
  assert.match(html, /id="documents-error"[^>]*>.*un\.pdf[^<]*<br\/?>[^<]*deux\.pdf/s)
})

test('a document is taken out of one’s own draft, and of no other', async () => {
  const { path, version } = await received()
  const write = `${path}/write/we-are-looking`
  const form = { version: String(await version()), body: 'Texte' }
  await desk.upload(write, { ...form, action: 'add' }, [[letter, 'lettre.pdf']])
  const id = /value="([0-9a-f-]{36})"/.exec((await desk.get(write)).html)?.[1] ?? ''

  await colleague.post(write, { ...form, remove: id })
  assert.match((await desk.get(write)).html, /lettre\.pdf/)
  await desk.post(write, { ...form, remove: id })
  assert.doesNotMatch((await desk.get(write)).html, /lettre\.pdf/)
})

test('what waits in a draft stays, however long', async () => {
  const { path, version } = await received()
  const write = `${path}/write/we-are-looking`
  const form = { version: String(await version()), body: 'Texte', action: 'add' }
  await desk.upload(write, form, [[letter, 'lettre.pdf']])
  const before = await stored()

  assert.equal(before.length, 1)
  assert.deepEqual(await storedAfterSweep(), before)
})

test('what broke off on its way is taken off the list after an hour', async () => {
  const { id: caseId } = await received()
  const place = { caseId, staffId: vera.id, kind: 'we-are-looking' }
  const draftId = await openDraft(db, place, clock.at)
  const reserve = (id: string) =>
    shelfOf({ db, blobs }, () => Promise.resolve(draftId), clock.at).reserve(id)
  for (let index = 0; index < maxDocuments; index++) await reserve(randomUUID())
  assert.equal(await reserve(randomUUID()), false)

  await sweepDrafts({ db, blobs }, new Date(clock.at.getTime() + 61 * 60_000))

  assert.equal(await reserve(randomUUID()), true)
})

async function storedAfterSweep() {
  await sweepDrafts({ db, blobs }, new Date(clock.at.getTime() + 2 * 60 * 60_000))
  return await stored()
}

/** Documents in the store that are no file's yet. */
async function stored(): Promise<string[]> {
  const all = (await Array.fromAsync(blobs.list())).map(({ id }) => id)
  const known = await documentsOf(office.owner)
  return all.filter((id) => !known.has(id))
}

async function documentsOf(owner: typeof db): Promise<ReadonlySet<string>> {
  const rows = await owner
    .withTables<Tables>()
    .selectFrom('casework.document')
    .select('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

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
