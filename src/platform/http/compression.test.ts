import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { neverCompress, sendPage } from './compression.ts'

const page = `<!doctype html>${'<p>We listen.</p>'.repeat(200)}`

suite('a page', () => {
  test('is compressed as the browser accepts', async () => {
    const brotli = await ask('/', 'gzip, br')
    const gzip = await ask('/', 'gzip')

    assert.equal(brotli.headers.get('content-encoding'), 'br')
    assert.equal(brotliDecompressSync(await bytes(brotli)).toString(), page)
    assert.equal(gzip.headers.get('content-encoding'), 'gzip')
    assert.equal(gunzipSync(await bytes(gzip)).toString(), page)
  })

  test('says how long it is and that the encoding was negotiated', async () => {
    const answer = await ask('/', 'br')

    assert.equal(answer.headers.get('vary'), 'Accept-Encoding')
    const length = Number(answer.headers.get('content-length'))
    assert.equal((await bytes(answer)).length, length)
  })

  test('stays as it is for a browser that accepts nothing, and when it is small', async () => {
    assert.equal(await (await ask('/', '')).text(), page)
    const small = await ask('/small', 'br')
    assert.equal(small.headers.get('content-encoding'), null)
    assert.equal(await small.text(), '<p>small</p>')
  })

  test('that shows a secret is never compressed, by us or on the way', async () => {
    const answer = await ask('/secret', 'br')

    assert.equal(answer.headers.get('content-encoding'), null)
    assert.equal(answer.headers.get('cache-control'), 'no-store, no-transform')
    assert.equal(await answer.text(), page)
  })

  test('keeps its status and its cookies', async () => {
    const answer = await ask('/cookies', 'br')

    assert.equal(answer.status, 422)
    assert.deepEqual(answer.headers.getSetCookie(), ['a=1', 'b=2'])
  })
})

test('a document of a person is left as it is', async () => {
  const answer = await ask('/document', 'br')
  assert.equal(answer.headers.get('content-encoding'), null)
  assert.equal(await answer.text(), page)
})

const app = new Hono()
app.get('/', (c) => sendPage(c, page, 200))
app.get('/small', (c) => sendPage(c, '<p>small</p>', 200))
app.get('/document', (c) => c.text(page))
app.get('/secret', (c) => {
  neverCompress(c)
  return sendPage(c, page, 200)
})
app.get('/cookies', (c) => {
  c.header('Set-Cookie', 'a=1', { append: true })
  c.header('Set-Cookie', 'b=2', { append: true })
  return sendPage(c, page, 422)
})

async function ask(path: string, acceptEncoding: string): Promise<Response> {
  return await app.request(path, { headers: { 'accept-encoding': acceptEncoding } })
}

async function bytes(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer())
}
