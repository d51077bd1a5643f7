import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock, faults } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
const ann = await office.staff({ role: 'administrator', name: 'Ann Janssens' })
let desk = await office.signedIn(vera)
let colleague = await office.signedIn(ivan)

test('before anything is to be done, the page says where one adds it', async () => {
  assert.match((await desk.get('/todos')).html, /Add something in a file/)
})

test('one line on the page of a file makes a todo for its case manager', async () => {
  const { path, read } = await received()

  const answer = await desk.post(`${path}/todos`, { what: 'Ring Mrs Dubois', due: '26/11' })

  assert.equal(answer.location, `${path}#todos`)
  const { html } = await desk.get(path)
  assert.match(html, /Ring Mrs Dubois/)
  assert.match(html, /To-do added, by 26 November 2026/)
  assert.match((await desk.get('/todos')).html, /Ring Mrs Dubois/)
  assert.doesNotMatch((await colleague.get('/todos')).html, /Ring Mrs Dubois/)
  assert.match((await colleague.get('/todos?of=all')).html, /Ring Mrs Dubois/)
  assert.ok(!JSON.stringify(await read()).includes('Ring'), 'the person does not see it')
})

test('a promise is marked, and the history says that it was made', async () => {
  const { path } = await received()
  await desk.post(`${path}/todos`, { what: 'Call back', due: '27/11', promise: 'yes' })

  assert.match((await desk.get('/todos')).html, /Call back<\/a><strong[^>]*>Promised</)
  assert.match((await desk.get(path)).html, /Promised to the complainant, by 27 November 2026/)
})

test('what is wrong stands beside its field, and all that was typed is kept', async () => {
  const { path } = await received()
  const form = { what: ' ', due: 'thursday', who: ann.id, promise: 'yes' }

  const { status, html } = await desk.post(`${path}/todos`, form)

  assert.equal(status, 422)
  assert.match(html, /href="#what">Write what is to be done/)
  assert.match(html, /href="#due">Enter a day, for example/)
  assert.match(html, /href="#who">Choose who does this/)
  assert.match(html, /value="thursday"/)
  assert.match(html, /value="yes"[^>]* checked/)
  const past = await desk.post(`${path}/todos`, { what: 'Ring', due: '1/11/2026' })
  assert.equal(past.status, 422)
  assert.match(past.html, /must not be in the past/)
  assert.match(past.html, /value="1\/11\/2026"/)
  const long = await desk.post(`${path}/todos`, { what: 'x'.repeat(201), due: '26/11' })
  assert.match(long.html, /at most 200 characters/)
})

test('a todo for a colleague stands among theirs, and is named where one sees everybody’s', async () => {
  const { path } = await received()
  assert.match((await desk.get(`${path}/todos`)).html, /The case manager \(Vera Peeters\)/)
  await desk.post(`${path}/todos`, { what: 'Read the Dutch letter', due: '30/11', who: ivan.id })

  assert.match((await colleague.get('/todos')).html, /Read the Dutch letter/)
  assert.match((await desk.get('/todos?of=all')).html, /Read the Dutch letter.*Ivan Maes/s)
  assert.match((await desk.get(path)).html, /by 30 November 2026, for Ivan Maes/)
})

test('one button says that it is done, on the list and on the file', async () => {
  const { path } = await received()
  await desk.post(`${path}/todos`, { what: 'Look up the permit', due: '26/11' })
  const todo = await todoCalled('Look up the permit')

  const answer = await desk.post(todo, { action: 'done', from: '/todos?of=all' })

  assert.equal(answer.location, '/todos?of=all')
  assert.doesNotMatch((await desk.get('/todos')).html, /Look up the permit/)
  const { html } = await desk.get(path)
  assert.match(html, /Done on 24\/11\/2026 by Vera Peeters/)
  assert.match(html, /To-do done/)
  const again = await colleague.post(todo, { action: 'done' })
  assert.equal(again.status, 422)
  assert.match(again.html, /has been dealt with already/)
})

test('nothing leads away from the office', async () => {
  const { path } = await received()
  await desk.post(`${path}/todos`, { what: 'Ask Brussels', due: '26/11' })

  const form = { action: 'done', from: '//elsewhere.example/todos' }
  const { location } = await desk.post(await todoCalled('Ask Brussels'), form)

  assert.equal(location, `${path}#todos`)
})

test('it is moved to another day and person, dropped, and opened again', async () => {
  const { path } = await received()
  await desk.post(`${path}/todos`, { what: 'Visit the street', due: '26/11' })
  const todo = await todoCalled('Visit the street')

  assert.match((await desk.get(todo)).html, /value="26\/11\/2026"/)
  await desk.post(todo, { action: 'change', due: '2/12', who: ivan.id })
  assert.match((await desk.get(path)).html, /To-do changed, by 2 December 2026, for Ivan Maes/)
  assert.match((await colleague.get('/todos')).html, /Visit the street/)
  await colleague.post(todo, { action: 'drop' })
  assert.match((await desk.get(todo)).html, /Not needed any more since 24 November 2026/)
  const wrong = await desk.post(todo, { action: 'change', due: '40/12', who: '' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /value="40\/12"/)
  await desk.post(todo, { action: 'change', due: '3/12', who: '' })
  assert.match((await desk.get('/todos')).html, /Visit the street/)
})

test('what one added oneself makes no letter old', async () => {
  const { path } = await received()
  const write = `${path}/write/we-are-looking`
  const seen = /name="version" value="(\d+)"/.exec((await desk.get(write)).html)?.[1] ?? ''
  await desk.post(`${path}/todos`, { what: 'Think', due: '26/11' })

  const sent = await desk.post(write, { version: seen, body: 'Bonjour.', action: 'send' })
  assert.equal(sent.status, 303)
})

test('what a colleague added is told to who decided before', async () => {
  const { path } = await received()
  const write = `${path}/write/we-are-looking`
  const seen = /name="version" value="(\d+)"/.exec((await desk.get(write)).html)?.[1] ?? ''
  await colleague.post(`${path}/todos`, { what: 'Ring first', due: '26/11' })

  const stale = await desk.post(write, { version: seen, body: 'Bonjour.', action: 'send' })
  assert.equal(stale.status, 409)
  assert.match(stale.html, /To-do added/)
})

test('the menu says how much is due, what is late stands first', async () => {
  const { path } = await received()
  await desk.post(`${path}/todos`, { what: 'Due soon', due: '25/11' })
  assert.doesNotMatch((await desk.get('/account')).html, /to do now/)

  office.later(24 * 60)
  desk = await office.signedIn(vera)
  colleague = await office.signedIn(ivan)

  assert.match((await desk.get('/account')).html, /To do.*>1<span[^>]*> to do now/s)
  assert.match((await desk.get('/todos')).html, /Today.*Due soon.*Later/s)
  office.later(24 * 60)
  desk = await office.signedIn(vera)
  assert.match((await desk.get('/todos')).html, /Late<\/caption>.*Due soon.*>Late<\/strong>/s)
})

test('what is typed as a page’s beginning and is none shows the list from its beginning', async () => {
  for (const after of ['x', '2026-99-99.00000000-0000-4000-8000-000000000000', '2026-01-01.-'])
    assert.equal((await desk.get(`/todos?after=${encodeURIComponent(after)}`)).status, 200)
})

test('a list that is longer than its page goes on', async () => {
  const { path } = await received()
  for (let index = 0; index < 55; index++)
    await desk.post(`${path}/todos`, { what: `Step ${index}.`, due: '5/1/2027' })

  const seen: string[] = []
  let next: string | undefined = '/todos?of=all'
  while (next) {
    const { html } = await desk.get(next)
    seen.push(...[...html.matchAll(/>(Step \d+\.)<\/a>/g)].map(([, what]) => what ?? ''))
    next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.equal(seen.length, 55)
  assert.equal(new Set(seen).size, 55)
})

test('who may open no files finds no todos', async () => {
  const { path } = await received()
  await desk.post(`${path}/todos`, { what: 'Secret', due: '27/11' })
  const administration = await office.signedIn(ann)

  for (const place of ['/todos', `${path}/todos`, await todoCalled('Secret')])
    assert.equal((await administration.get(place)).status, 404)
})

test('what does not exist is not found', async () => {
  for (const place of ['/todos/x', '/todos/00000000-0000-4000-8000-000000000000'])
    assert.equal((await desk.get(place)).status, 404)
  assert.equal((await desk.get('/files/OM.2026.99999/todos')).status, 404)
  assert.deepEqual(faults, [])
})

/** The address of a todo, as the list of everybody's links to it. */
async function todoCalled(what: string): Promise<string> {
  const { html } = await desk.get('/todos?of=all')
  return new RegExp(`href="(/todos/[0-9a-f-]{36})">${what}<`).exec(html)?.[1] ?? ''
}

async function received() {
  const { recipient, opener } = officeKey
  const holder = await sendComplaint(portal, recipient, sampleComplaint(), clock.at)
  const parts = { db, house, opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  const { year, number } = holder.reference
  return { path: `/files/OM.${year}.${number}`, read: () => holder.read(clock.at) }
}
