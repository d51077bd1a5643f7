import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emailAddressIn, isEmailAddress } from './email-address.ts'

test('an ordinary address is one', () => {
  for (const address of ['ada@example.org', "o'neil+klacht@post.example.be", 'élise@exemple.be'])
    assert.ok(isEmailAddress(address), address)
})

test('nothing that could reach a second person, or end a line, is an address', () => {
  const wrong = [
    'ada@example.org\r\nBcc: eve@example.org',
    'ada@example.org,eve@example.org',
    'ada@example.org;eve@example.org',
    'ada@example.org eve@example.org',
    'Ada <ada@example.org>',
    '"ada"@example.org',
    'ada@@example.org',
    'ada@example',
    'ada@.example.org',
    'ada@[127.0.0.1]',
    'ada\0@example.org',
    `${'a'.repeat(250)}@example.org`,
    '',
  ]

  for (const text of wrong) assert.ok(!isEmailAddress(text), text)
})

test('an address is found in what people copy along with it', () => {
  const copied = [
    ' ada@example.org ',
    'ada@example.org.',
    'ada@example.org;',
    'mailto:ada@example.org',
    '<ada@example.org>',
    'Ada Peeters <ada@example.org>,',
  ]

  for (const text of copied) assert.equal(emailAddressIn(text), 'ada@example.org', text)
})

test('what holds no address stays as it was typed', () => {
  for (const text of ['ada', 'ada at example.org', '']) assert.equal(emailAddressIn(text), text)
})
