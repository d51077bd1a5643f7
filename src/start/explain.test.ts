import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { loadOffice } from '../platform/office/index.ts'
import { loadOfficeKey, loadRecordKey } from '../secrecy/index.ts'
import { explain } from './explain.ts'

test('a wrong folder of the office is told with the setting’s name and an example', async () => {
  const said = explain(await errorOf(loadOffice('/nowhere')))

  assert.match(said, /^OFFICE_DIR: .*"nowhere"/)
  assert.match(said, /office\.json: is missing or cannot be read/)
  assert.match(said, /For example OFFICE_DIR=offices\/brussels$/)
})

test('a missing key of the office is told with the setting’s name and an example', async () => {
  const said = explain(await errorOf(loadOfficeKey('/nowhere/office.key')))

  assert.match(said, /^OFFICE_KEY_FILE: \/nowhere\/office\.key: there is no office key here/)
  assert.match(said, /For example OFFICE_KEY_FILE=/)
})

test('a record key that is none is told with the setting’s name and an example', async () => {
  const said = explain(await errorOf(loadRecordKey('/nowhere/record.key')))

  assert.match(said, /^RECORD_KEY_FILE: \/nowhere\/record\.key: there is no record key here/)
})

test('a port that is taken is told in two lines, without places in the code', async () => {
  const one = createServer().listen(0)
  await once(one, 'listening')
  const other = createServer().listen(one.address())
  const [error] = (await once(other, 'error')) as [Error]
  one.close()

  const said = explain(error).split('\n')

  assert.match(said[0] ?? '', /^The port is taken by another program\. Set PORTAL_PORT/)
  assert.match(said[1] ?? '', /^\(listen EADDRINUSE.*:\d+\)$/)
  assert.equal(said.length, 2)
})

test('a fault of ours is told with its place', () => {
  assert.match(explain(new TypeError('oh')), /"name": "TypeError"[^]*explain\.test/)
})

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => assert.fail('it went well'),
    (error: unknown) => error,
  )
}
