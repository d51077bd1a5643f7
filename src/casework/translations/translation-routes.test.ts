import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { ComplaintContent } from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { checkFile } from '../record/check-file.ts'
import { readFiles } from '../record/record-store.ts'
import { sampleComplaint, sampleDocument, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
const ann = await office.staff({ role: 'administrator', name: 'Ann Janssens' })
const desk = await office.signedIn(vera)
const colleague = await office.signedIn(ivan)
/** More than a form without documents may be. */
const letter = Buffer.concat([Buffer.from('%PDF-1.4 a translation'), Buffer.alloc(1_100_000, 32)])
const arabic = 'لم يصلني أي جواب منذ شهرين.'
const words = 'I have had no answer for two months.'

test('a translation stands below the story, which is shown first and stays as it came', async () => {
  const { path } = await received()

  const { location } = await desk.post(`${path}/translations/story`, filled())

  assert.match(location ?? '', /#translation-/)
  const { html } = await colleague.get(path)
  assert.match(
    html,
    new RegExp(
      `${arabic}.*Translation: <bdi>English</bdi>.*by <bdi>Samira Haddad</bdi>, sworn translator, 23 November 2026` +
        `.*Entered by Vera Peeters, 24 November 2026.*${words}`,
      's',
    ),
  )
  assert.match(html, /Translation added/)
})

test('a translation may be into any language, and reads in the direction of its script', async () => {
  const { path } = await received()
  const into = { language: 'other', 'other-language': 'Farsi', sworn: '', body: 'دو ماه است' }

  await desk.post(`${path}/translations/story`, filled(into))

  const { html } = await desk.get(path)
  assert.match(html, /Translation: <bdi>Farsi<.*by <bdi>Samira Haddad<\/bdi>, 23 November/s)
  assert.match(html, /<div class="govuk-body o-words" dir="auto">دو ماه است</)
})

test('a correction is a version of its own: the earlier one can still be read, and who entered each', async () => {
  const { path } = await received()
  const first = filled({ body: 'I have had no ansver.' })
  await desk.post(`${path}/translations/story`, first)
  const own = `${path}/translations/story/${first.id}`
  const begun = await colleague.get(own)
  assert.match(begun.html, /<textarea[^>]*>I have had no ansver\.</)
  assert.match(begun.html, /value="Samira Haddad"/)
  assert.match(begun.html, /name="sworn"[^>]*checked/)
  assert.match(begun.html, /name="on-day"[^>]*value="23"/)
  office.later(5)

  const corrected = await colleague.post(own, filled({ sworn: '' }))

  assert.equal(corrected.location, `${path}#translation-${first.id}`)
  const { html } = await desk.get(path)
  assert.match(
    html,
    new RegExp(
      `by <bdi>Samira Haddad</bdi>, 23 Nov.*Ivan Maes.*${words}.*Earlier versions.*sworn.*Vera Peeters.*ansver`,
      's',
    ),
  )
  assert.match(html, /Translation corrected/)
  assert.match((await desk.get(own)).html, new RegExp(`<textarea[^>]*>${words}<`))
})

test('a translation that is sent twice is there once', async () => {
  const { path } = await received()
  const form = filled()

  const answers = await Promise.all([
    desk.post(`${path}/translations/story`, form),
    desk.post(`${path}/translations/story`, form),
  ])

  assert.deepEqual(
    answers.map(({ location }) => location),
    Array(2).fill(`${path}#translation-${form.id}`),
  )
  assert.equal((await desk.get(path)).html.match(/Translation: <bdi>English/g)?.length, 1)
  assert.match((await desk.get(`${path}/translations/story`)).html, /<textarea[^>]*><\/textarea>/)
})

const said = {
  nl: [
    'Kies een taal',
    'Schrijf wie vertaalde',
    'Vul de dag van de vertaling in',
    'Schrijf of plak',
  ],
  fr: ['Choisissez une langue', 'Écrivez qui a traduit', 'Indiquez le jour', 'Écrivez ou collez'],
  en: ['Choose a language', 'Write who translated', 'Enter the day', 'Write or paste'],
}

for (const language of languages)
  test(`what is missing is said beside its field, and all that was typed is kept (${language})`, async () => {
    const { path } = await received()
    const reader = await office.signedIn(await office.staff({ role: 'case-manager', language }))
    const bare = { id: randomUUID(), action: 'send', sworn: 'yes', 'on-month': '11' }

    const answer = await reader.post(`${path}/translations/story`, bare)

    assert.equal(answer.status, 422)
    for (const problem of said[language])
      assert.equal(answer.html.match(new RegExp(problem, 'g'))?.length, 2, problem)
    assert.match(answer.html, /name="on-month"[^>]*value="11"/)
    assert.match(answer.html, /name="sworn"[^>]*checked/)
    assert.match((await reader.get(`${path}/translations/story`)).html, /value="11"/)
  })

test('a language without a name, a day to come and too many words are refused', async () => {
  const { path } = await received()
  const send = async (change: Record<string, string>) =>
    (await desk.post(`${path}/translations/story`, filled(change))).html

  assert.match(await send({ language: 'other' }), /Write which language it is/)
  assert.match(await send({ 'on-year': '2027' }), /The day may not be in the future/)
  assert.match(await send({ body: 'x'.repeat(40_001) }), /at most 40,000 characters/)
  assert.match(await send({ translator: 'x'.repeat(301) }), /at most 300 characters/)
})

test('what a translator delivered as a document is opened by colleagues, and never by the person', async () => {
  const { path, holder } = await received()
  const form = filled({ body: '' })

  await desk.upload(`${path}/translations/story`, form, [[letter, 'vertaling.pdf']])

  const { html } = await colleague.get(path)
  const href = new RegExp(`href="(${path}/documents/[^"]*)"[^>]*>vertaling\\.pdf`).exec(html)?.[1]
  const opened = await colleague.get(href ?? '')
  assert.equal(opened.html, letter.toString())
  await holder.write('Merci', clock.at)
  await openAll()
  const view = JSON.stringify(await holder.read(clock.at))
  assert.match(view, /brief\.pdf/)
  assert.doesNotMatch(view, /vertaling|Haddad/)
})

test('a correction without documents keeps those of the version before it', async () => {
  const { path } = await received()
  const form = filled({ body: '' })
  await desk.upload(`${path}/translations/story`, form, [[letter, 'vertaling.pdf']])
  office.later(5)

  const own = `${path}/translations/story/${form.id}`
  const corrected = await desk.post(own, filled({ body: '', translator: 'Samira El Haddad' }))

  assert.equal(corrected.status, 303)
  const { html } = await desk.get(path)
  assert.match(html, /El Haddad.*vertaling\.pdf.*Earlier versions/s)
})

test('a message and a document have translations of their own', async () => {
  const { path, document, holder } = await received()
  await holder.write(arabic, clock.at)
  await openAll()
  const message = /translations\/([0-9a-f-]{36})"/.exec((await desk.get(path)).html)?.[1]

  await desk.post(`${path}/translations/${message}`, filled({ body: 'Of the message' }))
  await desk.post(`${path}/translations/${document.id}`, filled({ body: 'Of the letter' }))

  const { html } = await desk.get(path)
  assert.match(html, /brief\.pdf.*Of the letter.*id="messages".*Of the message/s)
  const about = await desk.get(`${path}/documents/${document.id}/about`)
  assert.match(about.html, /Of the letter/)
  assert.doesNotMatch(about.html, /Of the message/)
})

test('a translation is found by its words', async () => {
  const { path } = await received()
  await desk.post(`${path}/translations/story`, filled({ body: 'The bailiff came on Monday' }))

  const found = await desk.post('/search', { words: 'bailiff' })

  const { html } = found.location ? await desk.get(found.location) : found
  assert.match(html, /Translation, 24\/11\/2026:.*<mark>bailiff/s)
})

test('the record tells a translation that was changed, and lets one be erased', async () => {
  const { path, holder } = await received()
  await desk.post(`${path}/translations/story`, filled())
  const kept = await fileOf(holder.reference.number)
  const withRow = (change: object) => ({
    ...kept,
    words: kept.words.map((each) =>
      each.kind === 'translation' ? { ...each, row: { ...each.row, ...change } } : each,
    ),
  })

  const changed = checkFile(withRow({ translator: 'Somebody else' }))
  const erased = checkFile(withRow({ body: '', translator: '', salt: null }))

  assert.deepEqual(
    changed.findings.map(({ is }) => is),
    ['words-changed'],
  )
  assert.deepEqual(erased, { findings: [], erased: 1 })
})

test('what is kept as one types is there when one comes back', async () => {
  const { path } = await received()
  const form = { language: 'nl', body: 'Ik heb', id: randomUUID(), token: '' }

  const saved = await desk.post(`${path}/drafts/translation-story`, form)

  assert.equal(saved.status, 200)
  const { html } = await desk.get(`${path}/translations/story`)
  assert.match(html, /<textarea[^>]*>Ik heb</)
  assert.doesNotMatch((await colleague.get(`${path}/translations/story`)).html, /Ik heb/)
  assert.equal((await desk.post(`${path}/drafts/translation-x`, form)).status, 404)
})

test('nothing of another file is translated or corrected here, and administrators see none of it', async () => {
  const [here, there] = [await received(), await received()]
  const form = filled()
  await desk.post(`${there.path}/translations/story`, form)
  const admin = await office.signedIn(ann)
  const statuses = await Promise.all([
    desk.get(`${here.path}/translations/${there.document.id}`),
    desk.post(`${here.path}/translations/${there.document.id}`, filled()),
    desk.get(`${here.path}/translations/story/${form.id}`),
    desk.post(`${here.path}/translations/story/${form.id}`, filled()),
    desk.get(`${here.path}/translations/nothing`),
    admin.get(`${here.path}/translations/story`),
    admin.post(`${here.path}/translations/story`, filled()),
  ])

  assert.deepEqual(
    statuses.map(({ status }) => status),
    Array(7).fill(404),
  )
})

test('where the complainant needs an interpreter, the file asks whether to add a translation', async () => {
  const { path } = await received({ needs: { needs: ['interpreter'], language: 'العربية' } })
  const without = await received()

  const asks = /Do you not read the language of these words\?.*Add a translation/s
  assert.match((await desk.get(path)).html, asks)
  assert.doesNotMatch((await desk.get(without.path)).html, asks)
})

async function received(change: Partial<ComplaintContent> = {}) {
  const document = { ...sampleDocument(), name: 'brief.pdf' }
  const complaint = sampleComplaint({ whatHappened: arabic, documents: [document], ...change })
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  await openAll()
  const { year, number } = holder.reference
  return { holder, document, path: `/files/OM.${year}.${number}` }
}

function filled(change: Record<string, string> = {}) {
  return {
    id: randomUUID(),
    language: 'en',
    translator: 'Samira Haddad',
    sworn: 'yes',
    'on-day': '23',
    'on-month': '11',
    'on-year': '2026',
    body: words,
    action: 'send',
    ...change,
  }
}
async function openAll() {
  const { opener } = officeKey
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
}

async function fileOf(number: number) {
  for await (const file of readFiles(db)) if (file.row.reference_number === number) return file
  return assert.fail('no such file')
}
