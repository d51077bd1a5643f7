import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../../portal-app.ts'
import { begin, testPortal } from '../testing.ts'

const { newBrowser } = await testPortal(createPortal)

test('who helps somebody is asked how; who does not is not, and no step is counted that is not asked', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const question = (number: number) => `/en/complaint/${draft}/question/${number}`

  assert.match((await visitor.get(question(1))).html, /Question 1 of 14/)
  await visitor.answer(question(1), { capacity: 'someone-else' })

  assert.equal((await visitor.answer(question(2))).location, question(14))
  assert.equal((await visitor.answer(question(14))).location, question(3))
  const { html } = await visitor.get(question(3))
  assert.match(html, /Question 4 of 15/)
  assert.match(html, new RegExp(`href="${question(14)}" class="govuk-back-link"`))
})

test('an enterprise number with a slip is asked about, and all is kept', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const page = `/en/complaint/${draft}/question/2`
  await visitor.answer(`/en/complaint/${draft}/question/1`, { capacity: 'company' })

  const typed = { name: 'Ana', organisation: 'Bakery', enterprise: '0202.239.952' }
  const wrong = await visitor.answerAndFollow(page, typed)

  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Check the enterprise number/)
  for (const each of Object.values(typed)) assert.ok(wrong.html.includes(`value="${each}"`), each)
  const right = await visitor.answer(page, { ...typed, enterprise: 'BE 0202.239.951' })
  assert.equal(right.status, 303)
  assert.match((await visitor.get(`/en/complaint/${draft}/check`)).html, /0202\.239\.951/)
})

test('too many others, or one too long, are told beside the field', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const page = `/en/complaint/${draft}/question/2`
  await visitor.answer(`/en/complaint/${draft}/question/1`, { capacity: 'group' })

  const many = Array.from({ length: 201 }, (_, index) => `Person ${index}`).join('\n')
  assert.match((await visitor.answerAndFollow(page, { others: many })).html, /at most 200 persons/)
  const long = await visitor.answerAndFollow(page, { others: 'x'.repeat(301) })
  assert.match(long.html, /at most 300 characters/)
})
