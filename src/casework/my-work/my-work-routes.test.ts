import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { publishRegister, readRegister } from '../../published/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findFile, lockFile } from '../file-store.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'
import type { Holder } from '../testing.ts'
import { addTodo, makeTodoOnce } from '../todos/todo-acts.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
let desk = await office.signedIn(vera)

test('before anything came in, the page says what will be there', async () => {
  assert.match((await desk.get('/my-work')).html, /You have no files now/)
})

test('what is new stands first, until one has looked', async () => {
  const register = await readRegister(house.office.folder)
  await db.transaction().execute((tx) => publishRegister(tx, register))
  const older = await received()
  const newer = await received()
  await desk.get(`/files/${newer.reference}`)
  await later(2)

  const { html } = await desk.get('/my-work')
  assert.deepEqual(sectionOf(html, 'new'), [older.reference])
  assert.deepEqual(sectionOf(html, 'quiet'), [older.reference, newer.reference])
  for (const words of ['Municipality of Ixelles', 'Élise Dubois', '2 days', 'Check'])
    assert.ok(html.includes(words), words)

  await newer.holder.write('Encore une chose.', clock.at)
  await openAll()
  assert.deepEqual(sectionOf((await desk.get('/my-work')).html, 'new'), [
    newer.reference,
    older.reference,
  ])
})

test('what is urgent has a section, in which the oldest stands first', async () => {
  const danger = { what: 'Expulsion' }
  const [first, second] = [await received({ danger }), await received({ danger })]

  assert.deepEqual(sectionOf((await desk.get('/my-work')).html, 'urgent'), [
    first.reference,
    second.reference,
  ])
})

test('what one promised, and days of the law, stand with their day', async () => {
  const { holder } = await received()
  const act = { house, by: vera.id, at: clock.at, reference: holder.reference }
  const promise = { what: 'Ring Rosa', dueOn: '2026-11-30', staffId: vera.id, isPromise: true }
  await db.transaction().execute((tx) => addTodo(tx, act, promise))
  await db
    .transaction()
    .execute((tx) => addTodo(tx, act, { ...promise, what: 'Read the letter', isPromise: false }))
  await db.transaction().execute(async (tx) => {
    const file = await lockFile(tx, (await findFile(tx, holder.reference))?.id ?? '')
    assert(file)
    await makeTodoOnce(tx, act, file, { kind: 'alarm', dueOn: '2026-12-20', source: 'test' })
  })

  const { html } = await desk.get('/my-work')
  assert.match(textOf(html, 'promised'), /Ring Rosa.*30\/11\/2026/s)
  assert.doesNotMatch(html, /Read the letter/)
  assert.match(textOf(html, 'law'), /20\/12\/2026/)
})

test('a section shows its first, and leads to all', async () => {
  for (let files = 0; files < 11; files += 1) await received()

  const { html } = await desk.get('/my-work')

  assert.equal(sectionOf(html, 'quiet').length, 10)
  const [, more = ''] =
    /href="(\/files\?manager=me&amp;status=open&amp;sort=quiet)"/.exec(html) ?? []
  assert.equal((await desk.get(more.replaceAll('&amp;', '&'))).status, 200)
})

test('nobody sees in it what is a colleague’s', async () => {
  const colleague = await office.signedIn(ivan)

  assert.match((await colleague.get('/my-work')).html, /You have no files now/)
})

async function received(change: Parameters<typeof sampleComplaint>[0] = {}) {
  const content = sampleComplaint(change)
  const holder: Holder = await sendComplaint(portal, officeKey.recipient, content, clock.at)
  await openAll()
  office.later(1)
  const { year, number } = holder.reference
  return { holder, reference: `OM.${year}.${number}` }
}

async function later(days: number) {
  office.later(days * 24 * 60)
  desk = await office.signedIn(vera)
}

async function openAll() {
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
}

function textOf(html: string, section: string): string {
  return new RegExp(`<h2 [^>]*id="${section}">.*?(?=<h2 |</main>)`, 's').exec(html)?.[0] ?? ''
}

/** The files of a section, in order. */
function sectionOf(html: string, section: string): string[] {
  const found = textOf(html, section).matchAll(/href="\/files\/(OM\.[^"?]+)/g)
  return [...found].map(([, reference]) => reference ?? '')
}
