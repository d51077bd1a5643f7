import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientAddress, networkOf } from './client-address.ts'

const trusted = ['10.0.0.5', 'fd00::5']

test('without a proxy that we trust, what is forwarded is nobody’s word', () => {
  assert.equal(clientAddress('192.0.2.7', '203.0.113.1', []), '192.0.2.7')
  assert.equal(clientAddress('192.0.2.7', '203.0.113.1', trusted), '192.0.2.7')
})

test('a proxy that we trust says for whom it asks', () => {
  assert.equal(clientAddress('10.0.0.5', '203.0.113.1', trusted), '203.0.113.1')
  assert.equal(clientAddress('::ffff:10.0.0.5', '203.0.113.1:4711', trusted), '203.0.113.1')
  assert.equal(clientAddress('fd00:0:0::5', '[2001:DB8::1]:443', trusted), '2001:db8::1')
})

test('what the client itself put in front counts for nothing', () => {
  const forwarded = '198.51.100.9, 203.0.113.1, 10.0.0.5'
  assert.equal(clientAddress('fd00::5', forwarded, trusted), '203.0.113.1')
})

test('what is no address leaves the last that is known', () => {
  assert.equal(clientAddress('10.0.0.5', 'unknown', trusted), '10.0.0.5')
  assert.equal(clientAddress('10.0.0.5', undefined, trusted), '10.0.0.5')
  assert.equal(clientAddress(undefined, '203.0.113.1', trusted), undefined)
})

test('the many addresses of one household are one', () => {
  assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0::/64')
  assert.equal(networkOf('2001:db8:0:0:ffff::9'), networkOf('2001:db8::1'))
  assert.notEqual(networkOf('2001:db8:0:1::9'), networkOf('2001:db8::1'))
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7')
})
