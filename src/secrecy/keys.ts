/**
 * From what a person or a browser keeps to what opens a mailbox. Must not know where a mailbox is
 * kept. Both start from random bits, so HKDF alone will do (decision 0003):
 *
 *     auth = HKDF-SHA-256(secret, salt, "…/auth")   shown to the letterbox, which keeps its SHA-256
 *     seed = HKDF-SHA-256(secret, salt, "…/seed")   of the hybrid age identity; never leaves
 */
import { hkdfSync, scrypt } from 'node:crypto'
import type { ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { identityFromSeed, recipientOf } from './age/native-recipient.ts'
import type { Code } from './code.ts'

export interface Access {
  /** 32 bytes that prove the holder to the letterbox and open nothing. */
  readonly auth: Uint8Array
  /** `AGE-SECRET-KEY-PQ-1…`. */
  readonly identity: string
  /** `age1pq1…`, to which the office seals. */
  readonly recipient: string
}

/** What a code opens in one mailbox. */
export function deriveAccess(code: Code, mailboxId: string): Access {
  return access(Buffer.from(code, 'ascii'), mailboxId, 'code/1')
}

/** What a browser session opens, by the secret in its cookie and the access it asked for. */
export function deriveSessionAccess(secret: Uint8Array, accessId: string): Access {
  return access(secret, accessId, 'session/1')
}

/** A key for one purpose, from a secret of 32 random bytes or more. */
export function deriveKey(secret: Uint8Array, purpose: string, length = 32): Uint8Array {
  return expand(secret, new Uint8Array(), `key/1/${purpose}`, length)
}

/**
 * 32 bytes from a code that is known by nothing else, so that one cannot be salted: whoever took the
 * tables would try each guess on all that is kept. The stretching makes up for it, at some 40 ms a code.
 */
export async function deriveReturnSecret(code: Code): Promise<Uint8Array> {
  return await stretch(Buffer.from(code, 'ascii'), 'ombuds/return/1', 32, {
    N: 2 ** 14,
    r: 8,
    p: 1,
  })
}

const stretch = promisify<Uint8Array, string, number, ScryptOptions, Uint8Array>(scrypt)

function access(secret: Uint8Array, id: string, use: string): Access {
  const salt = bytesOfUuid(id)
  const identity = identityFromSeed(expand(secret, salt, `${use}/seed`, 32))
  return {
    auth: expand(secret, salt, `${use}/auth`, 32),
    identity,
    recipient: recipientOf(identity),
  }
}

function expand(secret: Uint8Array, salt: Uint8Array, use: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, `ombuds/${use}`, length))
}

/** The same bytes however the id is written. */
function bytesOfUuid(id: string): Uint8Array {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  if (bytes.length !== 16) throw new RangeError('not a uuid')
  return bytes
}
