/** Counts and digests bytes on their way. */
import { createHash } from 'node:crypto'

export class Tally {
  readonly #hash = createHash('sha256')
  #bytes = 0

  async *over(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      this.add(chunk)
      yield chunk
    }
  }

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk)
    this.#bytes += chunk.length
  }

  /** Once. */
  sum(): { bytes: number; sha256: string } {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}

/** Of all documents together: how many, how large, and one digest over those of each. */
export class DocumentTally {
  readonly #lines = new Tally()
  #count = 0
  #bytes = 0

  add(name: string, { bytes, sha256 }: { bytes: number; sha256: string }): void {
    this.#lines.add(Buffer.from(`${sha256}  ${name}\n`))
    this.#count += 1
    this.#bytes += bytes
  }

  sum(): { count: number; bytes: number; sha256: string } {
    return { count: this.#count, bytes: this.#bytes, sha256: this.#lines.sum().sha256 }
  }
}
