import assert from 'node:assert/strict'
import { test } from 'node:test'
import { act, tryAct } from '../acts/testing.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { listMessages } from '../content-store.ts'
import { findFile } from '../file-store.ts'
import { requestNumber } from '../testing.ts'
import { enterOn, lastNumber, letter, mailedNumber } from './testing.ts'

const office = await testOffice()
const { db, portal, owner, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['nl'] })
const desk = await office.signedIn(vera)
const question = {
  ...letter,
  kind: 'information-request',
  'what-happened': 'Waar vraag ik een parkeerkaart?',
}

test('a question has a reference of the same counter, a case manager, and no acknowledgement', async () => {
  const before = await lastNumber(office)

  const { file, reference } = await asked({ name: 'Anna Aerts' })

  assert.equal(file.state.kind, 'information-request')
  assert.equal(file.state.reference.number, before + 1)
  assert.equal(file.state.caseManagerId, vera.id)
  assert.deepEqual(await listMessages(db, file.id), [])
  assert.doesNotMatch((await desk.get('/tasks')).html, new RegExp(reference))
  const { html } = await desk.get(`/files/${reference}`)
  assert.match(html, /Information request/)
  assert.match(html, /Question registered/)
  assert.match(html, /acts\/answer-request"/)
  assert.doesNotMatch(html, /acts\/(admissible|hold|wait)"/)
  assert.match((await desk.get('/files')).html, /Information request/)
})

test('it is answered with a letter, and with that it is closed', async () => {
  const { path, find } = await asked({ name: 'Bart Bauwens' })

  await act(desk, path, 'answer-request', { how: 'write' })

  const file = await find()
  assert.equal(file?.state.course.closing?.reason, 'answered')
  const [answer] = await listMessages(db, file?.id ?? '')
  assert.equal(answer?.kind, 'information')
  assert.match(answer?.body ?? '', /Op 20 november 2026 stelde u ons een vraag/)
  assert.match((await desk.get(path)).html, /Question answered/)
})

test('what was answered in the call is closed without a letter', async () => {
  const { path, find } = await asked({ name: 'Cecile Cools' })

  await act(desk, path, 'answer-request', { how: 'said' })

  assert.equal((await find())?.state.course.closing?.reason, 'answered')
})

test('it becomes a complaint: acknowledged, and examined as any other', async () => {
  const { path, find } = await asked({ name: 'Dirk Daems' })

  await act(desk, path, 'make-complaint')

  const file = await find()
  assert.equal(file?.state.kind, 'complaint')
  const [acknowledgement] = await listMessages(db, file?.id ?? '')
  assert.equal(acknowledgement?.kind, 'acknowledgement')
  assert.match(acknowledgement?.body ?? '', /U hoort dat uiterlijk op 11 december 2026/)
  assert.match((await desk.get(path)).html, /The question became a complaint/)
  assert.match((await desk.get('/tasks')).html, new RegExp(path.replace('/files/', '')))
})

test('of a complaint it is not asked', async () => {
  const { reference } = await enterOn(office, desk, { ...letter, name: 'Eva Evens' })

  const answer = await tryAct(desk, `/files/${reference}`, 'answer-request', { how: 'said' })

  assert.equal(answer.status, 422)
  assert.match(answer.html, /not an information request/)
})

test('who asked follows the question, without steps and without a promise of an examination', async () => {
  const email = 'fien@example.org'
  const { file } = await asked({ name: 'Fien Faes', email, 'contact-channel': 'email' })
  const { reference } = file.state
  const request = await requestNumber(portal, officeKey.recipient, { reference, email }, clock.at)
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  await request.prove(await mailedNumber(owner, email), clock.at)

  const view = await request.read(clock.at)

  assert.equal(view?.isQuestion, true)
  assert.deepEqual(view?.next, { code: 'information', by: '2026-12-04' })
})

/** Registered, whatever there is to be seen first. */
async function asked(change: Record<string, string>) {
  const { file, reference } = await enterOn(office, desk, { ...question, ...change })
  const find = () => findFile(db, file.state.reference)
  return { file, reference, path: `/files/${reference}`, find }
}
