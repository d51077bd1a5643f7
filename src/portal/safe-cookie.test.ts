import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { findVisitor, keepVisitor, newVisitor } from './safe-cookie.ts'

const visitor = newVisitor()

test('the cookie ends with the browser, and no script reads it', async () => {
  const cookie = await given({ origin: 'https://portal.example', isOwnDevice: false })

  assert.match(cookie, /^s=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('on a device of their own it lasts 30 days', async () => {
  const cookie = await given({ origin: 'https://portal.example', isOwnDevice: true })

  assert.match(cookie, /; Max-Age=2592000;/)
})

test('without https it works too, for trying out', async () => {
  const cookie = await given({ origin: 'http://localhost:3000', isOwnDevice: false })

  assert.doesNotMatch(cookie, /Secure/)
})

test('the visitor is known by the cookie, and not by one that is none of ours', async () => {
  const cookie = `s=${Buffer.from(visitor.secret).toString('base64url')}`

  assert.deepEqual(await known(cookie), visitor.owner)
  for (const wrong of [undefined, 's=', 's=abc', `${cookie}A`, `${cookie}=`, 's=%E0%A4%A'])
    assert.equal(await known(wrong), undefined)
})

async function given(where: { origin: string; isOwnDevice: boolean }): Promise<string> {
  const app = new Hono().get('/', (c) => {
    keepVisitor(c, visitor, where)
    return c.body(null)
  })
  return (await app.request('/')).headers.get('set-cookie') ?? ''
}

async function known(cookie: string | undefined): Promise<Uint8Array | undefined> {
  let found: Uint8Array | undefined
  const app = new Hono().get('/', (c) => {
    found = findVisitor(c)?.owner
    return c.body(null)
  })
  await app.request('/', cookie ? { headers: { cookie } } : {})
  return found
}
