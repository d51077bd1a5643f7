/** Node's streams and age's, which are the web's. */
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { UnopenableError } from '../unopenable.ts'

export function toWeb(stream: Readable) {
  return Readable.toWeb(stream) as globalThis.ReadableStream<Uint8Array>
}

export function fromSealing(sealed: globalThis.ReadableStream<Uint8Array>): Readable {
  const stream = Readable.fromWeb(sealed as ReadableStream<Uint8Array>)
  // It may fail before anyone listens, which would end the process; reading it tells the same.
  stream.on('error', ignore)
  return stream
}

/** What comes out of opening; whatever is wrong with it has one name. */
export function fromOpening(plain: AsyncIterable<Uint8Array>): Readable {
  return Readable.from(checked(plain), { objectMode: false })
}

async function* checked(plain: AsyncIterable<Uint8Array>) {
  try {
    yield* plain
  } catch {
    throw new UnopenableError()
  }
}

function ignore(): void {
  // See `fromSealing`.
}
