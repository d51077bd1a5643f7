import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testOffice } from '../../office-testing.ts'
import { newIdentity, recipientOf, sealJson } from '../../secrecy/index.ts'
import { putSurvey, quarterOf } from '../../survey/index.ts'
import { after, before, firstDayOf, lastOver, parseQuarter } from './lines.ts'
import { openSurveyWords } from './open-words.ts'

const office = await testOffice()
const { db, owner, portal, officeKey } = office
const desk = await office.signedIn(await office.staff({ role: 'case-manager' }))
const logged: unknown[] = []

test('from ten answers upward the office reads how many said what', async () => {
  for (let count = 0; count < 9; count += 1) await answered('2026-07-01', { clear: 'yes' })
  const few = await desk.get('/survey')
  assert.equal(few.status, 200)
  assert.match(few.html, /Fewer than 10 people sent the form/)
  assert.doesNotMatch(few.html, /100%/)

  await answered('2026-07-01', { clear: 'no', respect: 'yes' })

  const { html } = await desk.get('/survey')
  assert.match(html, /What people think of us, quarter 3 of 2026/)
  assert.deepEqual(shares(html, 'Was it clear to you what would happen\\?'), [90, 0, 10])
  assert.match(html, /Did we treat you with respect\?<\/strong> Fewer than 10 answers/)
})

test('what people added is opened by the worker and shown without a day, from ten forms upward', async () => {
  for (let count = 0; count < 10; count += 1)
    await answered('2026-04-01', {}, count < 3 ? `Woorden ${count} <b>` : undefined)
  await answered('2026-01-01', {}, 'Alleen in dit kwartaal.')

  await openWords()

  const { html } = await desk.get('/survey?quarter=2026-2')
  for (const count of [0, 1, 2]) assert.match(html, new RegExp(`Woorden ${count} &lt;b>`))
  assert.doesNotMatch((await desk.get('/survey?quarter=2026-1')).html, /Alleen in dit kwartaal/)
  assert.equal(await sealedCount(), 0)
})

test('a quarter that still runs is shown to nobody', async () => {
  for (let count = 0; count < 12; count += 1) await answered('2026-10-01', { time: 'no' })

  const { html } = await desk.get('/survey?quarter=2026-4')

  assert.match(html, /quarter 3 of 2026/)
  assert.doesNotMatch(html, /quarter=2026-4/)
})

test('words that this key does not open wait, and hold up no others', async () => {
  const strange = await sealJson({ v: 1, words: 'x' }, recipientOf(newIdentity()))
  await putSurvey(portal, { quarter: '2026-07-01', answers: {}, sealed: strange })
  await answered('2026-07-01', {}, 'Merci.')

  await openWords()

  assert.equal(await sealedCount(), 1)
  assert.deepEqual(logged, [{ event: 'survey-words-cannot-be-opened', count: 1 }])
  assert.match((await desk.get('/survey')).html, /Merci\./)
})

test('the page is found beside the questionnaire and its decisions, and by nobody who may open no files', async () => {
  assert.match((await desk.get('/verdicts')).html, /href="\/survey"/)
  assert.match((await desk.get('/files')).html, /href="\/survey"/)
  const admin = await office.signedIn(await office.staff({ role: 'administrator' }))
  assert.equal((await admin.get('/survey')).status, 404)
})

test('quarters follow each other through the year', () => {
  assert.equal(quarterOf('2026-12-31'), '2026-10-01')
  assert.equal(quarterOf('2026-01-01'), '2026-01-01')
  assert.deepEqual(lastOver('2026-01-15'), { year: 2025, number: 4 })
  assert.deepEqual(lastOver('2026-11-24'), { year: 2026, number: 3 })
  assert.deepEqual(after(before({ year: 2026, number: 1 })), { year: 2026, number: 1 })
  assert.equal(firstDayOf({ year: 2026, number: 4 }), '2026-10-01')
  assert.deepEqual(parseQuarter('2026-3'), { year: 2026, number: 3 })
  for (const wrong of ['2026-5', '2026', "2026-1'", '', undefined])
    assert.equal(parseQuarter(wrong), undefined)
})

async function answered(
  quarter: string,
  answers: Parameters<typeof putSurvey>[1]['answers'],
  words?: string,
) {
  const sealed = words ? await sealJson({ v: 1, words }, officeKey.recipient) : undefined
  await putSurvey(portal, { quarter, answers, sealed })
}

async function openWords() {
  await openSurveyWords({ db, opener: officeKey.opener, log: (event) => logged.push(event) })
}

async function sealedCount(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from survey.sealed_words`.execute(owner)
  return rows[0]?.count ?? assert.fail()
}

function shares(html: string, question: string): number[] {
  const table = new RegExp(`<caption[^>]*>${question}</caption>(.*?)</table>`, 's').exec(html)?.[1]
  return [...(table ?? '').matchAll(/>(\d+)%</g)].map(([, percent]) => Number(percent))
}
