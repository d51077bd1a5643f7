import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enterpriseNumberIn, enterpriseNumberText } from './enterprise-number.ts'

test('a number is found however it is written', () => {
  for (const typed of [
    '0202239951',
    '0202.239.951',
    'BE 0202.239.951',
    'be0202239951',
    ' 0202 239 951 ',
    '202.239.951',
    '0202-239-951',
  ])
    assert.equal(enterpriseNumberIn(typed), '0202239951', typed)
})

test('one wrong digit, or two that changed places, are found out', () => {
  for (const typed of ['0202239952', '0202239591', '0203239951', '2202239951'])
    assert.equal(enterpriseNumberIn(typed), undefined, typed)
})

test('what is too short, too long or no number is none', () => {
  for (const typed of ['', '12', '02022399511', 'BE', 'abcdefghij', '٠٢٠٢٢٣٩٩٥١'])
    assert.equal(enterpriseNumberIn(typed), undefined, typed)
})

test('it is shown as people write it', () => {
  assert.equal(enterpriseNumberText('0202239951'), '0202.239.951')
})
