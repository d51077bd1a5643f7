/**
 * Has documents looked through for viruses by ClamAV's `clamd`, as their bytes arrive (its `INSTREAM`).
 * Must never stand in a document's way: whatever goes wrong with the scanner, nothing here fails or waits
 * long, and the document is "not scanned".
 */
import { connect } from 'node:net'
import type { NetConnectOpts, Socket } from 'node:net'
import type { Log } from '../platform/log.ts'
import type { Scan } from '../letterbox/index.ts'

export interface Scanner {
  /** Of one document. */
  readonly begin: () => Scanning
  /** Whether it answers at all. */
  readonly isRunning: () => Promise<boolean>
}

export interface Scanning {
  /** In order; waits for a scanner that reads more slowly. */
  readonly add: (bytes: Uint8Array) => Promise<void>
  /** After the last byte. */
  readonly verdict: () => Promise<Scan>
  /** The document never came to its end. */
  readonly abandon: () => void
}

export interface Patience {
  /** For taking in what it was given, in milliseconds. */
  readonly readMs: number
  /** For its answer after the last byte. The largest PDF of 25 MB takes some seconds. */
  readonly answerMs: number
}

const usual: Patience = { readMs: 3_000, answerMs: 20_000 }
/** A name of a virus has some tens of letters. */
const longestAnswer = 1_000

/**
 * `url` as of the setting `CLAMAV_URL`; without it there is no scanner. For each document that could not
 * be scanned, the log says why: a code of the system's, or 'slow', 'closed', 'early', 'answer'.
 */
export function scannerOf(
  url: string | undefined,
  log: Log,
  patience = usual,
): Scanner | undefined {
  if (url === undefined) return undefined
  const place = placeOf(url)
  const tell = (why: string) => log({ event: 'document-not-scanned', why })
  return {
    begin: () => begin(connect(place), tell, patience),
    isRunning: async () => {
      const { socket, hear } = talk(connect(place))
      socket.write('zPING\0')
      return (await hear(patience.readMs)) === 'PONG'
    },
  }
}

/** Of a document that is there already. */
export async function scanBytes(scanner: Scanner, bytes: AsyncIterable<Uint8Array>): Promise<Scan> {
  const scanning = scanner.begin()
  try {
    for await (const part of bytes) await scanning.add(part)
  } catch (error) {
    scanning.abandon()
    throw error
  }
  return await scanning.verdict()
}

function begin(to: Socket, tell: (why: string) => void, patience: Patience): Scanning {
  const { socket, giveUp, failure, hear } = talk(to)
  const length = Buffer.alloc(4)
  socket.write('zINSTREAM\0')
  return {
    async add(bytes) {
      if (failure() || bytes.length === 0) return
      length.writeUInt32BE(bytes.length)
      socket.write(Buffer.from(length))
      if (!socket.write(bytes) && !(await isDrained(socket, patience.readMs))) giveUp('slow')
    },
    async verdict() {
      socket.write(Buffer.alloc(4))
      const scan = verdictOf(await hear(patience.answerMs))
      if (scan === 'not-scanned') tell(failure() ?? 'answer')
      return scan
    },
    abandon: () => giveUp('abandoned'),
  }
}

/** Only its own two sentences count. */
function verdictOf(answer: string | undefined): Scan {
  if (answer === 'stream: OK') return 'clean'
  return answer && /^stream: \S.* FOUND$/.test(answer) ? 'infected' : 'not-scanned'
}

/** One question and one answer, which is undefined when there is none. */
function talk(socket: Socket) {
  let said = ''
  let failure: string | undefined
  let isAsked = false
  const { promise: answer, resolve } = Promise.withResolvers<string | undefined>()
  const giveUp = (why: string) => {
    failure ??= why
    socket.destroy()
    resolve(undefined)
  }
  socket.setEncoding('latin1')
  socket.on('data', (part) => {
    said += String(part)
    // Of what it has not seen to its end it cannot say that it is clean.
    if (!isAsked) giveUp('early')
    else if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')))
    else if (said.length > longestAnswer) giveUp('answer')
  })
  socket.on('error', (error: NodeJS.ErrnoException) => giveUp(error.code ?? 'closed'))
  socket.on('close', () => giveUp('closed'))

  const hear = async (ms: number) => {
    isAsked = true
    const late = setTimeout(() => giveUp('slow'), ms)
    const heard = await answer
    clearTimeout(late)
    socket.destroy()
    return heard
  }
  return { socket, giveUp, failure: () => failure, hear }
}

async function isDrained(socket: Socket, ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const late = setTimeout(() => resolve(false), ms)
  const drained = () => resolve(true)
  const closed = () => resolve(false)
  socket.once('drain', drained).once('close', closed)
  const isTaken = await promise
  clearTimeout(late)
  socket.off('drain', drained).off('close', closed)
  return isTaken
}

/** `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`. */
function placeOf(url: string): NetConnectOpts {
  const { protocol, hostname, port, pathname } = new URL(url)
  return protocol === 'unix:'
    ? { path: decodeURIComponent(pathname) }
    : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) }
}
