import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../../platform/i18n/catalogue.ts'
import { testOffice } from '../../office-testing.ts'
import { findByName, publishRegister, readBook } from '../../published/index.ts'
import { openDesk } from './parts.ts'
import { inputsOf } from './testing.ts'
import { readTopic, typedTopic } from './topic-form.ts'

const office = await testOffice()
const { db, register } = office
const desk = await office.signedIn(
  await office.staff({ role: 'case-manager', name: 'Vera Peeters' }),
)
const parking = '/register/topics/parking-charge'

async function formOf(path: string) {
  return inputsOf((await desk.get(path)).html)
}

async function topic(id: string) {
  return (await readBook(db)).topics.get(id)
}

async function topicsFor(words: string) {
  return (await findByName(db, words, 8)).flatMap(({ is, id }) => (is === 'topic' ? id : []))
}

test('topics are listed, and found in the list by any of their words', async () => {
  const { html: all } = await desk.get('/register?part=topics')
  const { html: some } = await desk.get('/register?part=topics&words=zone+bleue')
  const { html: none } = await desk.get('/register?part=topics&words=zzzz')

  assert.match(all, /href="\/register\/topics\/eviction"/)
  assert.match(some, /href="\/register\/topics\/parking-charge"/)
  assert.doesNotMatch(some, /href="\/register\/topics\/eviction"/)
  assert.match(none, /Nothing found/)
})

test('every topic of the office is read back from the form as it stands', async () => {
  for (const lang of languages) {
    const around = await openDesk(db, office.house, lang)
    for (const entry of register.topics) {
      const read = readTopic(typedTopic(entry, around), entry.id, entry, around)
      assert.deepEqual(read, { ok: true, entry }, entry.id)
    }
  }
})

test('a new word is found at once, and who added it stays to be read', async () => {
  const form = await formOf(parking)

  const saved = await desk.post(parking, {
    ...form,
    'words-nl': `${form['words-nl']}\nwielklem`,
    'answer-0-name-nl': 'Het parkeeragentschap',
  })

  assert.equal(saved.location, `${parking}#saved`)
  assert.deepEqual(await topicsFor('wielklem'), ['parking-charge'])
  const { html } = await desk.get(parking)
  assert.match(html, /Vera Peeters/)
  assert.match(html, /Words in Dutch: first “parkeerboete, .*”, now “.*, wielklem”/)
  assert.match(
    html,
    /Answer 1, Name in Dutch: first “parking\.brussels”, now “Het parkeeragentschap”/,
  )
})

test('where it leads is told by name, in the language of whoever reads', async () => {
  const path = '/register/topics/towing'
  const form = await formOf(path)

  await desk.post(path, { ...form, 'answer-0-place-1': 'Bruxelles Fiscalité' })

  assert.ok((await topic('towing'))?.ask?.options[0]?.services?.includes('brussels-taxation'))
  assert.match(
    (await desk.get(path)).html,
    /Answer 1, Leads to: (first “.*”, now )?“.*Brussels Taxation/,
  )
})

test('what is wrong is told with its field, and all that was typed is kept', async () => {
  const form = await formOf(parking)

  const { status, html } = await desk.post(parking, {
    ...form,
    'name-fr': '',
    'words-en': 'parking ticket\nEviction!',
    'answer-1-place-0': 'Kasteel van Laken',
    'answer-3-place-0': '',
    'answer-4-name-nl': 'Nog iets',
  })

  assert.equal(status, 422)
  const told = [
    ['name-fr', 'Name in French: Fill this in in every language'],
    ['words-en', 'Words in English: “Eviction!” already leads to the topic “Eviction”'],
    ['answer-1-place-0', 'Answer 2, Leads to 1: Choose a name from the list'],
    ['answer-3-place-0', 'Answer 4, Leads to 1: Say where it leads'],
    ['answer-4-name-fr', 'Answer 5, Name in French: Fill this in in every language'],
  ] as const
  for (const [field, words] of told) {
    assert.ok(html.includes(`<a href="#${field}">${words}</a>`), words)
    assert.match(html, new RegExp(`id="${field}-error"`), field)
  }
  assert.match(html, /value="Kasteel van Laken"/)
  assert.equal((await topic('parking-charge'))?.names.fr, 'Amende ou redevance de stationnement')
})

test('a topic is added, asks back, and leads nowhere to nobody', async () => {
  const path = '/register/topics/new'
  const form = await formOf(path)
  const names = {
    'name-nl': 'Processierups',
    'name-fr': 'Chenille processionnaire',
    'name-en': 'Oak caterpillar',
  }
  const asks = { 'ask-nl': 'Waar?', 'ask-fr': 'Où ?', 'ask-en': 'Where?' }
  const typed = { ...form, ...names, id: 'caterpillar', 'words-nl': 'haartjes' }

  assert.match(
    (await desk.post(path, typed)).html,
    /href="#place-0">Leads to 1: Say where it leads/,
  )
  assert.match(
    (await desk.post(path, { ...typed, id: 'caterpillar-2' })).html,
    /letters and hyphens only/,
  )
  const asking = { ...typed, ...asks, ...answer(0, 'Every municipality') }
  assert.match((await desk.post(path, asking)).html, /Answer 2, .*Give at least two answers/)
  const saved = await desk.post(path, { ...asking, ...answer(1, 'Famiris') })
  assert.equal(saved.location, '/register/topics/caterpillar#saved')

  assert.deepEqual(
    (await topic('caterpillar'))?.ask?.options.map(({ kinds, services }) => kinds ?? services),
    [['municipality'], ['famiris']],
  )
  assert.deepEqual(await topicsFor('haartjes'), ['caterpillar'])
})

test('a topic that ended is found no more, also after a start, and can come back', async () => {
  const path = '/register/topics/caterpillar'

  await desk.post(path, { ...(await formOf(path)), inUse: 'no' })
  await db.transaction().execute((tx) => publishRegister(tx, register))

  assert.deepEqual(await topicsFor('haartjes'), [])
  assert.match((await desk.get('/register?part=topics&words=caterpillar')).html, /No longer used/)
  await desk.post(path, { ...(await formOf(path)), inUse: 'yes' })
  assert.deepEqual(await topicsFor('haartjes'), ['caterpillar'])
})

test('what fits nowhere else cannot be ended', async () => {
  const path = '/register/topics/other'
  const form = await formOf(path)

  assert.equal(form['inUse'], undefined)
  await desk.post(path, { ...form, inUse: 'no' })

  assert.equal((await topic('other'))?.ended, undefined)
})

function answer(at: number, place: string): Record<string, string> {
  const names = ['nl', 'fr', 'en'].map((lang) => [`answer-${at}-name-${lang}`, place] as const)
  return { ...Object.fromEntries(names), [`answer-${at}-place-0`]: place }
}
