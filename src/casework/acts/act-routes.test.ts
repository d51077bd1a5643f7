import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { listMessages, listTasks } from '../content-store.ts'
import { findFile } from '../file-store.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'
import { act, dayTyped, tryAct } from './testing.ts'
import type { Typed } from './testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock, register } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)
const contacted = { contact: 'done', old: 'no' }

test('a complaint goes the whole way: admissible, heard, founded, put right, closed', async () => {
  const { path, holder, does, state } = await received()
  await does('admissible', contacted)
  assert.equal((await state()).step, 'dialogue')
  await does('scope')
  await does('question', { tell: 'yes' })
  await postAll()
  await does('answer', { ask: await openAsk(), ...dayTyped('received', today()), body: 'Oui.' })
  await does('finding', { standard: 'reasonable-time', finding: 'not-met' })
  await does('analysis')
  await postAll()
  await does('answer', { ask: await openAsk(), ...dayTyped('received', today()), body: 'Non.' })
  await does('conclude', { assessment: 'founded', result: 'open' })
  await does('rectification')
  await postAll()
  await does('rectified', { outcome: 'put-right', ...dayTyped('on', today()) })
  await does('close', { reason: 'concluded' })

  const { course } = await state()
  assert.equal(course.closing?.reason, 'concluded')
  assert.deepEqual(course.conclusion, { assessment: 'founded', result: 'put-right' })
  const view = await holder.read(clock.at)
  assert.deepEqual(
    view?.messages.map(({ kind }) => kind),
    [
      'acknowledgement',
      'admissible',
      'scope',
      'service-asked',
      'concluded-founded',
      'rectified',
      'closed',
    ],
  )
  // What the service was asked and said is not the person's to read.
  assert.doesNotMatch(JSON.stringify(view), /"Oui\."|"Non\."/)
  const { html } = await desk.get(path)
  for (const said of [
    /Complaint admissible/,
    /Answer of the service/,
    /Conclusion: Founded/,
    /File closed/,
  ])
    assert.match(html, said)

  async function openAsk() {
    const ask = (await state()).course.asks.find(({ answeredOn }) => answeredOn === null)
    return ask?.id ?? assert.fail('nothing is asked')
  }
})

test('the theme is the topic that the person chose, or the one that staff choose', async () => {
  const questionnaire = { version: 1, verdict: 'ours', topic: 'parking-charge', situations: [] }
  const { path, holder, does, state } = await received({ questionnaire })
  assert.equal((await state()).theme, 'parking-charge')

  await does('theme', { theme: 'property-tax' })

  assert.equal((await holder.read(clock.at))?.theme, 'property-tax')
  const { html } = await desk.get(path)
  assert.match(html, /Theme chosen: Property tax/)
  assert.match(html, /<dd[^>]*>Property tax/)
})

test('not admissible: the person reads why, and where to go instead; without a door it does not leave', async () => {
  const { holder, state, tries, does } = await received()

  const nowhere = await tries('inadmissible', { ground: 'not-competent' })
  assert.equal(nowhere.status, 422)
  assert.match(nowhere.html, /Choose where the complainant can go instead/)
  const [referral] = register.referrals
  assert.ok(referral)
  await does('inadmissible', { ground: 'not-competent', referral: referral.id })

  const { course, step } = await state()
  assert.equal(step, 'verification')
  assert.equal(course.closing?.ground, 'not-competent')
  assert.equal(course.conclusion?.result, 'referred')
  const letter = (await holder.read(clock.at))?.messages.at(-1)
  assert.equal(letter?.kind, 'inadmissible')
  assert.ok(letter?.body.includes(referral.names.fr))
})

test('too early: the letter has the service’s own complaint address', async () => {
  const { holder, does, state } = await received({
    service: { is: 'listed', id: 'municipality-auderghem' },
  })
  await does('inadmissible', { ground: 'no-prior-contact' })

  assert.equal((await state()).course.closing?.ground, 'no-prior-contact')
  const letter = (await holder.read(clock.at))?.messages.at(-1)
  assert.equal(letter?.kind, 'premature')
  assert.match(letter?.body ?? '', /https:\/\/www\.oudergem\.be\/klacht/)
})

test('solved by conciliation, without anybody being judged', async () => {
  const { holder, does, state } = await received()
  await does('admissible', contacted)
  await does('conclude', { assessment: 'not-assessed', result: 'conciliation' })
  await does('close', { reason: 'concluded' })

  assert.equal((await state()).course.conclusion?.result, 'conciliation')
  assert.equal((await holder.read(clock.at))?.messages.at(-2)?.kind, 'concluded-solved')
})

test('no fault is found before the service was heard, and the page says so beside the choice', async () => {
  const { does, tries } = await received()
  await does('admissible', contacted)

  const unheard = await tries('finding', { standard: 'law', finding: 'not-met' })
  const unproved = await tries('conclude', { assessment: 'founded', result: 'open' })

  assert.equal(unheard.status, 422)
  assert.match(unheard.html, /id="finding-error"[^>]*>.*Hear the service first/s)
  assert.match(unproved.html, /id="assessment-error"[^>]*>.*which standard was not met/s)
  await does('finding', { standard: 'law', finding: 'met' })
  await does('conclude', { assessment: 'unfounded', result: 'explanation' })
})

test('prior contact is waived only where it is urgent, and the reason stands in the history', async () => {
  const { does, tries, path } = await received()
  const waived = { contact: 'waived', old: 'no', why: 'Expulsion lundi.' }

  assert.match((await tries('admissible', waived)).html, /Only an urgent file/)
  await does('urgency', { urgent: 'yes', why: 'Elle a téléphoné.' })
  await does('admissible', waived)

  const { html } = await desk.get(path)
  assert.match(html, /without the service having been contacted first/)
  assert.match(html, /Expulsion lundi\./)
  assert.match(html, /Elle a téléphoné\./)
})

test('who wants post gets post: it counts as told when it was posted', async () => {
  const { does, state, id } = await received({ contactChannel: 'post' })
  await postAll()
  await does('ask-person')
  assert.equal((await state()).course.personAsk?.toldOn, null)
  assert.equal((await state()).dueClock, 'admissibility')

  const [task] = (await listTasks(db, await id())).filter(({ told_on: on }) => on === null)
  assert.equal(task?.kind, 'post')
  await postAll()

  const { course, dueClock } = await state()
  assert.equal(course.personAsk?.toldOn, today())
  // Ours stands still while the person answers.
  assert.equal(dueClock, 'person-answer')
  assert.equal(course.clocks['admissibility']?.dueOn, null)
  await does('heard', { way: 'post', ...dayTyped('on', today()), body: 'Voici la lettre.' })
  assert.equal((await state()).course.personAsk, null)
  assert.notEqual((await state()).course.clocks['admissibility']?.dueOn, null)
})

test('whatever arrives wakes a file that waits, and one that is closed is new again', async () => {
  const { does, state, holder } = await received()
  await does('hold', { reason: 'court' })
  assert.ok((await state()).course.hold)
  await holder.write('Le juge a décidé.', clock.at)
  await openAll()
  assert.equal((await state()).course.hold, null)

  await does('withdraw', dayTyped('on', today()))
  await holder.write('Pourtant…', clock.at)
  await openAll()
  assert.equal((await state()).isUnread, true)
  await does('reopen', { reason: 'new-facts' })
  assert.equal((await state()).step, 'verification')
})

test('spam is closed without a word', async () => {
  const { does, state, id } = await received()
  const before = (await listMessages(db, await id())).length
  await does('close', { reason: 'spam' })

  assert.equal((await state()).course.closing?.reason, 'spam')
  assert.equal((await listMessages(db, await id())).length, before)
})

test('handed over with consent, and the moment of lodging travels along', async () => {
  const { does, tries, id } = await received()
  const tomorrow = Temporal.PlainDate.from(today()).add({ days: 1 }).toString()
  const early = await tries('transfer', { body: 'federal', ...dayTyped('consent', tomorrow) })
  assert.match(early.html, /may not be in the future/)

  await does('transfer', { body: 'federal', ...dayTyped('consent', today()) })

  const letter = (await listMessages(db, await id())).find(({ audience }) => audience === 'body')
  assert.match(letter?.body ?? '', /24 novembre 2026/)
})

test('who decides on an older version is told what happened, and keeps the letter', async () => {
  const { path, holder } = await received()
  const asked = await desk.get(`${path}/acts/ask-person`)
  const version = /name="version" value="(\d+)"/.exec(asked.html)?.[1] ?? ''
  await holder.write('Encore ceci.', clock.at)
  await openAll()

  const form = { version, 'letter-person': 'Ma longue question.', action: 'send' }
  const stale = await desk.post(`${path}/acts/ask-person`, form)

  assert.equal(stale.status, 409)
  assert.match(stale.html, /Message received from the complainant/)
  assert.match(stale.html, /Ma longue question\./)
})

test('a letter that somebody changed stays when the choice changes; one nobody changed begins anew', async () => {
  const { path } = await received()
  const address = `${path}/acts/inadmissible`
  const [referral] = register.referrals
  const chosen = { version: '4', ground: 'private-dispute', referral: referral?.id ?? '' }

  const first = await desk.post(address, { ...chosen, action: 'next' })
  assert.match(first.html, /une personne ou une entreprise/)
  const begun = hidden(first.html, 'begun')
  const unchanged = { ...chosen, begun, 'letter-person': textarea(first.html) }
  const other = await desk.post(address, { ...unchanged, ground: 'too-old', action: 'next' })
  assert.match(textarea(other.html), /trois ans ou plus/)

  const changed = { ...unchanged, 'letter-person': 'Mes mots.', ground: 'too-old', action: 'next' }
  const kept = await desk.post(address, changed)
  assert.equal(textarea(kept.html), 'Mes mots.')
  assert.match(kept.html, /Read the text again/)
})

test('there is no page for what is no act, nor for who may not open files', async () => {
  const { path } = await received()
  const admin = await office.signedIn(await office.staff({ role: 'administrator', name: 'Ada' }))

  assert.equal((await desk.get(`${path}/acts/nothing`)).status, 404)
  assert.equal((await admin.get(`${path}/acts/close`)).status, 404)
})

test('every act has its page on every file, and says why it cannot be done', async () => {
  const { path } = await received()
  const { acts } = await import('./acts.ts')
  for (const name of acts.keys()) {
    const { status, html } = await desk.get(`${path}/acts/${name}`)
    assert.equal(status, 200, name)
    assert.doesNotMatch(html, /act\.|act-hint\.|act-field\./, name)
  }
})

/** Last: signed-in time ends with it. */
test('nobody’s file is closed for silence before a second way was tried and its time was over', async () => {
  const { does, tries, state, path } = await received()
  await does('ask-person')
  assert.match((await tries('close', { reason: 'unreachable' })).html, /Try a second way/)

  await does('ask-again', { channel: 'post' })
  assert.match((await tries('close', { reason: 'unreachable' })).html, /Try a second way/)
  await postAll()
  assert.match((await tries('close', { reason: 'unreachable' })).html, /still has time/)
  clock.at = new Date(clock.at.getTime() + 40 * 24 * 3600_000)
  const later = await office.signedIn(vera)
  await act(later, path, 'close', { reason: 'unreachable' })

  assert.equal((await state()).course.closing?.reason, 'unreachable')
})

async function received(change: Parameters<typeof sampleComplaint>[0] = {}) {
  const complaint = sampleComplaint({
    service: { is: 'listed', id: 'municipality-anderlecht' },
    ...change,
  })
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  await openAll()
  office.later(0.1)
  const { year, number } = holder.reference
  const path = `/files/OM.${year}.${number}`
  const find = async () => (await findFile(db, holder.reference)) ?? assert.fail('no file')
  return {
    path,
    holder,
    id: async () => (await find()).id,
    state: async () => (await find()).state,
    does: async (name: string, typed: Typed = {}) => {
      office.later(0.1)
      await act(desk, path, name, typed)
    },
    tries: (name: string, typed: Typed = {}) => tryAct(desk, path, name, typed),
  }
}

async function openAll(): Promise<void> {
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
}

/** Everything that waits is posted, mailed or said today. */
async function postAll(): Promise<void> {
  const { html } = await desk.get('/tasks')
  for (const [, id] of html.matchAll(/href="\/tasks\/([0-9a-f-]{36})"/g)) {
    const { day, month, year } = Temporal.PlainDate.from(today())
    const typed = { day: String(day), month: String(month), year: String(year) }
    assert.equal((await desk.post(`/tasks/${id}`, typed)).status, 303)
  }
}

function today(): string {
  return clock.at.toISOString().slice(0, 10)
}

function hidden(html: string, name: string): string {
  const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return found.replaceAll('&quot;', '"')
}

function textarea(html: string): string {
  const found = /<textarea[^>]* name="letter-person"[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
  return found.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'")
}
