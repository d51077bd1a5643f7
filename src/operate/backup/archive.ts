/** Parts one after the other in one stream, as `tar` reads it. Must not know what they hold. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'
import type { Pack } from 'tar-stream'

/** Settles when the part has gone on its way; one after the other. */
export type Put = (name: string, size: number, bytes: AsyncIterable<Uint8Array>) => Promise<void>

export interface Part {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

export interface Archived<Result> {
  readonly bytes: Readable
  /** What `write` came to; rejects with the stream. */
  readonly written: Promise<Result>
}

/** `write` goes on as fast as the stream is read. */
export function archive<Result>(at: Date, write: (put: Put) => Promise<Result>): Archived<Result> {
  const packing = pack()
  const written = write(putInto(packing, at))
  written.then(
    () => packing.finalize(),
    (error: unknown) => packing.destroy(error as Error),
  )
  return { bytes: Readable.from(packing, { objectMode: false }), written }
}

function putInto(packing: Pack, mtime: Date): Put {
  return async (name, size, bytes) => {
    await pipeline(bytes, packing.entry({ name, size, mtime, mode: 0o600 }))
  }
}

/** It is no archive, or what it comes from failed before its end. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
}

/** Each part has to be read before the next is asked for. Fails with `UnreadableError`, the parts too. */
export async function* unpack(bytes: Readable): AsyncGenerator<Part, void> {
  const unpacking = extract()
  // Reading tells of failures too.
  pipeline(bytes, unpacking).catch(() => undefined)
  const entries = readable(unpacking)
  for await (const entry of entries)
    yield { name: entry.header.name, bytes: readable(entry as AsyncIterable<Uint8Array>) }
}

async function* readable<Item>(stream: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  try {
    yield* stream
  } catch {
    throw new UnreadableError()
  }
}
