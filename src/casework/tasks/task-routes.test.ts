import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComplaintContent } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findFile } from '../file-store.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters' })
let desk = await office.signedIn(vera)

test('where nothing is to be posted or said, the page says so', async () => {
  assert.match((await desk.get('/tasks')).html, /nothing to post and nobody to call/)
})

test('the acknowledgement of who wants letters waits to be printed with their address', async () => {
  const { reference } = await received('post')

  const list = await desk.get('/tasks')
  assert.match(list.html, new RegExp(reference))
  assert.match(list.html, /Print and post/)
  const { html } = await desk.get(taskIn(list.html))
  assert.match(html, /Rosa Maes\nBosstraat 1\n1000 Brussel/)
  assert.match(html, /<article class="o-letter" lang="nl">/)
  assert.match(html, /Oud Korenhuis/)
  assert.match(html, /24 november 2026/)
  assert.match(html, new RegExp(`Onze referentie: ${reference}`))
})

test('once it is marked as posted the person counts as told, and the next step begins', async () => {
  const { find, reference } = await received('post')
  const task = await taskOf(reference)
  office.later(24 * 60)
  desk = await office.signedIn(vera)

  const answer = await desk.post(task, { day: '24', month: '11', year: '2026' })

  assert.equal(answer.location, '/tasks')
  assert.equal((await find())?.state.step, 'verification')
  assert.match((await desk.get(task)).html, /Posted on 24 November 2026/)
  assert.doesNotMatch((await desk.get('/tasks')).html, new RegExp(reference))
})

test('words to say stand with the telephone number', async () => {
  const { reference } = await received('telephone')
  const { html } = await desk.get(await taskOf(reference))

  assert.match(html, /href="tel:\+32470123456"/)
  assert.match(html, /Note that you called/)
})

test('a day that cannot be is refused beside the field, and what was typed is kept', async () => {
  const { reference, find } = await received('telephone')
  const task = await taskOf(reference)

  const refused = await Promise.all(
    [
      { day: '31', month: '2', year: '2026' },
      { day: '26', month: '11', year: '2027' },
      { day: '1', month: '11', year: '2026' },
      { day: '', month: '', year: '' },
    ].map((day) => desk.post(task, day)),
  )

  assert.deepEqual(
    refused.map(({ status }) => status),
    [422, 422, 422, 422],
  )
  assert.match(refused[0]?.html ?? '', /Enter a day, for example/)
  assert.match(refused[0]?.html ?? '', /value="31"/)
  assert.match(refused[1]?.html ?? '', /must not be in the future/)
  assert.match(refused[2]?.html ?? '', /must not be before the letter was written/)
  assert.equal((await find())?.state.step, 'acknowledgement')
})

test('a letter is marked as posted once', async () => {
  const { reference } = await received('post')
  const task = await taskOf(reference)
  const today = { day: '25', month: '11', year: '2026' }

  assert.equal((await desk.post(task, today)).status, 303)
  const again = await desk.post(task, today)

  assert.equal(again.status, 422)
  assert.match(again.html, /has been told already/)
})

test('a call that nobody answers is noted with day, time and name, and stays to be made', async () => {
  const { reference, find } = await received('telephone')
  const task = await taskOf(reference)

  const { location } = await desk.post(`${task}/not-reached`, { number: '1' })
  await desk.post(`${task}/not-reached`, { number: '1' })

  assert.equal(location, task)
  const { html } = await desk.get(task)
  assert.match(
    html,
    /Not reached<\/h2>.*<li>25 November 2026 at \d\d:\d\d, Vera Peeters<\/li><\/ul>/s,
  )
  assert.match(html, /Note that you called/)
  const file = await desk.get(`/files/${reference}`)
  assert.match(file.html, /Still to call<\/strong><span>Not reached: 1×/)
  assert.match(file.html, /Rang the person, who was not reached/)
  assert.match((await desk.get('/tasks')).html, new RegExp(reference))
  assert.equal((await find())?.state.step, 'acknowledgement')
})

test('whoever writes or posts to a helper without a mandate is warned, until there is one', async () => {
  const helper = { name: 'Hilde Claes', address: 'Bosstraat 2\n1000 Brussel' }
  const { reference } = await received('post', {}, helper)
  const task = await taskOf(reference)
  const warning = /go to Hilde Claes, who helps the complainant, but nothing shows yet/
  const write = `/files/${reference}/write/free-answer`
  const act = `/files/${reference}/acts/still-waiting`
  assert.match((await desk.get(task)).html, warning)
  assert.match((await desk.get(write)).html, warning)
  await desk.post(task, { day: '25', month: '11', year: '2026' })
  assert.match((await desk.get(act)).html, warning)
  assert.doesNotMatch((await desk.get(task)).html, warning, 'it was posted')

  await desk.post(`/files/${reference}/mandate`, {})

  assert.doesNotMatch((await desk.get(write)).html, warning)
  assert.doesNotMatch((await desk.get(act)).html, warning)
})

test('whoever writes is asked whether it is about health, where a helper may not see that', async () => {
  const note = /Hilde Claes does not see it/
  const helper = { name: 'Hilde Claes', address: 'Bosstraat 2', hasMandate: true }
  const told = await received('post', {}, helper)
  const may = await received('post', {}, { ...helper, maySeeHealth: true })

  const pageOf = ({ reference }: typeof told) => `/files/${reference}/write/free-answer`
  assert.match((await desk.get(pageOf(told))).html, note)
  assert.doesNotMatch((await desk.get(pageOf(may))).html, note)
})

test('a helper who gets no letters needs no mandate for them', async () => {
  const helper = { name: 'Hilde', address: 'Bosstraat 2', letters: 'complainant' } as const
  const { reference } = await received('post', {}, helper)

  assert.doesNotMatch((await desk.get(await taskOf(reference))).html, /nothing shows yet/)
})

test('a letter without an address says so', async () => {
  const { reference } = await received('post', { address: undefined })

  assert.match((await desk.get(await taskOf(reference))).html, /No address is known/)
})

async function received(
  contactChannel: 'post' | 'telephone',
  person: object = {},
  helper?: ComplaintContent['helper'],
) {
  const complainant = {
    capacity: 'adult',
    name: 'Rosa Maes',
    address: 'Bosstraat 1\n1000 Brussel',
    telephone: '+32 470 12 34 56',
    ...person,
  } as const
  const content = sampleComplaint({ language: 'nl', contactChannel, complainant, helper })
  const holder = await sendComplaint(portal, officeKey.recipient, content, clock.at)
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  const { year, number } = holder.reference
  return { reference: `OM.${year}.${number}`, find: () => findFile(db, holder.reference) }
}

/** The address of the one letter or call of a file, as its page links to it. */
async function taskOf(reference: string): Promise<string> {
  return taskIn((await desk.get(`/files/${reference}`)).html)
}

function taskIn(html: string): string {
  return /href="(\/tasks\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
}
