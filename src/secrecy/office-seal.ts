/**
 * Streams of any length sealed to the office's key, in constant memory. Such a file names its key in the
 * clear, in a line of age's header that age itself passes over: whoever has many papers and one file
 * must be told which paper it takes.
 */
import type { Readable } from 'node:stream'
import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import type { Identity, Recipient } from 'age-encryption'
import { nativeRecipient } from './age/native-recipient.ts'
import { fromOpening, fromSealing, toWeb } from './age/streams.ts'
import type { OfficeKey } from './office-key.ts'
import { UnopenableError } from './unopenable.ts'

const stanzaType = 'ombuds-office-key'

export class OtherKeyError extends Error {
  override readonly name = 'OtherKeyError'

  /** Of the key that opens it. */
  readonly id: string

  constructor(id: string) {
    super(`sealed to the office key ${id}`)
    this.id = id
  }
}

export async function sealToOfficeKey(
  plain: Readable,
  key: Pick<OfficeKey, 'id' | 'recipient'>,
): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(named(nativeRecipient(key.recipient), key.id))
  return fromSealing(await encrypter.encrypt(toWeb(plain)))
}

/** Fails with `OtherKeyError` at once, and as `openDocument` does: only what ended well was whole. */
export async function openWithOfficeKey(
  sealed: Readable,
  key: Pick<OfficeKey, 'id' | 'opener'>,
): Promise<Readable> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(naming(key))
    return fromOpening(await decrypter.decrypt(toWeb(sealed)))
  } catch (error) {
    sealed.destroy()
    throw error instanceof OtherKeyError ? error : new UnopenableError()
  }
}

function named(recipient: Recipient, id: string): Recipient {
  return {
    wrapFileKey: async (fileKey) => [
      ...(await recipient.wrapFileKey(fileKey)),
      new Stanza([stanzaType, id], new Uint8Array()),
    ],
  }
}

function naming({ id: own, opener }: Pick<OfficeKey, 'id' | 'opener'>): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const fileKey = await opener.unwrapFileKey(stanzas)
      const [, id] = stanzas.find(({ args }) => args[0] === stanzaType)?.args ?? []
      // Its own name, and still not to be opened: something else in the header was changed.
      if (!fileKey && id !== undefined && id !== own) throw new OtherKeyError(id)
      return fileKey
    },
  }
}
