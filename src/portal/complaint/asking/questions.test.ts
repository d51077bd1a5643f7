import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../../portal-app.ts'
import { begin, testPortal } from '../testing.ts'

const { newBrowser, clock } = await testPortal(createPortal)

/** What a page takes, and what it does not, with the words that are then shown. */
const given: Record<
  number,
  { good: Record<string, string>; bad?: [Record<string, string>, RegExp] }
> = {
  1: { good: { capacity: 'someone-else' } },
  2: {
    good: { name: 'Ana Ionescu' },
    bad: [{ name: 'a'.repeat(301) }, /300/],
  },
  3: {
    good: { channel: 'telephone', telephone: '0470 12 34 56', language: 'fr' },
    bad: [{ channel: 'email', email: 'ana@' }, /Check your e-mail address/],
  },
  4: {
    good: { words: 'zzzz', searched: 'zzzz', service: 'not-listed' },
    bad: [{}, /Type the name/],
  },
  5: { good: { 'what-happened': 'First this,\nthen that.' }, bad: [{}, /Tell us what happened/] },
  6: { good: { since: 'March' }, bad: [{ since: 'x'.repeat(301) }, /300/] },
  7: {
    good: { 'received-day': '2', 'received-month': 'nov', 'received-year': '26', reference: 'X/1' },
    bad: [
      { 'decided-day': '30', 'decided-month': '2', 'decided-year': '2026', reference: 'X/1' },
      /this date does not exist/,
    ],
  },
  8: {
    good: {
      danger: 'yes',
      'danger-what': 'Eviction',
      'danger-on-day': '1',
      'danger-on-month': '12',
      'danger-on-year': '2026',
    },
    bad: [{ danger: 'yes', 'danger-what': 'Eviction', 'danger-on-month': '12' }, /fill in the day/],
  },
  9: {
    good: { told: 'yes', asked: 'An answer', answer: 'None' },
    bad: [{ asked: 'x'.repeat(5001) }, /5,000/],
  },
  10: { good: { wanted: 'An apology' }, bad: [{ wanted: 'x'.repeat(5001) }, /5,000/] },
  12: {
    good: { 'not-to-mention': 'My employer' },
    bad: [{ 'not-to-mention': 'x'.repeat(5001) }, /5,000/],
  },
  13: { good: { 'may-transfer': 'yes' } },
  14: {
    good: {
      'helper-capacity': 'lawyer',
      'helper-organisation': 'Cabinet X',
      mandate: 'later',
      'person-email': 'ion@example.org',
      'person-telephone': '02 123 45 67',
      'person-address': 'Rue Haute 1',
      letters: 'both',
      health: 'no',
    },
    bad: [{ 'person-email': 'ion@' }, /e-mail address of the person/],
  },
  15: {
    good: { interpreter: 'yes', 'need-language': 'Tigrinya', 'need-words': 'Slowly, please' },
    bad: [{ 'need-language': 'x'.repeat(301) }, /300/],
  },
}

test('every question is asked on a page of its own, in every language', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  for (const lang of ['en/complaint', 'nl/klacht', 'fr/plainte'])
    for (let number = 1; number <= 15; number++) {
      if (number === 11) continue
      const word = lang.startsWith('nl') ? 'vraag' : 'question'
      const { status, html } = await visitor.get(`/${lang}/${draft}/${word}/${number}`)
      assert.equal(status, 200)
      assert.equal(html.match(/<h1/g)?.length, 1, `${lang} ${number}`)
      assert.match(html, new RegExp(`<html lang="${lang.slice(0, 2)}"`))
    }
})

for (const [number, { good, bad }] of Object.entries(given)) {
  test(`question ${number}: an answer is kept and leads on`, async () => {
    const visitor = newBrowser()
    const draft = await begin(visitor)
    const page = `/en/complaint/${draft}/question/${number}`

    const { status, location } = await visitor.answer(page, good)

    assert.equal(status, 303)
    assert.equal(location, nextOf(draft, Number(number)))
    const { html } = await visitor.get(page)
    for (const typed of Object.values(good)) assert(holds(html, typed), `${typed} on ${page}`)
  })

  if (!bad) continue
  test(`question ${number}: what is wrong is told beside the field, and what was typed stays`, async () => {
    const visitor = newBrowser()
    const page = `/en/complaint/${await begin(visitor)}/question/${number}`
    const [typed, words] = bad

    const { status, html } = await visitor.answerAndFollow(page, typed)

    assert.equal(status, 422)
    assert.match(html, /<title>Error: /)
    const [, field] = /govuk-error-summary.*?href="#([^"]+)"/s.exec(html) ?? []
    assert.match(html, words)
    assert.match(html, new RegExp(`id="${field}"`))
    assert.match(html, new RegExp(`class="govuk-error-message"`))
    for (const value of Object.values(typed)) assert(holds(html, value), value)
  })
}

test('a wrong answer is still there after Back, reload and in another language', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const typed = { channel: 'email', email: 'somebody at example' }
  await visitor.answer(`/en/complaint/${draft}/question/3`, typed)

  const inDutch = await visitor.get(`/nl/klacht/${draft}/vraag/3?wrong`)
  const later = await visitor.get(`/en/complaint/${draft}/question/3`)

  assert.equal(inDutch.status, 422)
  assert(holds(inDutch.html, typed.email))
  assert.equal(later.status, 200)
  assert(holds(later.html, typed.email))
})

test('a decision of tomorrow, or one received before it was made, is asked about beside the field', async () => {
  clock.at = new Date('2026-11-24T23:30:00Z')
  const visitor = newBrowser()
  const page = `/en/complaint/${await begin(visitor)}/question/7`
  const asked: [string, string, string[]][] = [
    ['26', '', ['decided-day']],
    ['', '26', ['received-day']],
    ['26', '27', ['decided-day', 'received-day']],
    ['20', '19', ['received-day']],
    // In Brussels it is the 25th by now.
    ['25', '25', []],
    ['20', '', []],
  ]

  for (const [decided, received, fields] of asked) {
    const typed = { ...inNovember('decided', decided), ...inNovember('received', received) }
    const { status, html } = await visitor.answerAndFollow(page, { ...typed, reference: 'X/1' })
    assert.equal(status, fields.length > 0 ? 422 : 200)
    const [, summary = ''] = /govuk-error-summary(.*?)<\/ul>/s.exec(html) ?? []
    assert.deepEqual(
      [...summary.matchAll(/href="#([^"]+)"/g)].map(([, field]) => field),
      fields,
    )
    for (const field of fields) assert.match(html, new RegExp(`id="${field}"`))
    if (status === 422) assert(holds(html, 'X/1') && holds(html, decided || received))
  }
})

test('who is asked for depends on for whom the complaint is', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const question = (number: number) => `/en/complaint/${draft}/question/${number}`
  const asked: Record<string, string[]> = {
    self: ['name'],
    association: ['name', 'organisation', 'enterprise'],
    company: ['name', 'organisation', 'enterprise'],
    group: ['name', 'others'],
    'someone-else': ['name', 'person'],
  }

  for (const [capacity, fields] of Object.entries(asked)) {
    await visitor.answer(question(1), { capacity })
    const { html } = await visitor.get(question(2))
    const parts = ['name', 'organisation', 'enterprise', 'person', 'others']
    const shown = parts.filter((name) => html.includes(`id="${name}"`))
    assert.deepEqual(shown, fields)
  }
})

test('the form says which rule holds for what happened exactly three years ago', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  const { html } = await visitor.get(`/en/complaint/${draft}/question/6`)

  assert.match(html, /at most 3 years ago\. Exactly 3 years ago.*still counts/)
})

test('what need not be answered can be passed over', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  for (const number of [1, 2, 6, 7, 8, 9, 10, 12, 13, 14, 15]) {
    const page = `/en/complaint/${draft}/question/${number}`
    assert.equal((await visitor.answer(page)).location, nextOf(draft, number))
  }
})

test('who forgets to choose a way to be reached, and fills in one, has told enough', async () => {
  const visitor = newBrowser()
  const page = `/en/complaint/${await begin(visitor)}/question/3`

  assert.equal((await visitor.answer(page, { telephone: '0470 12 34 56' })).status, 303)
  const both = { telephone: '0470 12 34 56', email: 'a@b.be' }
  assert.equal((await visitor.answerAndFollow(page, both)).status, 422)
})

test('a service is looked for by name and chosen from what was found, without scripts', async () => {
  const visitor = newBrowser()
  const page = `/en/complaint/${await begin(visitor)}/question/4`

  const searched = await visitor.answer(page, { words: 'anderlect', search: 'yes' })
  assert.equal(searched.location, page)
  const results = await visitor.get(page)
  assert.match(results.html, /value="municipality-anderlecht"/)
  assert.match(results.html, /The service is not listed/)

  const chosen = await visitor.answer(page, {
    words: 'anderlect',
    service: 'municipality-anderlecht',
  })
  assert.match(chosen.location, /question\/5$/)
})

test('new words are looked up before a service of the old results is taken', async () => {
  const visitor = newBrowser()
  const page = `/en/complaint/${await begin(visitor)}/question/4`
  await visitor.answer(page, { words: 'anderlecht' })

  const { location } = await visitor.answer(page, {
    words: 'actiris',
    service: 'municipality-anderlecht',
  })

  assert.equal(location, page)
  assert.match((await visitor.get(page)).html, /value="actiris"/)
})

test('words without a choice are asked about, and so is nothing at all', async () => {
  const visitor = newBrowser()
  const page = `/en/complaint/${await begin(visitor)}/question/4`
  await visitor.answer(page, { words: 'anderlecht' })

  const { status, html } = await visitor.answerAndFollow(page, { words: 'anderlecht' })

  assert.equal(status, 422)
  assert.match(html, /Choose a service from the list/)
  assert.match(html, /value="municipality-anderlecht"/)
})

test('blanks or signs alone are no name: one is asked for, and nothing was looked for', async () => {
  const visitor = newBrowser()
  const page = `/en/complaint/${await begin(visitor)}/question/4`

  for (const words of ['   ', '<b>', '?!']) {
    const { status, html } = await visitor.answerAndFollow(page, { words, search: 'yes' })

    assert.equal(status, 422, words)
    assert.match(html, /id="words-error"[^>]*>.*Type the name of a service/s)
    assert.doesNotMatch(html, /We found no service|Choose the service<|not-listed/)
  }
})

test('of a service that is not ours the right door is shown, and going on is possible', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const page = `/en/complaint/${draft}/question/4`

  const { location } = await visitor.answer(page, {
    words: 'ixelles',
    searched: 'ixelles',
    service: 'municipality-ixelles',
  })

  assert.equal(location, `${page}/good-to-know`)
  const { html } = await visitor.get(location)
  assert.match(html, /Another service can probably help you better/)
  assert.match(html, /own ombudsman/)
  assert.match(html, new RegExp(`href="${nextOf(draft, 4)}"[^>]*>[^<]*Go on with my complaint`))
})

test('facts of three years ago, and a service that was not told, are spoken of kindly', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const question = (number: number) => `/en/complaint/${draft}/question/${number}`
  const received = (year: number) => ({
    'received-day': '24',
    'received-month': '11',
    'received-year': `${year}`,
  })
  clock.at = new Date('2026-11-24T09:00:00Z')

  const answers: [number, Record<string, string>, boolean][] = [
    [6, { since: 'in 2022' }, true],
    [6, { since: 'from 2019 until 2025' }, false],
    [7, received(2023), true],
    [7, received(2024), false],
    [9, { told: 'no' }, true],
    [9, { told: 'cannot' }, false],
  ]

  for (const [number, fields, isSpokenOf] of answers) {
    const { location } = await visitor.answer(question(number), fields)
    const next = isSpokenOf ? `${question(number)}/good-to-know` : nextOf(draft, number)
    assert.equal(location, next)
    assert.equal((await visitor.get(location)).status, 200)
  }
})

test('the telephone number beside a danger and under an advice can be pressed', async () => {
  const visitor = newBrowser()
  const question = `/en/complaint/${await begin(visitor)}/question`
  const danger = await visitor.get(`${question}/8`)
  const advice = await visitor.answerAndFollow(`${question}/9`, { told: 'no' })

  for (const { html } of [danger, advice])
    assert.match(/<main.*<\/main>/s.exec(html)?.[0] ?? '', /href="tel:\+3225496700"/)
})

test('a number that no question has is no page', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  for (const number of ['0', '11', '16', 'x'])
    assert.equal((await visitor.get(`/en/complaint/${draft}/question/${number}`)).status, 404)
})

test('what people type is shown as text, never as markup', async () => {
  const visitor = newBrowser()
  const page = `/en/complaint/${await begin(visitor)}/question/5`

  await visitor.answer(page, { 'what-happened': '</textarea><script>alert(1)</script>' })

  assert(!(await visitor.get(page)).html.includes('<script>alert'))
})

function inNovember(name: string, day: string): Record<string, string> {
  const isTyped = day !== ''
  return {
    [`${name}-day`]: day,
    [`${name}-month`]: isTyped ? '11' : '',
    [`${name}-year`]: isTyped ? '2026' : '',
  }
}

/** In the order in which they are asked, for who complains for themself. */
const order = [1, 2, 3, 15, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]

function nextOf(draft: string, number: number): string {
  // Its page is for who helps; the answer alone tells nothing of that.
  const next = number === 14 ? 3 : order[order.indexOf(number) + 1]
  if (next === 11) return `/en/complaint/${draft}/documents`
  return next ? `/en/complaint/${draft}/question/${next}` : `/en/complaint/${draft}/check`
}

function holds(html: string, typed: string): boolean {
  return html.includes(`value="${typed}"`) || html.includes(`>${typed}</textarea>`)
}
