import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { after, test } from 'node:test'
import { scannerOf } from './scanner.ts'
import type { Scanner } from './scanner.ts'
import { infectedPdf, startClamd, withoutClamd } from './testing.ts'

const logged: unknown[] = []
const log = (event: unknown) => void logged.push(event)
const hurried = { readMs: 100, answerMs: 200 }
const usually = { readMs: 3_000, answerMs: 20_000 }

test(
  'ClamAV finds a virus, in whatever pieces it comes, and nothing in a letter',
  { skip: withoutClamd },
  async (t) => {
    const daemon = await startClamd()
    t.after(daemon.stop)
    const scanner = scannerAt(daemon.url, usually)
    const infected = infectedPdf()

    assert(await scanner.isRunning())
    assert.equal(await scan(scanner, [infected]), 'infected')
    assert.equal(await scan(scanner, [infected.subarray(0, 30), infected.subarray(30)]), 'infected')
    assert.equal(await scan(scanner, [Buffer.from('%PDF-1.7\n'), randomBytes(3_000_000)]), 'clean')
    assert.equal(await scan(scanner, []), 'clean')
    assert.deepEqual(logged.splice(0), [])
  },
)

test(
  'more than ClamAV takes at once is not scanned, and said to nobody to be clean',
  { skip: withoutClamd },
  async (t) => {
    const daemon = await startClamd()
    t.after(daemon.stop)
    const pieces = Array.from({ length: 28 }, () => Buffer.alloc(1024 * 1024))

    assert.equal(await scan(scannerAt(daemon.url, usually), pieces), 'not-scanned')
    assert.equal(logged.splice(0).length, 1)
  },
)

test('a scanner that is not there is no reason to wait', async () => {
  const before = performance.now()
  const scanner = scannerAt('unix:/nowhere/clamd.ctl')

  assert.equal(await scanner.isRunning(), false)
  assert.equal(await scan(scanner, [randomBytes(2_000_000)]), 'not-scanned')
  assert(performance.now() - before < 1_000)
  assert.deepEqual(logged.splice(0), [{ event: 'document-not-scanned', why: 'ENOENT' }])
})

const troubles: Record<string, { does: (socket: Socket) => void; why: string }> = {
  'never answers': { does: (socket) => socket.resume(), why: 'slow' },
  'does not read': { does: (socket) => socket.pause(), why: 'slow' },
  'hangs up': { does: (socket) => socket.once('data', () => socket.end()), why: 'closed' },
  'says it is clean before it has seen it': {
    does: (socket) => socket.once('data', () => socket.write('stream: OK\0')).resume(),
    why: 'early',
  },
  'talks without end': {
    does: (socket) => socket.on('data', () => socket.write('stream: '.repeat(1_000))),
    why: 'early',
  },
  'has an error': { does: (socket) => atTheEnd(socket, 'stream: oh dear. ERROR\0'), why: 'answer' },
  'talks of something else': { does: (socket) => atTheEnd(socket, 'PONG\0'), why: 'answer' },
  'says nothing of a virus': {
    does: (socket) => atTheEnd(socket, 'stream:  FOUND\0'),
    why: 'answer',
  },
}

for (const [called, { does, why }] of Object.entries(troubles))
  test(`a scanner that ${called} does not hold a document up, and does not vouch for it`, async () => {
    // Only who is slow on purpose is not waited for: the machine may be busy.
    const scanner = scannerAt(await listening(does), why === 'slow' ? hurried : usually)

    const before = performance.now()
    assert.equal(
      await scan(
        scanner,
        Array.from({ length: 40 }, () => randomBytes(500_000)),
      ),
      'not-scanned',
    )

    assert(performance.now() - before < 10_000)
    assert.deepEqual(logged.splice(0), [{ event: 'document-not-scanned', why }])
  })

test('a document that breaks off leaves no connection to the scanner', async () => {
  const [begun, closed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const url = await listening((socket) => {
    socket.once('data', () => begun.resolve())
    socket.once('close', () => closed.resolve())
  })
  const scanning = scannerAt(url).begin()
  await scanning.add(randomBytes(1_000))
  await begun.promise

  scanning.abandon()

  await closed.promise
  assert.deepEqual(logged, [])
})

function scannerAt(url: string, patience = hurried): Scanner {
  return scannerOf(url, log, patience) ?? assert.fail('no scanner')
}

async function scan(scanner: Scanner, pieces: readonly Uint8Array[]): Promise<string> {
  const scanning = scanner.begin()
  for (const piece of pieces) await scanning.add(piece)
  return await scanning.verdict()
}

/** A program on a socket of its own that does what no scanner should. */
async function listening(does: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    does(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => server.close())
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Four zeros say that nothing more comes. */
function atTheEnd(socket: Socket, answer: string): void {
  let tail = Buffer.alloc(0)
  socket.on('data', (part: Buffer) => {
    tail = Buffer.concat([tail, part]).subarray(-4)
    if (tail.equals(Buffer.alloc(4))) socket.end(answer)
  })
}
