import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAddress } from './address.ts'

test('an ordinary address is one', () => {
  for (const address of ['ada@example.org', "o'neil+klacht@post.example.be", 'élise@exemple.be'])
    assert.ok(isAddress(address), address)
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

  for (const text of wrong) assert.ok(!isAddress(text), text)
})
