import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { act } from '../acts/testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findFile, listEvents } from '../file-store.ts'
import { sampleComplaint, sampleDocument, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)
const letter = Buffer.from('%PDF-1.4 a doctor’s letter')

const words = {
  nl: { tag: 'Niet doorgeven', may: 'Mag doorgegeven worden' },
  fr: { tag: 'À ne pas transmettre', may: 'Peut être transmis' },
  en: { tag: 'Not to be passed on', may: 'May be passed on' },
}

for (const language of languages)
  test(`what the sender withheld is told from the rest, in the file and on its own page (${language})`, async () => {
    const { path, withheld, free } = await received()
    const reader = await office.signedIn(await office.staff({ role: 'case-manager', language }))

    const [file, own, other] = await Promise.all([
      reader.get(path),
      reader.get(`${path}/documents/${withheld}/about`),
      reader.get(`${path}/documents/${free}/about`),
    ])

    const { tag, may } = words[language]
    assert.match(file.html, new RegExp(`doctor\\.pdf</a>(?:(?!</li>)[^])*${tag}`))
    assert.doesNotMatch(file.html, new RegExp(`decision\\.pdf</a>(?:(?!</li>)[^])*${tag}`))
    assert.match(own.html, new RegExp(`govuk-tag--purple">${tag}`))
    assert.match(own.html, new RegExp(`<button[^>]*value="yes"[^>]*>${may}`))
    assert.doesNotMatch(own.html, /<title>[^<]*doctor/)
    assert.doesNotMatch(other.html, /govuk-tag--purple/)
  })

test('staff mark a document when the person asks it; the history tells, and the person sees it', async () => {
  const { path, free, holder, events } = await received()
  const about = `${path}/documents/${free}/about`

  for (let time = 0; time < 2; time++) await desk.post(about, { may: 'no' })

  assert.match((await desk.get(path)).html, /A document is not to be passed on/)
  const marks = (await events()).filter(({ event }) => event.type === 'document-marked')
  assert.equal(marks.length, 1)
  const view = await holder.read(clock.at)
  assert.deepEqual(
    view?.documents.map(({ name, isNotPassedOn }) => [name, isNotPassedOn]),
    [
      ['decision.pdf', true],
      ['doctor.pdf', true],
    ],
  )

  await desk.post(about, { may: 'yes' })

  assert.match((await desk.get(path)).html, /A document may be passed on/)
  assert.equal((await holder.read(clock.at))?.documents[0]?.isNotPassedOn, undefined)
})

test('a letter to the service does not leave with it, under whatever name, until the person agrees', async () => {
  const { path, withheld } = await received()
  await act(desk, path, 'admissible', { contact: 'done', old: 'no' })
  const asking = `${path}/acts/question`
  const begun = await desk.post(asking, { ...(await fieldsOf(asking)), tell: 'no', action: 'next' })
  const form = { ...inputsOf(begun.html), 'letter-service': 'Why?' }

  const refused = await desk.upload(asking, { ...form, action: 'send' }, [[letter, 'proof.pdf']])

  assert.equal(refused.status, 422)
  assert.match(refused.html, /‘proof\.pdf’ is not to be passed on\. Take it out/)
  assert.match(refused.html, /<textarea[^>]*>Why\?</)
  assert.match(refused.html, /<dt[^>]*>proof\.pdf</)

  await desk.post(`${path}/documents/${withheld}/about`, { may: 'yes' })
  const again = inputsOf((await desk.get(asking)).html)
  const sent = await desk.post(asking, { ...again, ...lettersIn(form), action: 'send' })
  assert.equal(sent.status, 303)
  assert.match((await desk.get(path)).html, /proof\.pdf<\/a>/)
})

test('who writes to a service is told when a document was withheld meanwhile', async () => {
  const { path, free } = await received()
  await act(desk, path, 'admissible', { contact: 'done', old: 'no' })
  const asking = `${path}/acts/question`
  const begun = await desk.post(asking, { ...(await fieldsOf(asking)), tell: 'no', action: 'next' })
  await desk.post(`${path}/documents/${free}/about`, { may: 'no' })

  const form = { ...inputsOf(begun.html), 'letter-service': 'Why?' }
  const { status, html } = await desk.post(asking, { ...form, action: 'send' })

  assert.equal(status, 409)
  assert.match(html, /A document is not to be passed on/)
})

test('what a translator delivered of a withheld document is withheld with it', async () => {
  const { path, withheld } = await received()
  const form = {
    id: randomUUID(),
    language: 'nl',
    translator: 'Ana Lima',
    'on-day': '24',
    'on-month': '11',
    'on-year': '2026',
    action: 'send',
  }

  await desk.upload(`${path}/translations/${withheld}`, form, [[letter, 'vertaling.pdf']])

  const about = `${path}/documents/${withheld}/about`
  const told = /vertaling\.pdf<\/a>(?:(?!<\/li>)[^])*Not to be passed on/
  assert.match((await desk.get(about)).html, told)
  await desk.post(about, { may: 'yes' })
  assert.doesNotMatch((await desk.get(about)).html, told)
})

test('nobody marks a document of another file, or without being asked to', async () => {
  const [here, there] = [await received(), await received()]
  const admin = await office.signedIn(await office.staff({ role: 'administrator', name: 'Ann' }))
  const about = `${here.path}/documents/${here.free}/about`

  const answers = await Promise.all([
    desk.post(`${here.path}/documents/${there.free}/about`, { may: 'no' }),
    desk.get(`${here.path}/documents/${there.free}/about`),
    admin.post(about, { may: 'no' }),
    admin.get(about),
  ])

  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 404, 404, 404],
  )
})

async function received() {
  const withheld = {
    ...sampleDocument(),
    name: 'doctor.pdf',
    sha256: createHash('sha256').update(letter).digest('hex'),
    isNotPassedOn: true,
  }
  const free = { ...sampleDocument(), name: 'decision.pdf' }
  const complaint = sampleComplaint({ documents: [free, withheld] })
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  const { opener } = officeKey
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
  const { reference } = holder
  const path = `/files/OM.${reference.year}.${reference.number}`
  const events = async () => await listEvents(db, (await findFile(db, reference))?.id ?? '')
  return { path, holder, withheld: withheld.id, free: free.id, events }
}

async function fieldsOf(page: string) {
  return inputsOf((await desk.get(page)).html)
}

/** What a browser would send of the form: hidden fields and letters. */
function inputsOf(html: string): Record<string, string> {
  const hidden = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]))
}

function lettersIn(form: Record<string, string>) {
  return Object.fromEntries(Object.entries(form).filter(([name]) => name.startsWith('letter-')))
}
