import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { serve } from '../../../platform/http/serve.ts'
import { createPortal } from '../../../portal-app.ts'
import { begin, testPortal } from '../testing.ts'

const { newBrowser, owner, parts, logged } = await testPortal(createPortal)
const server = await serve(createPortal(parts).fetch, 0)
after(() => server.stop())

test('a telephone that loses its connection leaves nothing, and the portal goes on', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const path = `/en/complaint/${draft}/documents`
  await visitor.upload(path, [[pdf('there before'), 'before.pdf']])
  const before = await Array.fromAsync(parts.blobs.list())

  for (const at of [500, 100_000, 1_500_000]) {
    const socket = await uploadOn({ path, cookie: visitor.cookie }, 1, at)
    socket.destroy()
  }
  await untilSettled(draft)

  assert.deepEqual(await Array.fromAsync(parts.blobs.list()), before)
  const { html, status } = await visitor.get(path)
  assert.equal(status, 200)
  assert.match(html, /before\.pdf/)
  assert.doesNotMatch(html, /lost/)
  assert.deepEqual(logged, [])
})

test('two hundred megabytes pass without being held in memory', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const path = `/en/complaint/${draft}/documents`
  const before = process.memoryUsage().rss

  const socket = await uploadOn({ path, cookie: visitor.cookie }, 8)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  const grown = process.memoryUsage().rss - before

  assert.match(answer.toString(), /^HTTP\/1\.1 303/)
  assert.equal((await visitor.get(path)).html.match(/<dt/g)?.length, 8)
  assert(grown < 130 * megabyte, `${Math.round(grown / megabyte)} MB`)
  socket.destroy()
})

const megabyte = 1024 * 1024

/** Sends a form with so many files of 24 MB by hand, as far as `upTo` bytes. */
async function uploadOn(
  { path, cookie }: { path: string; cookie: string },
  files: number,
  upTo = Number.POSITIVE_INFINITY,
): Promise<Socket> {
  const socket = connect(server.port, 'localhost')
  await once(socket, 'connect')
  socket.on('error', () => undefined)
  const headers = [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Origin: https://portal.example',
    'Sec-Fetch-Site: same-origin',
    `Cookie: ${cookie}`,
    'Content-Type: multipart/form-data; boundary=x',
    `Content-Length: ${sum(formOf(files))}`,
  ]
  socket.write(`${headers.join('\r\n')}\r\n\r\n`)
  let sent = 0
  for (const bytes of formOf(files)) {
    if (!socket.write(bytes)) await once(socket, 'drain')
    sent += bytes.length
    if (sent >= upTo) break
  }
  return socket
}

function* formOf(files: number): Generator<Buffer> {
  for (let n = 0; n < files; n++) {
    const disposition = `form-data; name="documents"; filename="lost${n}.pdf"`
    yield Buffer.from(`--x\r\nContent-Disposition: ${disposition}\r\n\r\n%PDF-1.7\n`)
    // Each other than the last: the same twice would be one.
    const chunk = Buffer.alloc(megabyte / 16, String(n))
    for (let sent = 0; sent < 24 * megabyte; sent += chunk.length) yield chunk
    yield Buffer.from('\r\n')
  }
  yield Buffer.from('--x--\r\n')
}

function sum(buffers: Iterable<Buffer>): number {
  let bytes = 0
  for (const { length } of buffers) bytes += length
  return bytes
}

function pdf(text: string): Buffer {
  return Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)
}

/** What broke off is taken off the list when it has been cleared away. */
async function untilSettled(draft: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await sql`select from portal.upload where safe_id = ${draft}`.execute(owner)
    if (rows.length === 1) return
    await setTimeout(50)
  }
  assert.fail('what broke off is still on the list')
}
