import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import type { Command } from '../procedure/commands.ts'
import { actOn, sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })

test('a last day says from when it was counted, by which rule, and which days did not count', async () => {
  const file = await received('2026-12-22')

  const html = await file.page()

  assert.match(html, /Decision whether we examine: by 14 January 2027/)
  assert.match(html, /22 December 2026\. Day one is the day after\./)
  assert.match(html, /Working days: 15/)
  assert.match(
    html,
    /Weekend days: 6<br\/?>Christmas Day: 25 December 2026<br\/?>New Year’s Day: 1/,
  )
  assert.match(html, /Chosen by us, to be confirmed\. <span lang="en">/)
})

test('while the complainant has to answer, our own clocks stand still, and say since when', async () => {
  const file = await received('2026-12-22')
  await file.act('2026-12-23', { type: 'ask-person', sent: sentTo('person') })

  clock.at = new Date('2026-12-28T11:00:00Z')
  const html = await file.page()

  assert.match(html, /Decision whether we examine: paused/)
  assert.match(html, /Since 23 December 2026 \(so far working days: 3, calendar days: 6\)/)
  assert.match(html, /Last day if it goes on tomorrow/)
})

test('who gave more time is named, with the reason in their words', async () => {
  const file = await received('2026-12-22')
  await file.act('2026-12-23', { type: 'extend-clock', ...extension }, 'Elle est à l’hôpital.')

  const html = await file.page()

  assert.match(html, /Decision whether we examine: by 5 February 2027/)
  assert.match(html, /Until 5 February 2027, decided on 23 December 2026 by Vera Peeters/)
  assert.match(html, /Elle est à l’hôpital\./)
})

test('a last day that is past says so in a word', async () => {
  const file = await received('2026-12-22')

  clock.at = new Date('2027-01-15T11:00:00Z')

  assert.match(await file.page(), /by 14 January 2027 <strong[^>]*>Late</)
})

test('the term of the Council of State begins with what the complaint says, and tells what is assumed', async () => {
  const file = await received('2026-03-22', { receivedOn: '2026-03-02' })

  const html = await file.page()

  assert.match(html, /2 March 2026<br\/?>As said in the complaint/)
  assert.match(html, /Not known\. It is counted as if it does/)
  assert.match(html, /60 days, from the day after 2 March 2026 to 1 May 2026/)
  assert.match(html, /Until 22 July 2026, if nobody is told of a refusal before/)
  assert.match(html, /Days left after the suspension<\/dt><dd[^>]*>40</)
  assert.match(html, /31 August 2026/)
  assert.match(html, /22 June 2026<br\/?>12 July 2026<br\/?>19 July 2026/)
  assert.match(html, /Article 19 of the coordinated acts/)
})

test('once the letter was seen it is counted as that says, and who wrote it down is named', async () => {
  const file = await received('2026-03-22', { receivedOn: '2026-03-02' })
  const term = { receivedOn: '2026-03-02', remediesMentioned: false }
  await file.act('2026-03-23', { type: 'set-term', ...term })

  const html = await file.page()

  assert.match(html, /Written down by Vera Peeters on 23 March 2026/)
  assert.match(html, /No: the time limit then starts 4 months later/)
  assert.match(html, /came before the time limit began/)
  assert.doesNotMatch(html, /Days left after/)
})

test('a refusal ends the suspension; a last day in a weekend says so', async () => {
  const file = await received('2026-03-23', { receivedOn: '2026-03-02' })
  const refusal = { type: 'find-inadmissible', ground: 'too-old', referral: null } as const
  await file.act('2026-04-10', { ...refusal, sent: sentTo('person') })

  const html = await file.page()

  assert.match(html, /Until 10 April 2026: then the person was told/)
  assert.match(html, /19 May 2026/)
  assert.doesNotMatch(html, /You are warned on/)
})

test('without the day of receipt it says what to ask for', async () => {
  const file = await received('2026-03-22')

  assert.match(await file.page(), /nothing can be counted\. Ask for the day, and for the letter/)
})

test('a day of receipt that has not come yet is not believed', async () => {
  const file = await received('2026-03-22', { receivedOn: '2027-03-02' })

  assert.match(await file.page(), /nothing can be counted/)
})

const extension = { key: 'admissibility', until: '2027-02-05', remarkId: randomUUID() }

function sentTo(to: 'person') {
  return [{ to, messageId: randomUUID(), taskId: null }]
}

async function received(day: string, change: Parameters<typeof sampleComplaint>[0] = {}) {
  clock.at = noonOf(day)
  const { recipient, opener } = officeKey
  const { reference } = await sendComplaint(portal, recipient, sampleComplaint(change), clock.at)
  const parts = { db, house, opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  return {
    async page() {
      const desk = await office.signedIn(vera)
      return (await desk.get(`/files/OM.${reference.year}.${reference.number}`)).html
    },
    async act(on: string, command: Command, why?: string) {
      clock.at = noonOf(on)
      const remark = why === undefined ? undefined : { id: extension.remarkId, body: why }
      const act = { house, by: vera.id, at: clock.at }
      const done = await actOn(db, act, reference, { command: () => command, remark })
      assert.ok(done.ok)
    },
  }
}

function noonOf(day: string): Date {
  return new Date(`${day}T11:00:00Z`)
}
