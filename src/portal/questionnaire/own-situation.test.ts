/** What is so of a person, the decision that they got, and leaving at once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../portal-app.ts'
import { address } from '../addresses.ts'
import { listVerdictCounts } from '../../questionnaire/index.ts'
import { testPortal } from '../complaint/testing.ts'
import type { Browser } from '../complaint/testing.ts'
import { answerAll } from './testing.ts'

const { newBrowser, clock, officeDb } = await testPortal(createPortal)

async function begun(visitor: Browser, fields: Record<string, string>) {
  const { location } = await visitor.post('/en/can-we-help/questions')
  return await visitor.answer(location, fields)
}

test('a girl of 15 may write herself, and sees who else is there for children', async () => {
  const visitor = newBrowser()
  const { location } = await begun(visitor, {
    answer: 'problem',
    'situation-under-eighteen': 'under-eighteen',
  })
  const { html: again } = await visitor.get(location.replace('question/2', 'question/1'))
  const answers = ['cocof-school-transport', 'no', 'unsatisfied', 'recent']
  for (const [at, answer] of answers.entries())
    await visitor.answer(location.replace('question/2', `question/${at + 2}`), { answer })
  const { html } = await visitor.get(location.replace('question/2', 'answer'))

  assert.match(again, /value="under-eighteen" checked/)
  assert.match(html, /you may write to us yourself, and alone/)
  assert.match(html, /Children/)
})

test('a detained man reads of paper and closed letters, and of the commission', async () => {
  const visitor = newBrowser()
  const { location } = await begun(visitor, {
    answer: 'unknown',
    'situation-in-prison': 'in-prison',
  })
  const { html } = await visitor.get(location)

  assert.match(html, /closed letter/)
  assert.match(html, /Within seven days|prison/i)
})

test('what was ticked stays where the question itself was not answered', async () => {
  const visitor = newBrowser()
  const { location } = await begun(visitor, { 'situation-no-address': 'no-address' })
  const { html, status } = await visitor.get(location)

  assert.equal(status, 422)
  assert.match(html, /value="no-address" checked/)
})

test('the last day of a decision is reckoned, where it can be', async () => {
  const visitor = newBrowser()
  const { location } = await answerAll(visitor, ['problem', 'pcsw-anderlecht', 'no', 'no'])
  const decision = {
    appeal: 'cpas',
    'received-day': '30',
    'received-month': '11',
    'received-year': '2025',
  }
  clock.at = new Date('2026-11-24T09:00:00Z')

  const { location: shown } = await visitor.answer(location, { ...decision, remedies: 'no' })
  const { html } = await visitor.get(shown.replace('#decision', ''))

  assert.match(shown, /#decision$/)
  // Three months from the 30th of November end with February.
  assert.match(html, /28 February 2026/)
  assert.match(html, /does the letter not say how to appeal/i)
  assert.match(html, /value="2025"/)
})

test('where nobody can tell the last day, it says so', async () => {
  const visitor = newBrowser()
  const { location } = await answerAll(visitor, ['problem', 'municipality-anderlecht', 'no', 'no'])
  const typed = {
    appeal: 'lez',
    'received-day': '1',
    'received-month': '11',
    'received-year': '26',
  }

  await visitor.answer(location, typed)

  assert.match((await visitor.get(location)).html, /cannot tell the last day for sure/)
})

test('what is wrong with the decision is told beside the field, and stays', async () => {
  const visitor = newBrowser()
  const { location } = await answerAll(visitor, ['problem', 'pcsw-anderlecht', 'no', 'no'])
  const faults: [Record<string, string>, RegExp][] = [
    [{ appeal: '', 'received-day': '1' }, /Choose what kind of decision it is/],
    [
      { appeal: 'cpas', 'received-day': '31', 'received-month': '2', 'received-year': '2026' },
      /does not exist/,
    ],
    [
      { appeal: 'cpas', 'received-day': '1', 'received-month': '12', 'received-year': '2026' },
      /not come yet/,
    ],
    [{ appeal: 'cpas' }, /Fill in when you received/],
  ]
  for (const [typed, told] of faults) {
    await visitor.answer(location, typed)
    const { html, status } = await visitor.get(location)
    assert.equal(status, 422)
    assert.match(html, told)
    assert.match(html, /<title>Error: /)
    assert.match(html, /<details id="decision"[^>]* open/)
  }
})

test('only on the way of reports can one leave quickly, and then the answers are gone', async () => {
  const visitor = newBrowser()
  const complaint = await answerAll(visitor, ['problem'])
  const report = await answerAll(visitor, ['saw-abuse', 'general'])
  const protection = await answerAll(visitor, ['retaliation'])

  assert.doesNotMatch(complaint.html, /Leave quickly/)
  for (const { html } of [report, protection]) {
    assert.match(html, /Leave quickly/)
    assert.match(html, /history of your browser still shows/)
    assert.ok(html.indexOf('Leave quickly') < html.indexOf('<h1'))
  }
  for (const page of ['report', 'protection'] as const)
    assert.match((await visitor.get(address(page, 'en'))).html, /Leave quickly.*<h1/s)
  const left = await visitor.post('/en/can-we-help/leave')
  assert.match(left.headers.get('refresh') ?? '', /^0; url=https:\/\/www\.meteo\.be/)
  assert.equal((await visitor.get(report.location)).location, '/en/can-we-help?expired')
})

test('each verdict is counted once for each way, and nothing else is stored', async () => {
  const before = await counts()
  const visitor = newBrowser()
  const { location } = await answerAll(visitor, ['question'])
  await visitor.get(location)
  const first = location.replace('answer', 'question/1')
  await visitor.answer(first, { answer: 'question' })
  await visitor.answer(first, { answer: 'danger' })

  const after = await counts()
  assert.equal((after.get('question') ?? 0) - (before.get('question') ?? 0), 1)
  assert.equal((after.get('emergency') ?? 0) - (before.get('emergency') ?? 0), 1)
})

async function counts(): Promise<Map<string, number>> {
  const all = await listVerdictCounts(officeDb, { from: '2026-01-01', to: '2026-12-31' })
  return new Map(all.map(({ verdict, count }) => [verdict, count]))
}
