import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { DocumentContent, Reference } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { listOpenTodos } from '../todos/todo-store.ts'
import { sampleComplaint, sampleDocument, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)

test('a voice message is played where the story stands, and asks to be written down', async () => {
  const { path, voice, reference } = await received()

  const { html } = await desk.get(path)

  assert.equal(await isToBeWrittenDown(reference), true)

  assert.match(
    html,
    new RegExp(`id="story".*<audio[^>]*src="${path}/documents/${voice.id}".*id="documents"`, 's'),
  )
  assert.match(html, /Told in a voice message.*Write down what is said/s)
  assert.match(html, /Write down the voice message/, 'what is to be done')
  assert.doesNotMatch(documentsIn(html), /memo\.m4a/)
})

test('written down, it is read beside the message, done, found and kept when it is corrected', async () => {
  const { path, voice, reference } = await received()
  const form = filled('The baillif comes on Monday.')
  const write = `${path}/translations/${voice.id}`
  assert.match((await desk.get(write)).html, /<audio.*Who listened and wrote\?/s)

  await desk.post(write, form)

  const { html } = await desk.get(path)
  assert.match(html, /Written down: <bdi>English<.*by <bdi>Vera Peeters<.*The baillif comes/s)
  assert.match(html, /Voice message written down/)
  assert.doesNotMatch(html, /Told in a voice message/)
  assert.equal(await isToBeWrittenDown(reference), false)
  office.later(5)
  await desk.post(`${write}/${form.id}`, filled('The bailiff comes on Monday.'))
  const corrected = await desk.get(path)
  assert.match(corrected.html, /The bailiff comes.*Earlier versions.*The baillif comes/s)
  assert.match(corrected.html, /Words of the voice message corrected/)
  const found = await desk.post('/search', { words: 'bailiff' })
  const result = found.location ? await desk.get(found.location) : found
  assert.match(result.html, /Voice message, written down, 24\/11\/2026:.*<mark>bailiff/s)
})

test('a voice message with a virus is named, and nobody is asked to listen', async () => {
  const { path, reference } = await received({ scan: 'infected' })

  const { html } = await desk.get(path)

  assert.match(html, /memo\.m4a/)
  assert.doesNotMatch(html, /<audio|Told in a voice message/)
  assert.equal(await isToBeWrittenDown(reference), false)
})

test('a complaint without one has neither player nor anything to write down', async () => {
  const { path } = await lodged([{ ...sampleDocument(), name: 'memo.m4a' }])

  const { html } = await desk.get(path)

  assert.doesNotMatch(html, /<audio|Write down/)
  assert.match(documentsIn(html), /memo\.m4a/)
})

async function received(change: Partial<DocumentContent> = {}) {
  const voice = {
    ...sampleDocument(),
    name: 'memo.m4a',
    mediaType: 'audio/x-m4a',
    isStory: true,
    ...change,
  }
  return { ...(await lodged([voice])), voice }
}

async function lodged(documents: DocumentContent[]) {
  const content = sampleComplaint({ whatHappened: '', documents })
  const { reference } = await sendComplaint(portal, officeKey.recipient, content, clock.at)
  const { opener } = officeKey
  await openNext({ db, house, opener, now: () => clock.at, log: () => undefined })
  return { reference, path: `/files/OM.${reference.year}.${reference.number}` }
}

async function isToBeWrittenDown({ number }: Reference): Promise<boolean> {
  const todos = await listOpenTodos(db, { kinds: ['voice'] }, undefined, 50)
  return todos.some(({ reference }) => reference.number === number)
}

function documentsIn(html: string): string {
  return /id="documents".*?<\/section>/s.exec(html)?.[0] ?? ''
}

function filled(body: string) {
  return {
    id: randomUUID(),
    language: 'en',
    translator: 'Vera Peeters',
    'on-day': '24',
    'on-month': '11',
    'on-year': '2026',
    body,
    action: 'send',
  }
}
