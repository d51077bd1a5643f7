import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaintContent, contactRequest, takeNext } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { openJson } from '../../secrecy/index.ts'
import { address } from '../addresses.ts'
import { formOf, testPortal } from '../complaint/testing.ts'
import { pagesOf } from './kinds.ts'
import { contactText } from './text.ts'

// A Tuesday at ten in Brussels.
const { newBrowser, officeDb, clock, identity, parts, pauses } = await testPortal(createPortal)
const callBack = address('call-back', 'nl')
const reach = { channel: 'email', email: 'fatima@example.org' }

test('the half-days offered for a call are those of the telephone, on days on which we are there', async () => {
  const { html } = await newBrowser().open(callBack)

  const offered = [...html.matchAll(/name="slot"[^>]*value="([^"]+)"/g)].map(([, slot]) => slot)
  assert.deepEqual(offered, [
    '2026-11-25T09:00/12:00',
    '2026-11-26T14:00/17:00',
    '2026-11-27T09:00/12:00',
    '2026-11-30T14:00/17:00',
    '2026-12-01T09:00/12:00',
    '2026-12-02T09:00/12:00',
  ])
})

test('who wants to be rung reaches the office, sealed, and is told the half-day that we promise', async () => {
  const browser = newBrowser()

  const slot = '2026-11-26T14:00/17:00'
  const about = 'De brief\r\nvan de stad'
  const answer = await browser.answer(callBack, { slot, telephone: '0470 12 34 56', about })
  const { html } = await browser.get(answer.location)

  assert.equal(answer.status, 303)
  assert.match(html, /Wij bellen u/)
  assert.match(html, /donderdag 26 november, tussen 14 en 17 uur/)
  assert.doesNotMatch(answer.location, /0470/)
  const [request, ...more] = await requests()
  assert.deepEqual(more, [])
  assert.deepEqual(request, {
    v: 1,
    kind: 'call-back',
    language: 'nl',
    contactChannel: 'telephone',
    telephone: '0470 12 34 56',
    slots: [slot],
    about: 'De brief\nvan de stad',
  })
})

test('a second click is the same call; other words are another', async () => {
  const browser = newBrowser()
  const typed = { slot: '2026-11-26T14:00/17:00', telephone: '0470 12 34 56' }

  await browser.answer(callBack, typed)
  const { action } = formOf((await browser.open(callBack)).html)
  await browser.post(action, typed)
  await browser.post(action, typed)
  await browser.post(action, { ...typed, about: 'nog iets' })

  assert.deepEqual(
    (await requests()).map(({ about }) => about),
    [undefined, undefined, 'nog iets'],
  )
})

test('without a time or a number each field says so, in each language, and what was typed stays', async () => {
  for (const lang of languages) {
    const browser = newBrowser()
    const path = address('call-back', lang)

    const answer = await browser.answer(path, { telephone: '12', about: 'mijn huur', name: 'An' })

    assert.equal(answer.status, 422)
    assert.ok(answer.html.includes(contactText(lang).t('error.slot-none')))
    assert.match(answer.html, /href="#slot"/)
    assert.match(answer.html, /href="#telephone"/)
    assert.match(answer.html, /id="telephone-error"/)
    assert.match(answer.html, />mijn huur<\/textarea>/)
    assert.match(answer.html, /value="An"/)
  }
  assert.deepEqual(await requests(), [])
})

test('where no half-day is left the page says so, and shows what was written', async () => {
  const contact = { ...parts.office.contact, telephoneHours: [] }
  const closed = createPortal({ ...parts, office: { ...parts.office, contact } })
  const headers = { origin: parts.origin, 'sec-fetch-site': 'same-origin' }
  const body = new URLSearchParams({ about: 'mijn huur' })

  const answer = await closed.request(callBack, { method: 'POST', headers, body })
  const html = await answer.text()

  assert.ok(html.includes(contactText('nl').t('closed')))
  assert.match(html, />mijn huur<\/textarea>/)
  assert.doesNotMatch(html, /href="#slot"/)
})

test('each error names its field, and none is told of what the page does not ask', async () => {
  const long = 'a'.repeat(20_001)
  const all = { about: long, name: long, question: long, 'needs-words': long, telephone: long }
  for (const lang of languages)
    for (const [kind, { form }] of Object.entries(pagesOf)) {
      const typed = { ...all, channel: 'post', post: long, email: long }
      const { status, html } = await newBrowser().answer(address(form, lang), typed)

      assert.equal(status, 422)
      const told = [...html.matchAll(/<li><a href="#([^"]+)">(.*?)<\/a>/g)]
      assert.ok(told.length >= 3, `${kind} in ${lang}`)
      assert.equal(new Set(told.map(([, , words]) => words)).size, told.length)
      for (const [, field] of told) assert.match(html, new RegExp(` id="${field}"`))
    }
  assert.deepEqual(await requests(), [])
})

test('a half-day that has begun meanwhile is not promised any more', async () => {
  const browser = newBrowser()
  const before = clock.at
  clock.at = new Date('2026-11-25T08:30:00Z')

  const slot = '2026-11-25T09:00/12:00'
  const answer = await browser.answer(callBack, { slot, telephone: '0470 12 34 56' })
  clock.at = before

  assert.equal(answer.status, 422)
  assert.match(answer.html, /Dit moment kan niet meer/)
  assert.match(answer.html, /value="0470 12 34 56"/)
  assert.deepEqual(await requests(), [])
})

test('an appointment says when it suits, what is needed and how to answer', async () => {
  const browser = newBrowser()
  const path = address('appointment', 'fr')

  const answer = await browser.answer(path, {
    'slot-2026-11-27T09:00/12:00': 'yes',
    'slot-2026-11-30T14:00/17:00': 'yes',
    'need-interpreter': 'yes',
    'need-step-free': 'yes',
    'needs-words': 'arabe',
    ...reach,
  })

  assert.equal(answer.location, address('appointment-sent', 'fr'))
  assert.deepEqual(await requests(), [
    {
      v: 1,
      kind: 'appointment',
      language: 'fr',
      contactChannel: 'email',
      email: 'fatima@example.org',
      slots: ['2026-11-27T09:00/12:00', '2026-11-30T14:00/17:00'],
      needs: ['interpreter', 'step-free'],
      needsWords: 'arabe',
    },
  ])
})

test('a question gets a reference and a code, by which its answer is read', async () => {
  const browser = newBrowser()
  const path = address('ask-question', 'en')

  const answer = await browser.answer(path, { question: 'Who handles taxes?', ...reach })
  const { html } = await browser.get(answer.location)

  assert.match(html, /OM\.2026\.\d+/)
  assert.match(html, /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/)
  const [content] = await questions()
  assert.equal(content?.isQuestion, true)
  assert.equal(content?.whatHappened, 'Who handles taxes?')
  assert.equal(content?.complainant.email, 'fatima@example.org')
})

test('a question sent twice is one, and both clicks show the same reference and code', async () => {
  const browser = newBrowser()
  const path = address('ask-question', 'nl')
  const { action } = formOf((await browser.open(path)).html)
  const typed = { question: 'Bij wie moet ik zijn?', ...reach }

  const answers = [await browser.post(action, typed), await browser.post(action, typed)]
  const pages = [
    await browser.get(answers[0]?.location ?? ''),
    await browser.get(answers[1]?.location ?? ''),
  ]

  const shown = pages.map(({ html }) => [
    /OM\.2026\.\d+/.exec(html)?.[0],
    /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(html)?.[0],
  ])
  assert.ok(shown[0]?.[0] && shown[0][1])
  assert.deepEqual(shown[0], shown[1])
  assert.equal((await questions()).length, 1)
})

test('in another browser the page of a sent question says that it came in, and nothing else', async () => {
  const browser = newBrowser()
  const path = address('ask-question', 'nl')
  const answer = await browser.answer(path, { question: 'Vraag', ...reach })

  const { html, status } = await newBrowser().get(answer.location)

  assert.equal(status, 200)
  assert.match(html, /Wij hebben uw vraag ontvangen/)
  assert.doesNotMatch(html, /OM\.2026/)
  await questions()
})

test('what a machine filled in is taken in like any other, and marked', async () => {
  const browser = newBrowser()

  const slot = '2026-11-26T14:00/17:00'
  const answer = await browser.answer(callBack, {
    slot,
    telephone: '0470123456',
    website: 'x.example',
  })

  assert.equal(answer.status, 303)
  assert.equal((await requests())[0]?.isProbablyMachine, true)
})

test('a form that comes back at once is held back for a moment, and one that somebody filled in is not', async () => {
  const browser = newBrowser()
  const typed = { slot: '2026-11-26T14:00/17:00', telephone: '0470123456' }
  const opened = String(clock.at.getTime() - 60_000)
  pauses.length = 0

  await browser.answer(callBack, { ...typed, opened })
  await browser.answer(callBack, typed)

  assert.deepEqual(pauses, [2000])
  assert.equal((await requests()).length, 2)
})

test('each of the pages leads to a complaint and back to contact', async () => {
  const browser = newBrowser()
  for (const lang of languages)
    for (const { form } of Object.values(pagesOf)) {
      const { html } = await browser.open(address(form, lang))
      assert.ok(html.includes(`href="${address('complaint', lang)}"`))
      assert.ok(html.includes(`href="${address('contact', lang)}"`))
    }
})

async function taken() {
  return await officeDb.transaction().execute(async (tx) => {
    const contents: unknown[] = []
    const next = () => takeNext(tx, clock.at)
    for (let each = await next(); each; each = await next())
      contents.push(await openJson(each.sealed, identity))
    return contents
  })
}

async function requests() {
  return (await taken()).map((each) => contactRequest.parse(each))
}

async function questions() {
  return (await taken()).map((each) => complaintContent.parse(each))
}
