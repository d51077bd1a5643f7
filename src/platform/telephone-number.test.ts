import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTelephoneNumber } from './telephone-number.ts'

test('numbers as people write them can be rung', () => {
  for (const typed of [
    '0470 12 34 56',
    '0470/12.34.56',
    '02 549 67 00',
    '04 222 33 44',
    '0800 99 340',
    '+32 470 12 34 56',
    '+32 (0)2 549 67 00',
    '0032 2 549 67 00',
    '+33 6 12 34 56 78',
    '06 12 34 56 78',
  ])
    assert.ok(isTelephoneNumber(typed), typed)
})

test('a digit that is missing or one too many is seen, and so are words', () => {
  for (const typed of [
    '0470 12 34 5',
    '0470 12 34 567',
    '+32 470 12 34 5',
    '02 549 67',
    'ring me',
    '',
    '12',
  ])
    assert.ok(!isTelephoneNumber(typed), typed)
})
