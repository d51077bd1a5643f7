import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { auditOf } from '../../identity/testing.ts'
import { testOffice } from '../../office-testing.ts'
import { readBook, saveTopic } from '../../published/index.ts'

const office = await testOffice()
const { clock, db } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters' })
let desk = await office.signedIn(vera)

test('before anybody called, the page says so, and one types at once', async () => {
  const { html } = await desk.get('/calls')

  assert.match(html, /No calls on this day/)
  assert.match(html, /<select[^>]* name="topic"[^>]* autofocus/)
})

test('a topic is enough, and no name is asked', async () => {
  const { html } = await desk.get('/calls')
  assert.doesNotMatch(html, /name="name"/)

  const answer = await desk.post('/calls', typed({ topic: 'eviction' }))

  assert.equal(answer.location, '/calls')
  assert.deepEqual(cells((await desk.get('/calls')).html)[0], [
    '10:00',
    'Eviction',
    '',
    '',
    '',
    'Vera Peeters',
    'Make it a file 10:00',
  ])
})

test('the newest call stands first, with service, words and where the caller was sent', async () => {
  office.later(5)
  const said = 'Waits for  a card since March'
  await desk.post(
    '/calls',
    typed({ topic: 'parking-resident-card', service: 'STIB', said, referred: 'comite-p' }),
  )

  assert.deepEqual(cells((await desk.get('/calls')).html)[0], [
    '10:05',
    'Resident parking card',
    'Brussels public transport operator',
    'Waits for a card since March',
    'Committee P (police oversight)',
    'Vera Peeters',
    'Make it a file 10:05',
  ])
})

test('a service is known by any of its names; what is no name of one stays as it was typed', async () => {
  const services = ['Commune d’Anderlecht', 'gemeente anderlecht', 'the man at the counter']
  for (const service of services) {
    office.later(1)
    await desk.post('/calls', typed({ service }))
  }

  const shown = cells((await desk.get('/calls')).html).slice(0, 3)
  assert.deepEqual(
    shown.map(([, , service]) => service),
    ['the man at the counter', 'Municipality of Anderlecht', 'Municipality of Anderlecht'],
  )
})

test('without a topic nothing is kept, and what was typed stays', async () => {
  const before = cells((await desk.get('/calls')).html).length

  const answer = await desk.post(
    '/calls',
    typed({ topic: '', said: 'Very angry', service: 'STIB' }),
  )

  assert.equal(answer.status, 422)
  assert.match(answer.html, /href="#topic">Choose a topic/)
  assert.match(answer.html, /value="Very angry"/)
  assert.match(answer.html, /value="STIB"/)
  assert.equal(cells(answer.html).length, before)
})

test('a topic that is not the office’s is none', async () => {
  assert.equal((await desk.post('/calls', typed({ topic: 'weather' }))).status, 422)
})

test('a topic that ended is offered no more, and calls about it keep its name', async () => {
  const topic = (await readBook(db)).topics.get('parking-charge')
  assert.ok(topic)
  await desk.post('/calls', typed({ topic: topic.id }))

  await db.transaction().execute((tx) => saveTopic(tx, { ...topic, ended: true }))

  const { html } = await desk.get('/calls')
  assert.ok(cells(html).some(([, name]) => name === topic.names.en))
  assert.doesNotMatch(html, /<option value="parking-charge"/)
  assert.equal((await desk.post('/calls', typed({ topic: topic.id }))).status, 422)
  await db.transaction().execute((tx) => saveTopic(tx, topic))
})

test('what is too long is told beside its field, and kept', async () => {
  const said = 'x'.repeat(5001)
  const answer = await desk.post('/calls', typed({ said, service: 'y'.repeat(301) }))

  assert.equal(answer.status, 422)
  assert.match(answer.html, /href="#said">[^<]*5,000/)
  assert.match(answer.html, /href="#service">[^<]*300/)
  assert.ok(answer.html.includes(said))
})

test('a second click keeps no second call', async () => {
  const before = cells((await desk.get('/calls')).html).length
  const call = typed({ said: 'Once' })

  const answers = await Promise.all([desk.post('/calls', call), desk.post('/calls', call)])

  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  assert.equal(cells((await desk.get('/calls')).html).length, before + 1)
})

test('each day where the office is has its own calls', async () => {
  clock.at = new Date('2026-11-24T22:59:00Z')
  desk = await office.signedIn(vera)
  await desk.post('/calls', typed({ said: 'Just before midnight' }))
  office.later(2)
  await desk.post('/calls', typed({ said: 'Just after midnight' }))

  const today = await desk.get('/calls')
  const yesterday = await desk.get('/calls?day=2026-11-24')

  assert.match(today.html, /Calls of Wednesday 25 November/)
  assert.equal(cells(today.html).length, 1)
  assert.match(today.html, /href="\/calls\?day=2026-11-24"/)
  assert.doesNotMatch(today.html, /Next day/)
  assert.match(yesterday.html, /Just before midnight/)
  assert.doesNotMatch(yesterday.html, /Just after midnight/)
  assert.match(yesterday.html, /href="\/calls"[^>]*rel="next"/)
})

test('an address that makes no sense shows today', async () => {
  const { status, html } = await desk.get('/calls?day=2026-13-45&after=x')

  assert.equal(status, 200)
  assert.match(html, /Calls of Wednesday 25 November/)
})

test('on a day of many calls each can be found once, also those of one moment', async () => {
  office.later(24 * 60)
  desk = await office.signedIn(vera)
  for (let number = 1; number <= 103; number++)
    await desk.post('/calls', typed({ said: `Call ${number}.` }))

  const first = await desk.get('/calls')
  const more = /href="(\/calls\?day=2026-11-26&amp;after=[^"]+)"/.exec(first.html)?.[1] ?? ''
  const second = await desk.get(more.replace('&amp;', '&'))

  const said = [...cells(first.html), ...cells(second.html)].map(([, , , words]) => words)
  assert.equal(cells(first.html).length, 100)
  assert.equal(new Set(said).size, 103)
})

test('who reads what callers said leaves a trace', async () => {
  await desk.get('/calls?day=2026-11-24')

  const [last] = (await auditOf(office.owner, vera.id)).toReversed()
  assert.deepEqual([last?.action, last?.subject], ['calls-read', '2026-11-24'])
})

test('to an administrator there are no calls', async () => {
  const ann = await office.staff({ role: 'administrator', name: 'Ann Janssens' })
  const other = await office.signedIn(ann)

  assert.equal((await other.get('/calls')).status, 404)
  assert.equal((await other.post('/calls', typed({}))).status, 404)
})

function typed(fields: Record<string, string>) {
  return { id: randomUUID(), topic: 'other', service: '', said: '', referred: '', ...fields }
}

/** What stands in the table, line by line. */
function cells(html: string): string[][] {
  const [, body = ''] = /<tbody[^>]*>(.*?)<\/tbody>/s.exec(html) ?? []
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
      cell.replace(/<[^>]*>/g, ''),
    ),
  )
}
