import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Hono } from 'hono'
import { KnownError } from '../errors.ts'
import { limitBody, sameOrigin, securityHeaders } from './security.ts'

suite('every answer', () => {
  test('allows nothing inline and nothing from another origin', async () => {
    const { headers } = await app('https://office.example').request('/')

    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /script-src 'self'/)
    assert.doesNotMatch(policy, /unsafe|https:|\*|data:/)
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
    assert.match(headers.get('permissions-policy') ?? '', /geolocation=\(\)/)
  })

  test('is kept by no cache, also when it is an error', async () => {
    for (const path of ['/', '/missing', '/fails']) {
      const { headers } = await app().request(path)
      assert.equal(headers.get('cache-control'), 'no-store', path)
    }
  })

  test('keeps the headers its route chose', async () => {
    const { headers } = await app().request('/document')
    assert.equal(headers.get('content-security-policy'), 'sandbox')
  })

  test('asks for encryption ever after, where there is any', async () => {
    const secure = await app('https://office.example').request('/')
    const plain = await app('http://localhost:3000').request('/')

    assert.match(secure.headers.get('strict-transport-security') ?? '', /^max-age=\d{8}/)
    assert.equal(plain.headers.get('strict-transport-security'), null)
  })
})

suite('a form', () => {
  const post = (headers: Record<string, string>) =>
    app('http://localhost:3000').request('/', { method: 'POST', headers, body: 'a=b' })

  test('is taken from a page of ours', async () => {
    assert.equal((await post({ 'sec-fetch-site': 'same-origin' })).status, 200)
    assert.equal((await post({ origin: 'http://localhost:3000' })).status, 200)
  })

  test('is taken when the reader loads its answer again', async () => {
    const again = { 'sec-fetch-site': 'none', origin: 'http://localhost:3000' }
    assert.equal((await post(again)).status, 200)
  })

  test('is refused from anywhere else, or from nowhere', async () => {
    const origin = 'http://localhost:3000'
    for (const site of ['cross-site', 'same-site']) {
      assert.equal((await post({ 'sec-fetch-site': site, origin })).status, 403, site)
    }
    assert.equal((await post({ origin: 'https://evil.example' })).status, 403)
    assert.equal((await post({ origin: 'null' })).status, 403)
    assert.equal((await post({})).status, 403)
  })

  test('is refused above the limit, whether or not it says how long it is', async () => {
    const from = { 'sec-fetch-site': 'same-origin' }
    const long = 'x'.repeat(101)
    const stream = () => new Blob([long]).stream()

    const said = { method: 'POST', headers: { ...from, 'content-length': '101' }, body: long }
    const unsaid = { method: 'POST', headers: from, body: stream(), duplex: 'half' }
    assert.equal((await app().request('/', said)).status, 413)
    assert.equal((await app().request('/', unsaid)).status, 413)
  })

  test('is not limited where it is streamed', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-length': '101' }
    const body = 'x'.repeat(101)
    assert.equal((await app().request('/upload', { method: 'POST', headers, body })).status, 200)
  })
})

function app(origin = 'http://localhost:3000') {
  const routes = new Hono()
  routes.use(
    securityHeaders(origin),
    sameOrigin(origin),
    limitBody(100, (path) => path === '/upload'),
  )
  routes.get('/', (c) => c.text('page'))
  routes.post('/', async (c) => c.text(await c.req.text()))
  routes.post('/upload', (c) => c.text('taken'))
  routes.get('/document', () => {
    return new Response('x', { headers: { 'content-security-policy': 'sandbox' } })
  })
  routes.get('/fails', () => {
    throw new Error('fault')
  })
  routes.onError((error, c) => c.text('no', error instanceof KnownError ? error.status : 500))
  return routes
}
