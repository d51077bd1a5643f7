import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { accepted, asset, assetRoutes } from './assets.ts'
import { securityHeaders } from './security.ts'

const app = new Hono()
  .use(securityHeaders('http://localhost:3000'))
  .route('/', assetRoutes())
  .onError((_, c) => c.text('no', 404))

suite('an asset', () => {
  test('is named by its content and kept for good', async () => {
    assert.match(asset('site.css'), /^\/assets\/site\.[0-9a-f]{10}\.css$/)

    const { status, headers } = await app.request(asset('site.css'))
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.equal(headers.get('content-type'), 'text/css; charset=utf-8')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
  })

  test('comes compressed as the browser likes it best', async () => {
    const whole = await bytesOf('')
    const brotli = await bytesOf('gzip, deflate, br, zstd')
    const gzip = await bytesOf('gzip, deflate')

    assert.deepEqual(brotliDecompressSync(brotli), whole)
    assert.deepEqual(gunzipSync(gzip), whole)
    assert.ok(brotli.length < gzip.length && gzip.length < whole.length)
  })

  test('that compression makes no smaller comes as it is', async () => {
    const { headers } = await app.request(asset('text.woff2'), {
      headers: { 'accept-encoding': 'br' },
    })
    assert.equal(headers.get('content-encoding'), null)
    assert.equal(headers.get('vary'), 'Accept-Encoding')
  })

  test('can be asked about without its content', async () => {
    const answer = await app.request(asset('mark.svg'), { method: 'HEAD' })

    assert.equal(answer.status, 200)
    assert.ok(Number(answer.headers.get('content-length')) > 0)
    assert.equal(await answer.text(), '')
  })

  test('is one of ours or nothing', async () => {
    for (const path of [
      '/assets/site.css',
      '/assets/manifest.json',
      '/assets/..%2f..%2fpackage.json',
      `${asset('site.css')}.br`,
    ]) {
      assert.equal((await app.request(path)).status, 404, path)
    }
  })
})

test('an encoding that the browser refuses is not among those it accepts', () => {
  assert.deepEqual(accepted('br;q=0, gzip;q=0.5'), ['gzip'])
  assert.deepEqual(accepted(undefined), [])
})

async function bytesOf(acceptEncoding: string): Promise<Buffer> {
  const headers = { 'accept-encoding': acceptEncoding }
  const answer = await app.request(asset('site.css'), { headers })
  return Buffer.from(await answer.arrayBuffer())
}
