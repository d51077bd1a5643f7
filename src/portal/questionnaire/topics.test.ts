/** What people come with in their own words, and where it leads them: the cases that it was made for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../portal-app.ts'
import { readBook, saveTopic } from '../../published/index.ts'
import { testPortal } from '../complaint/testing.ts'
import { answerAll, offeredIn } from './testing.ts'

const { newBrowser, logged, officeDb } = await testPortal(createPortal)

/** What is found for words, on the page of the question. */
async function found(words: string, first: readonly string[] = ['problem']) {
  const visitor = newBrowser()
  const { location } = await answerAll(visitor, first)
  await visitor.answer(location, { words, search: 'yes' })
  return offeredIn((await visitor.get(location)).html)
}

test('taks and belasting give six answers and no verdict, and each of them leads on', async () => {
  for (const words of ['taks', 'belasting', 'tax']) {
    const taxes = [...(await found(words)).keys()].filter((value) => value.startsWith('topic:tax:'))
    assert.equal(taxes.length, 6, words)
    for (const pick of taxes) {
      const { location, html } = await answerAll(newBrowser(), ['problem', { words, pick: [pick] }])
      const isOn = location.endsWith('question/3') || html.includes('Which one exactly?')
      assert.ok(isOn, pick)
    }
  }
})

test('a parking fine of a municipality asks which one, on the same page, and leads to it', async () => {
  const visitor = newBrowser()
  const words = 'parkeerbote'
  const { location, html } = await answerAll(visitor, [
    'problem',
    { words, pick: ['topic:parking-charge:1'] },
  ])

  assert.match(location, /question\/2$/)
  assert.match(html, /Which one exactly\?/)
  assert.equal(
    [...offeredIn(html).keys()].filter((id) => id.startsWith('municipality-')).length,
    19,
  )

  const { location: next } = await visitor.answer(location, {
    words,
    answer: 'municipality-anderlecht',
  })
  assert.match(next, /question\/3$/)
  assert.match((await visitor.get(location)).html, /value="municipality-anderlecht" checked/)
})

test('who does not know which of them it is goes on, and is rung or written with', async () => {
  const pick = ['topic:parking-charge:1', 'any-of-them']
  const { html } = await answerAll(newBrowser(), ['problem', { words: 'parking fine', pick }, 'no'])

  assert.match(html, /We will work it out with you/)
  assert.match(html, /Parking charge/)
})

test('while one is picked, other words are looked up anew', async () => {
  const visitor = newBrowser()
  const pick = ['topic:parking-charge:1']
  const { location } = await answerAll(visitor, ['problem', { words: 'parking fine', pick }])

  await visitor.answer(location, { words: 'actiris' })

  assert.ok(offeredIn((await visitor.get(location)).html).has('actiris'))
})

test('the water bill has two doors, with what they ask first', async () => {
  for (const said of [{ words: 'vivaqua', pick: ['vivaqua'] }, 'vivaqua']) {
    const { html } = await answerAll(newBrowser(), ['problem', said, 'no'])
    assert.match(html, /Another service can help you/)
    assert.match(html, /Ombudsman of Vivaqua/i)
    assert.match(html, /Brugel/)
    assert.match(html, /at most one year old/)
  }
})

test('a fine on a tram leads to the ombudsman of STIB, with the conditions of that one', async () => {
  const pick = ['topic:fare-fine:0']
  const { html } = await answerAll(newBrowser(), [
    'problem',
    { words: 'fine without a ticket', pick },
    'no',
  ])

  assert.match(html, /wait at least 30 days/)
  assert.match(html, /under three months old/)
  assert.match(html, /Tram, bus or metro/)
})

test('the property tax is the Region’s, not the federal ombudsman’s', async () => {
  const pick = ['topic:property-tax']
  const { html } = await answerAll(newBrowser(), [
    'problem',
    { words: 'précompte immobilier', pick },
    'no',
    'unsatisfied',
    'recent',
  ])

  assert.match(html, /We can look into your complaint/)
  assert.doesNotMatch(html, /Federal Ombudsman/i)
  assert.match(html, /Property tax or another regional tax/)
})

test('a topic that nobody is sure of says probably', async () => {
  const pick = ['topic:relocation-allowance']
  const { html } = await answerAll(newBrowser(), [
    'problem',
    { words: 'relocation allowance', pick },
    'no',
    'unsatisfied',
    'recent',
  ])

  assert.match(html, /We can probably look into your complaint/)
  assert.match(html, /We are probably competent/)
})

test('child benefit: Famiris is ours, a private fund is not said to be', async () => {
  const options = await found('child benefit')

  assert.match(options.get('topic:child-benefit:0') ?? '', /Famiris/)
  assert.match(options.get('topic:child-benefit:1') ?? '', /private fund/)
  const { html } = await answerAll(newBrowser(), [
    'problem',
    { words: 'child benefit', pick: ['topic:child-benefit:1'] },
    'no',
    'unsatisfied',
    'recent',
  ])
  assert.doesNotMatch(html, /We can look into your complaint(?![\s\S]*We are probably competent)/)
})

test('a grant of a French-language school leads to its own ombudsman', async () => {
  const pick = ['topic:study-grant:0']
  const { html } = await answerAll(newBrowser(), [
    'problem',
    { words: 'bourse d’études', pick },
    'no',
  ])

  assert.match(html, /Wallonia/)
  assert.match(html, /Study grant/)
})

test('cut off by a supplier: Brugel’s disputes service stands first, and the number where it is urgent', async () => {
  const pick = ['topic:energy-supplier']
  const { html } = await answerAll(newBrowser(), [
    'problem',
    { words: 'energy supplier', pick },
    'yes',
  ])

  assert.match(html, /Another service can help you/)
  const places = [
    /Ring us/,
    /Disputes service of Brugel|Brugel/,
    /Energy Ombudsman|Ombudsman for Energy/,
  ]
  const order = places.map((each) => html.search(each))
  assert.ok(
    order.every((at) => at > 0),
    String(order),
  )
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  )
})

test('what is found twice is shown once: a tax that the question back asks for already', async () => {
  const options = await found('belasting')

  assert.deepEqual(
    [...options.keys()].filter((value) => /property-tax|road-tax|municipal-tax/.test(value)),
    [],
  )
  assert.ok((await found('onroerende voorheffing')).has('topic:property-tax'))
})

test('who picks a service by its name is told the terms of what it mostly decides', async () => {
  const terms = {
    'pcsw-ixelles': /labour tribunal/i,
    actiris: /Actiris/,
    'brussels-taxation': /objection/i,
  }
  for (const [pick, term] of Object.entries(terms)) {
    const { html } = await answerAll(newBrowser(), [
      'problem',
      { words: pick.replace('-', ' '), pick: [pick] },
      'yes',
    ])
    assert.match(html, term, pick)
  }
})

test('what often cannot wait is chosen already where that is asked', async () => {
  const visitor = newBrowser()
  const { html } = await answerAll(visitor, [
    'problem',
    { words: 'eviction', pick: ['topic:eviction', 'pcsw-anderlecht'] },
  ])

  assert.match(html, /value="yes" checked/)
})

test('eviction on Friday: urgent after three questions, with who else helps', async () => {
  const { html, location } = await answerAll(newBrowser(), [
    'problem',
    { words: 'eviction', pick: ['topic:eviction', 'pcsw-anderlecht'] },
    'yes',
  ])

  assert.match(location, /answer$/)
  assert.match(html, /Urgent: ring us now/)
  assert.match(html, /Who else can help you/)
  assert.match(html, /0800 99 340/)
})

test('a rejected bid: fifteen days stand before the verdict', async () => {
  const pick = ['topic:tender']
  const { html } = await answerAll(newBrowser(), ['problem', { words: 'aanbesteding', pick }, 'no'])

  assert.ok(html.indexOf('15 days') > 0)
  assert.ok(html.indexOf('15 days') < html.indexOf('<h1'))
})

test('words of somebody in danger lead to the numbers, those of a reporter to the way of reports', async () => {
  const danger = await answerAll(newBrowser(), [
    'problem',
    { words: 'suicide', pick: ['topic:suicide'] },
  ])
  const report = await answerAll(newBrowser(), [
    'problem',
    { words: 'lanceur d’alerte', pick: ['topic:whistleblowing'] },
  ])

  assert.match(danger.html, /Call 112 or 101/)
  assert.match(report.location, /question\/3$/)
  assert.match(report.html, /own job|general interest/)
})

test('Sint-Gilis, st gilles and 1060 give the municipality and the social welfare centre', async () => {
  for (const words of ['Sint-Gilis', 'st gilles', '1060']) {
    const options = await found(words)
    assert.ok(options.has('municipality-saint-gilles'), words)
    assert.ok(options.has('pcsw-saint-gilles'), words)
  }
})

test('a report is about a service: there no topics are found', async () => {
  const options = await found('parking', ['saw-abuse', 'general'])

  assert.ok(options.has('parking-brussels'))
  assert.ok(![...options.keys()].some((value) => value.startsWith('topic:')))
})

test('a topic that there is not is no answer', async () => {
  const visitor = newBrowser()
  const { location } = await answerAll(visitor, ['problem'])

  for (const answer of ['topic:nothing', 'topic:tax:99', 'topic:', 'any-of-them'])
    assert.equal((await visitor.answer(location, { answer })).location, `${location}?wrong`)
  assert.deepEqual(logged, [])
})

test('what staff change of a topic is so at the next answer; one that ended is none', async () => {
  const topic = (await readBook(officeDb)).topics.get('parking-resident-card')
  assert.ok(topic)
  const visitor = newBrowser()
  const { location } = await answerAll(visitor, ['problem'])
  const words = { nl: ['blauwkaartje'], fr: [], en: ['little blue card'] }
  const { ask: _, ...plain } = topic

  await officeDb
    .transaction()
    .execute((tx) => saveTopic(tx, { ...plain, words, services: ['actiris'] }))
  const changed = await found('little blue card')
  assert.ok(changed.has('topic:parking-resident-card'))
  assert.ok(!changed.has('topic:parking-resident-card:0'))
  const pick = ['topic:parking-resident-card']
  const led = await answerAll(newBrowser(), ['problem', { words: 'little blue card', pick }])
  assert.ok(led.location.endsWith('question/3'), led.location)

  await officeDb.transaction().execute((tx) => saveTopic(tx, { ...topic, words, ended: true }))
  assert.equal((await found('little blue card')).has('topic:parking-resident-card:0'), false)
  const late = await visitor.answer(location, { answer: 'topic:parking-resident-card:0' })
  assert.equal(late.location, `${location}?wrong`)
})
