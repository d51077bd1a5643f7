/**
 * Documents, in constant memory: each sealed on its way to the store under an identity of its own,
 * which then travels in the envelope. Must not know where the bytes are kept.
 */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import {
  nativeIdentity,
  nativeRecipient,
  newIdentity,
  recipientOf,
} from './age/native-recipient.ts'
import { fromOpening, fromSealing, toWeb } from './age/streams.ts'
import { UnopenableError } from './unopenable.ts'

export interface SealedDocument {
  /** The age identity that opens it. */
  readonly key: string
  /** Bytes before sealing. */
  readonly size: number
  /** Of the bytes before sealing, in hex. */
  readonly sha256: string
}

export class DocumentTooLargeError extends Error {
  override readonly name = 'DocumentTooLargeError'
}

/**
 * `write` gets the sealed bytes and settles when they are safe. When the document is larger than
 * `maxSize` bytes or breaks off, the stream that `write` reads fails: it must leave nothing behind.
 */
export async function sealDocument(
  plain: Readable,
  write: (sealed: Readable) => Promise<void>,
  maxSize: number,
): Promise<SealedDocument> {
  const key = newIdentity()
  const encrypter = new Encrypter()
  encrypter.addRecipient(nativeRecipient(recipientOf(key)))
  const digest = createHash('sha256')
  let size = 0

  async function* measured() {
    for await (const chunk of plain as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > maxSize) throw new DocumentTooLargeError(`more than ${maxSize} bytes`)
      digest.update(chunk)
      yield chunk
    }
  }

  try {
    await write(fromSealing(await encrypter.encrypt(toWeb(Readable.from(measured())))))
  } finally {
    plain.destroy()
  }
  return { key, size, sha256: digest.digest('hex') }
}

/**
 * Fails with `UnopenableError`: at once for a wrong key, in the middle of the stream where a byte
 * was changed or the end is missing. Only a stream that ended well was whole.
 */
export async function openDocument(sealed: Readable, key: string): Promise<Readable> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(nativeIdentity(key))
    return fromOpening(await decrypter.decrypt(toWeb(sealed)))
  } catch {
    sealed.destroy()
    throw new UnopenableError()
  }
}
