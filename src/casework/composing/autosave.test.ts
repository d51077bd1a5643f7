import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const desk = await office.signedIn(await office.staff({ role: 'case-manager', name: 'Vera' }))
const colleague = await office.signedIn(await office.staff({ role: 'case-manager', name: 'Ivan' }))

test('what was typed is there again, for who typed it', async () => {
  const path = await received()
  const saved = await type(path, 'we-are-looking', { body: 'Half a sentence' }, '')

  assert.equal(saved.status, 200)
  assert.match((await desk.get(`${path}/write/we-are-looking`)).html, /Half a sentence/)
  assert.doesNotMatch((await colleague.get(`${path}/write/we-are-looking`)).html, /Half a/)
})

test('a draft that changed in another window is not written over', async () => {
  const path = await received()
  const first = await type(path, 'we-are-looking', { body: 'One.' }, '')
  office.later(1)
  const second = await type(path, 'we-are-looking', { body: 'One. Two.' }, first.html)

  const stale = await type(path, 'we-are-looking', { body: 'Other.' }, first.html)
  const blind = await type(path, 'we-are-looking', { body: 'Other.' }, '')

  assert.notEqual(second.html, first.html)
  assert.deepEqual([stale.status, blind.status], [409, 409])
  assert.match((await desk.get(`${path}/write/we-are-looking`)).html, /One\. Two\./)
})

test('what was sent meanwhile does not come back as a draft', async () => {
  const path = await received()
  const { html: token } = await type(path, 'we-are-looking', { body: 'Sent.' }, '')
  const page = await desk.get(`${path}/write/we-are-looking`)
  const version = /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? ''
  await desk.post(`${path}/write/we-are-looking`, { version, body: 'Sent.', action: 'send' })

  const late = await type(path, 'we-are-looking', { body: 'Sent. More' }, token)

  assert.equal(late.status, 409)
  assert.doesNotMatch((await desk.get(`${path}/write/we-are-looking`)).html, /Sent\. More/)
})

test('the letters of an act and its answers are kept together', async () => {
  const path = await received()
  const typed = { ground: 'too-old', referral: '', begun: '', 'letter-person': 'Chère madame' }

  await type(path, 'act-inadmissible', typed, '')

  assert.match((await desk.get(`${path}/acts/inadmissible`)).html, /Chère madame/)
})

test('a note that is not written yet is in its field, and gone once it is', async () => {
  const path = await received()
  await type(path, 'note', { body: 'She rang, and' }, '')
  assert.match((await desk.get(path)).html, /She rang, and<\/textarea>/)

  await desk.post(`${path}/notes`, { body: 'She rang, and was heard.' })

  const { html } = await desk.get(path)
  assert.match(html, /She rang, and was heard\./)
  assert.doesNotMatch(html, /She rang, and<\/textarea>/)
})

test('nothing is kept for what is no text of ours, nor in a file that is not', async () => {
  const path = await received()

  assert.equal((await type(path, 'invented', { body: 'x' }, '')).status, 404)
  assert.equal((await type('/files/OM.2026.999', 'note', { body: 'x' }, '')).status, 404)
})

async function type(path: string, kind: string, typed: Record<string, string>, token: string) {
  return await desk.post(`${path}/drafts/${kind}`, { ...typed, token })
}

async function received(): Promise<string> {
  const holder = await sendComplaint(portal, officeKey.recipient, sampleComplaint(), clock.at)
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  office.later(1)
  const { year, number } = holder.reference
  return `/files/OM.${year}.${number}`
}
