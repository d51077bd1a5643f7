/**
 * Envelopes: an age file with one hybrid recipient, its JSON padded. Must not know what is inside;
 * whoever opens one checks the content with a schema.
 */
import { Decrypter, Encrypter } from 'age-encryption'
import type { Identity, Recipient } from 'age-encryption'
import { nativeIdentity, nativeRecipient } from './age/native-recipient.ts'
import { pad, unpad } from './padding.ts'
import { UnopenableError } from './unopenable.ts'

/** Seals to one recipient, `age1pq1…`. Another kind of recipient is refused. */
export async function sealJson(content: unknown, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(keptRecipient(recipient))
  return await encrypter.encrypt(pad(Buffer.from(JSON.stringify(content))))
}

/** Throws `UnopenableError` whatever is wrong. Who opens many passes a kept `nativeIdentity`. */
export async function openJson(sealed: Uint8Array, identity: string | Identity): Promise<unknown> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(typeof identity === 'string' ? nativeIdentity(identity) : identity)
    return JSON.parse(Buffer.from(unpad(await decrypter.decrypt(sealed))).toString())
  } catch {
    throw new UnopenableError()
  }
}

/** Of public keys only: no secret stays in memory for longer than its caller keeps it. */
const kept = new Map<string, Recipient>()
/** About 3 KB each. The office's own key is among the last used at all times. */
const mostKept = 500

function keptRecipient(recipient: string): Recipient {
  const key = kept.get(recipient) ?? nativeRecipient(recipient)
  kept.delete(recipient)
  kept.set(recipient, key)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return key
}
