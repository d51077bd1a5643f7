import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { Hono } from 'hono'
import { answerPart, partAsked } from './part.ts'

const size = 1000
const document = Buffer.from(Array.from({ length: size }, (_, place) => place % 251))
const app = new Hono().get('/', (c) => {
  const chunks = Array.from({ length: 10 }, (_, place) =>
    document.subarray(place * 100, (place + 1) * 100),
  )
  const headers = { 'Content-Type': 'audio/ogg', 'Content-Length': String(size) }
  return answerPart(c, { headers, size, bytes: Readable.from(chunks, { objectMode: false }) })
})

test('what is asked for is understood, and anything else means the whole', () => {
  const asked = {
    'bytes=0-99': { from: 0, until: 100 },
    'bytes=100-': { from: 100, until: size },
    'bytes=-1': { from: 999, until: size },
    'bytes=-5000': { from: 0, until: size },
    'bytes=990-5000': { from: 990, until: size },
    'bytes=1000-': 'none',
    'bytes=-0': 'none',
    'bytes=5-2': undefined,
    'bytes=0-1,5-9': undefined,
    'bytes=-': undefined,
    'lines=1-2': undefined,
    'bytes=x-2': undefined,
  }
  for (const [range, part] of Object.entries(asked))
    assert.deepEqual(partAsked(range, size), part, range)
  assert.equal(partAsked(undefined, size), undefined)
  assert.equal(partAsked('bytes=-5', 0), 'none')
})

test('a part comes with its place, and holds its bytes wherever it begins and ends', async () => {
  for (const [from, last] of [
    [0, 0],
    [0, 99],
    [50, 149],
    [100, 199],
    [250, 999],
    [999, 999],
  ] as const) {
    const answer = await ask(`bytes=${from}-${last}`)

    assert.equal(answer.status, 206)
    assert.equal(answer.headers.get('content-range'), `bytes ${from}-${last}/1000`)
    assert.equal(answer.headers.get('content-length'), String(last - from + 1))
    assert.equal(answer.headers.get('content-type'), 'audio/ogg')
    assert.deepEqual(await bytesOf(answer), document.subarray(from, last + 1))
  }
})

test('the whole says that parts may be asked for', async () => {
  for (const headers of [
    {},
    { range: 'bytes=0-1,5-9' },
    { range: 'bytes=0-1', 'if-range': '"1"' },
  ]) {
    const answer = await app.request('/', { headers })

    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('accept-ranges'), 'bytes')
    assert.deepEqual(await bytesOf(answer), document)
  }
})

test('behind the end is nothing, and how long it is is said', async () => {
  const answer = await ask('bytes=1000-')

  assert.equal(answer.status, 416)
  assert.equal(answer.headers.get('content-range'), 'bytes */1000')
})

async function ask(range: string): Promise<Response> {
  return await app.request('/', { headers: { range } })
}

async function bytesOf(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer())
}
