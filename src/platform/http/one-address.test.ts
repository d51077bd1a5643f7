import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { oneAddress } from './one-address.ts'

const app = new Hono()
  .use(oneAddress)
  .get('/', (c) => c.text('the door'))
  .get('/nl', (c) => c.text('hulp'))

test('an address with slashes at its end leads to the one without, with all that stands behind', async () => {
  for (const [typed, meant] of [
    ['/nl/', '/nl'],
    ['/nl//?step=1', '/nl?step=1'],
  ] as const) {
    const answer = await app.request(typed)
    assert.equal(answer.status, 301)
    assert.equal(answer.headers.get('location'), meant)
  }
})

test('nobody is led out of the house', async () => {
  const answer = await app.request('http://localhost//elsewhere.example/')

  assert.equal(answer.headers.get('location'), '/elsewhere.example')
})

test('the door itself and every other address stay', async () => {
  assert.equal(await (await app.request('/')).text(), 'the door')
  assert.equal(await (await app.request('/nl')).text(), 'hulp')
})
