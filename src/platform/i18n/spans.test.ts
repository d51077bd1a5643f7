import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spanText } from './spans.ts'

test('a span is said in days, in weeks, then in months, and never shorter than it is', () => {
  const spans = [0, 1, 14, 15, 90, 91, 365].map((days) => spanText('en', days))

  assert.deepEqual(
    spans.map((span) => span.replace('\u00a0', ' ')),
    ['1 day', '1 day', '14 days', '3 weeks', '13 weeks', '3 months', '12 months'],
  )
})

test('each language says it in its own way', () => {
  assert.equal(spanText('nl', 40), '6\u00a0weken')
  assert.equal(spanText('fr', 200), '7\u00a0mois')
  assert.equal(spanText('fr', 1), '1\u00a0jour')
})
