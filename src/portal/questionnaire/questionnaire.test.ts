import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { createPortal } from '../../portal-app.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { testPortal } from '../complaint/testing.ts'
import { answerAll as answer } from './testing.ts'

const { newBrowser, clock, logged } = await testPortal(createPortal)
const morning = new Date('2026-11-24T09:00:00Z')

beforeEach(() => {
  clock.at = morning
})

test('a person is led by five questions to the form, and sees what they answered', async () => {
  const { html, status, location } = await answer(newBrowser(), [
    'problem',
    'municipality-anderlecht',
    'no',
    'unsatisfied',
    'recent',
  ])

  assert.equal(status, 200)
  assert.match(location, /^\/en\/can-we-help\/[^/]+\/answer$/)
  assert.match(html, /<h1[^>]*>We can look into your complaint</)
  assert.match(html, /Municipality of Anderlecht/)
  assert.match(html, /Less than three years ago/)
  assert.match(html, /href="\/en\/complaint\?visit=[0-9a-f-]{36}"/)
  assert.match(html, /Mind your time limit/)
})

test('a service is found by its name with a slip, and the words stay', async () => {
  const visitor = newBrowser()
  const { location } = await answer(visitor, ['problem'])

  const { location: again } = await visitor.answer(location, { words: 'anderlegt' })
  const { html } = await visitor.get(again)

  assert.equal(again, location)
  assert.match(html, /value="anderlegt"/)
  assert.match(html, /value="municipality-anderlecht"/)
})

test('the complaint about a municipality with its own ombudsman leads to that one, the report to us', async () => {
  const complaint = await answer(newBrowser(), ['problem', 'municipality-ixelles', 'no'])
  const report = await answer(newBrowser(), [
    'saw-abuse',
    'general',
    'municipality-ixelles',
    'rather-ombudsman',
  ])

  assert.match(complaint.html, /Ombudsman of Ixelles/)
  assert.match(complaint.html, /Send a complaint all the same/)
  assert.match(report.html, /You can report it to us/)
})

test('of a referral only what is confirmed is shown as a number', async () => {
  const { html } = await answer(newBrowser(), [
    'problem',
    'municipality-woluwe-saint-lambert',
    'no',
  ])

  assert.match(html, /href="tel:027612776"/)
})

test('where the service comes first, it says how to reach it and what can be done meanwhile', async () => {
  const { html } = await answer(newBrowser(), ['problem', 'municipality-auderghem', 'no', 'no'])

  assert.match(html, /oudergem\.be/)
  assert.match(html, /less than 60 days ago/)
  assert.match(html, /we write or ring for you/)
})

test('it says from when to come back: as the service promises, or as the office thinks', async () => {
  const promised = await answer(newBrowser(), ['problem', 'brussels-housing', 'no', 'waiting'])
  const usual = await answer(newBrowser(), ['problem', 'municipality-auderghem', 'no', 'no'])

  assert.match(promised.html, /promises to answer within 60 days/)
  assert.match(promised.html, /from 23 January 2027/)
  assert.match(usual.html, /from 24 December 2026/)
  assert.match(usual.html, /Example of a letter to the service/)
})

test('danger shows numbers, and nothing else', async () => {
  const { html } = await answer(newBrowser(), ['danger'])

  assert.match(html, /Call 112 or 101/)
  assert.match(html, /href="tel:112"/)
  assert.doesNotMatch(html, /Mind your time limit|What you answered|Rather talk/)
})

test('no answer is told beside the question, and one that there is not is none', async () => {
  const visitor = newBrowser()
  const { location } = await answer(visitor, [])

  for (const fields of [{}, { answer: 'nonsense' }]) {
    const { location: wrong } = await visitor.answer(location, fields)
    const { status, html } = await visitor.get(wrong)

    assert.equal(status, 422)
    assert.match(html, /<title>Error: /)
    assert.match(html, /Choose an answer/)
  }
})

test('an answer can be changed, and leads on from there', async () => {
  const visitor = newBrowser()
  const { location } = await answer(visitor, ['problem', 'unknown', 'no'])
  const third = location.replace(/answer$/, 'question/3')
  assert.match((await visitor.get(third)).html, /value="no" checked/)

  const { location: changed } = await visitor.answer(third, { answer: 'yes' })

  assert.match((await visitor.get(changed)).html, /Urgent: ring us now/)
})

test('a page beyond the way leads back to it, and one of another browser to the beginning', async () => {
  const visitor = newBrowser()
  const { location } = await answer(visitor, ['problem'])
  const verdict = location.replace(/question\/2$/, 'answer')

  assert.equal((await visitor.get(verdict)).location, location)
  assert.equal((await visitor.get(location.replace(/2$/, '5'))).location, location)
  assert.equal((await newBrowser().get(location)).location, '/en/can-we-help?expired')
  clock.at = new Date('2026-11-25T09:00:01Z')
  assert.equal((await visitor.get(location)).location, '/en/can-we-help?expired')
  assert.match((await visitor.get('/en/can-we-help?expired')).html, /no longer here/)
})

test('neither title nor address tells which way was taken', async () => {
  const complaint = await answer(newBrowser(), ['problem', 'unknown'])
  const report = await answer(newBrowser(), ['saw-abuse', 'general'])

  const title = (html: string) => /<title>([^<]*)/.exec(html)?.[1]
  assert.equal(title(complaint.html), title(report.html))
  assert.match(report.location, /^\/en\/can-we-help\/[0-9a-f-]{36}\/question\/3$/)
})

test('the cookie ends with the browser, and one that has to last longer is left alone', async () => {
  const visitor = newBrowser()
  const first = await visitor.post('/en/can-we-help/questions')
  const own = newBrowser()
  await own.post('/en/complaint', { 'own-device': 'yes' })

  assert.match(first.headers.get('set-cookie') ?? '', /HttpOnly; Secure; SameSite=Lax$/)
  assert.equal((await own.post('/en/can-we-help/questions')).headers.get('set-cookie'), null)
})

test('terms of appeal are told in every language, the shortest first', async () => {
  const addresses = {
    nl: 'beroepstermijnen',
    fr: 'delais-de-recours',
    en: 'time-limits-for-appeal',
  }
  for (const lang of languages) {
    const { html, status } = await newBrowser().get(`/${lang}/${addresses[lang]}`)
    assert.equal(status, 200)
    assert.match(html, /<strong>15 (dagen|jours|days)/)
  }
  assert.deepEqual(logged, [])
})

test('who says after all that they do not know has picked no service any more', async () => {
  const visitor = newBrowser()
  const { location } = await answer(visitor, ['problem', 'municipality-ixelles', 'no'])
  const second = location.replace(/answer$/, 'question/2')

  await visitor.answer(second, { answer: 'unknown' })

  const { html } = await visitor.get(location)
  assert.match(html, /We will work it out with you/)
  assert.doesNotMatch(html, /Ixelles/)
  assert.doesNotMatch((await visitor.get(second)).html, /value="municipality-ixelles" checked/)
})

test('new words are looked up before a service of the old ones is taken', async () => {
  const visitor = newBrowser()
  const { location } = await answer(visitor, ['problem'])
  await visitor.answer(location, { words: 'elsene' })

  const changed = { words: 'anderlecht', answer: 'municipality-ixelles' }
  assert.equal((await visitor.answer(location, changed)).location, location)

  assert.match((await visitor.get(location)).html, /value="municipality-anderlecht"/)
})

test('words that are none, and far too many, stay on the page', async () => {
  const visitor = newBrowser()
  const { location } = await answer(visitor, ['problem'])

  const { location: wrong } = await visitor.answer(location, { words: '!!' })
  assert.match((await visitor.get(wrong)).html, /value="!!"/)
  await visitor.answer(location, { words: `anderlecht ${'x'.repeat(5000)}` })
  assert.match((await visitor.get(location)).html, /value="anderlecht x{100}/)
})

test('of a service that is likely ours it is said with care', async () => {
  const likely = await answer(newBrowser(), [
    'problem',
    'brussels-environment',
    'no',
    'unsatisfied',
    'recent',
  ])

  assert.match(likely.html, /We are probably competent/)
})

test('where it is urgent, the number stands before everything else', async () => {
  const { html } = await answer(newBrowser(), ['problem', 'unknown', 'yes'])

  assert.ok(html.indexOf('o-call__number') < html.indexOf('Write briefly what is happening'))
})
