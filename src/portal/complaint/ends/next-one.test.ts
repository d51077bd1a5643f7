import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../../portal-app.ts'
import { answerRequired, begin, testPortal } from '../testing.ts'

const { newBrowser } = await testPortal(createPortal)

test('who helps many begins the next one with what is theirs, and nothing of the person before', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  const answers: Record<number, Record<string, string>> = {
    1: { capacity: 'someone-else', situation: 'minor' },
    2: { name: 'Ana Ionescu', person: 'Ion Ionescu' },
    14: { 'helper-capacity': 'relative', 'person-telephone': '02 123 45 67' },
    3: { channel: 'email', email: 'ana@example.org' },
    15: { interpreter: 'yes', 'need-language': 'Romanian' },
  }
  for (const [number, fields] of Object.entries(answers))
    await visitor.answer(`/en/complaint/${draft}/question/${number}`, fields)
  await visitor.answer(`/en/complaint/${draft}/check`)
  const { html: sent } = await visitor.get(`/en/complaint/${draft}/sent`)
  assert.match(sent, /Do you help somebody else as well\?/)

  const { location } = await visitor.post('/en/complaint', { like: draft })

  const next = location.replace(/question\/1$/, '')
  assert.notEqual(next, `/en/complaint/${draft}/`)
  const { html } = await visitor.get(`${next}check`)
  for (const theirs of ['Ana Ionescu', 'ana@example.org', 'As family, a friend or a neighbour'])
    assert.ok(html.includes(theirs), theirs)
  for (const others of ['Ion Ionescu', '02 123 45 67', 'Romanian', 'That person is under 18'])
    assert.ok(!html.includes(others), others)
})

test('who complains for themself is offered no next one, and nobody begins like another', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await visitor.answer(`/en/complaint/${draft}/check`)
  const { html } = await visitor.get(`/en/complaint/${draft}/sent`)
  assert.doesNotMatch(html, /help somebody else as well/)

  const { location } = await newBrowser().post('/en/complaint', { like: draft })
  assert.match(location, /question\/1$/)
})
