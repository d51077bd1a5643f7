import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { z } from 'zod'
import { KnownError } from '../errors.ts'
import { readForm } from './form.ts'
import { limitBody } from './security.ts'

test('what the database cannot keep is left out, in every field and every choice', async () => {
  const typed = new URLSearchParams({ name: 'A\0d\u0007a\r\n\tשלום 😀', 'choices[]': 'n\0l' })
  const { status, read } = await send(typed)
  assert.equal(status, 200)
  assert.deepEqual(read, { name: 'Ada\r\n\tשלום 😀', 'choices[]': ['nl'] })
})

test('what is no form, or not the one asked for, is a bad request and no fault of ours', async () => {
  const multipart = 'multipart/form-data; boundary=B'
  assert.equal((await send('garbage', { 'content-type': multipart })).status, 400)
  assert.equal((await send('garbage', { 'content-type': 'multipart/form-data' })).status, 400)
  assert.equal((await send('{"name":"Ada"}', { 'content-type': 'application/json' })).status, 400)
  assert.equal((await send(new URLSearchParams())).status, 400)
})

test('a form above the limit is too large, also when it does not say how long it is', async () => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  assert.equal((await send(new Blob(['name=', 'x'.repeat(500)]).stream(), type)).status, 413)
})

async function send(body: BodyInit, headers: Record<string, string> = {}) {
  let read: unknown
  const app = new Hono()
  app.use(limitBody(400))
  app.post('/', async (c) => {
    read = await readForm(c, z.object({ name: z.string(), 'choices[]': z.array(z.string()) }))
    return c.body(null)
  })
  app.onError((error, c) => c.text('no', error instanceof KnownError ? error.status : 500))
  const request = { method: 'POST', headers, body, duplex: 'half' }
  const { status } = await app.request('/', request)
  return { status, read }
}
