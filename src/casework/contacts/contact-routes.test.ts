import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { auditOf } from '../../identity/testing.ts'
import { listSetAside } from '../../letterbox/index.ts'
import type { ContactRequest } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sampleContact, sendContact } from '../testing.ts'
import { contactKeptDays, countContactsToday, sweepContacts } from './due.ts'

const office = await testOffice()
const { clock, db, house, officeKey } = office
const { timeZone } = house.office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters' })
const tom = await office.staff({ role: 'case-manager', name: 'Tom Claes' })
const desk = await office.signedIn(vera)

test('before anybody asked, the page says what will be here', async () => {
  assert.match((await desk.get('/contacts')).html, /Nobody is waiting/)
})

test('who wants to be rung stands in the list with the half-day that was promised', async () => {
  await arrive(sampleContact())

  const text = words((await desk.get('/contacts')).html)
  assert.match(text, /Call back: Wednesday,? 25 November, between 9:00 and 12:00/)
  assert.match(text, /Rosa Maes/)
  assert.match(text, /0470 12 34 56/)
  assert.match(text, /De brief van de stad/)
  assert.match(text, /Dutch/)
  assert.doesNotMatch(text, /Too late|Probably sent by a machine/)
})

test('who was not reached stays, with who tried; who is reached is done', async () => {
  const first = formOf((await desk.get('/contacts')).html)
  await desk.post('/contacts', { ...first, outcome: 'not-reached' })
  const afterwards = await desk.get('/contacts')
  assert.match(words(afterwards.html), /Not reached: 24 November 2026 at 10:00, Vera Peeters/)

  const other = await office.signedIn(tom)
  await other.post('/contacts', { ...formOf(afterwards.html), outcome: 'reached' })

  const { html } = await desk.get('/contacts')
  assert.match(html, /Nobody is waiting/)
  const done = /<tbody.*<\/tbody>/s.exec(html)?.[0] ?? ''
  assert.match(words(done), /Not reached: .*Vera Peeters.*Rung and spoken: .*Tom Claes/)
})

test('two of us who write it down at once do it once, and the second is told', async () => {
  await arrive(sampleContact({ name: 'Karim' }))
  const form = formOf((await desk.get('/contacts')).html)

  const answers = [
    await desk.post('/contacts', { ...form, outcome: 'not-reached' }),
    await (await office.signedIn(tom)).post('/contacts', { ...form, outcome: 'not-reached' }),
  ]

  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 409],
  )
  assert.match(answers[1]?.html ?? '', /meanwhile/)
  assert.doesNotMatch(answers[1]?.html ?? '', /Not reached: [^<]*Tom Claes/)
})

test('who gives somebody up says why, and it stands with the tries', async () => {
  await arrive(sampleContact({ name: 'Ibrahim' }))
  const { contact = '', number = '' } = formOf((await desk.get('/contacts')).html, 'Ibrahim')
  await desk.post('/contacts', { contact, number, outcome: 'not-reached' })
  const close = `/contacts/${contact}/close`
  assert.match(words((await desk.get(close)).html), /Ibrahim Not reached: 24 November 2026 at/)

  const refused = await desk.post(close, { number: '2', why: '  ' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /href="#why">Write why/)
  const long = await desk.post(close, { number: '2', why: 'w'.repeat(301) })
  assert.match(long.html, /at most 300 characters.*w{301}/s)
  await desk.post(close, { number: '2', why: 'The number does not exist' })

  const done = /<tbody.*<\/tbody>/s.exec((await desk.get('/contacts')).html)?.[0] ?? ''
  assert.match(
    words(done),
    /Not reached: .*Closed without contact: .*, Vera Peeters: The number does not exist/,
  )
  assert.equal((await desk.get(close)).status, 404)
  assert.equal((await desk.post(close, { number: '3', why: 'again' })).status, 409)
})

test('an appointment says when it would suit and what is needed, and has to be made before', async () => {
  await arrive({
    v: 1,
    kind: 'appointment',
    language: 'fr',
    contactChannel: 'email',
    email: 'elise@example.org',
    slots: ['2026-11-27T09:00/12:00', '2026-11-30T14:00/17:00'],
    needs: ['interpreter', 'step-free'],
    needsWords: 'arabe',
  })

  const text = words((await desk.get('/contacts')).html)
  assert.match(text, /Friday,? 27 November, between 9:00 and 12:00.*Monday,? 30 November/)
  assert.match(text, /Interpreter; No steps; arabe/)
  assert.match(text, /elise@example\.org/)
  assert.match(text, /Appointment made/)
})

test('what is promised for today is counted in the menu, what is past is late', async () => {
  const before = await countContactsToday(db, { timeZone, at: clock.at, most: 100 })
  clock.at = new Date('2026-11-25T08:30:00Z')
  const today = await countContactsToday(db, { timeZone, at: clock.at, most: 100 })
  const during = words((await (await office.signedIn(vera)).get('/contacts')).html)
  clock.at = new Date('2026-11-25T11:30:00Z')
  const later = words((await (await office.signedIn(vera)).get('/contacts')).html)

  assert.deepEqual([before, today], [0, 1])
  assert.match(during, /12:00 Today/)
  assert.match(later, /12:00 Too late/)
})

test('what a machine probably sent is in the list, and says so', async () => {
  await arrive(sampleContact({ isProbablyMachine: true, slots: ['2026-11-26T14:00/17:00'] }))

  const { html } = await (await office.signedIn(vera)).get('/contacts')
  assert.match(words(html), /17:00 Probably sent by a machine/)
})

test('a half-day that does not exist is set aside and stops nothing else', async () => {
  await arrive(sampleContact({ slots: ['2026-13-45T09:00/12:00'] }))

  const [first] = await listSetAside(db)
  assert.deepEqual([first?.kind, first?.reason], ['contact-request', 'not-understood'])
})

test('who reads the list and who writes in it leaves a trace', async () => {
  const again = await office.signedIn(tom)
  await again.get('/contacts')

  const actions = (await auditOf(office.owner, tom.id)).map(({ action }) => action)
  assert.ok(actions.includes('contact-reached'))
  assert.equal(actions.at(-1), 'contacts-read')
})

test('what is done is removed after a while, with the words and who tried', async () => {
  const other = await office.signedIn(vera)
  assert.match((await other.get('/contacts')).html, /Rosa Maes/)

  const after = new Date(clock.at.getTime() + (contactKeptDays + 1) * 24 * 60 * 60_000)
  await db.transaction().execute((tx) => sweepContacts(tx, after))

  const { html } = await other.get('/contacts')
  assert.doesNotMatch(html, /<tbody/)
  assert.match(html, /Karim/)
})

test('to an administrator there is no such list', async () => {
  const ann = await office.signedIn(await office.staff({ role: 'administrator', name: 'Ann' }))

  assert.equal((await ann.get('/contacts')).status, 404)
  assert.equal((await ann.post('/contacts', {})).status, 404)
  assert.equal((await ann.get(`/contacts/${randomUUID()}/close`)).status, 404)
})

async function arrive(request: ContactRequest): Promise<void> {
  const { opener, recipient } = officeKey
  await sendContact(office.portal, recipient, request, clock.at)
  const log = () => undefined
  while (await openNext({ db, house, opener, now: () => clock.at, log }));
}

/** Of the first, or of the first after that name. */
function formOf(html: string, name = ''): Record<string, string> {
  const after = html.slice(html.indexOf(name))
  const [, contact = ''] = /name="contact" value="([^"]+)"/.exec(after) ?? []
  const [, number = ''] = /name="number" value="([^"]+)"/.exec(after) ?? []
  return { contact, number }
}

function words(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}
