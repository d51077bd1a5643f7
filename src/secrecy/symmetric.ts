/**
 * AES-256-GCM for what one side keeps for itself: a visitor's safe, a second factor. Must not know
 * what it seals.
 *
 *     version (1 byte) · nonce (12) · ciphertext · tag (16)
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { UnopenableError } from './unopenable.ts'

const cipher = 'aes-256-gcm'
const version = Uint8Array.of(1)
const nonceLength = 12
const tagLength = 16
const headLength = version.length + nonceLength

/**
 * `context` says what and whose this is; it is not kept, and opening needs the same again. Nonces
 * are random: one key is good for 2³² sealings (NIST SP 800-38D, 8.3).
 */
export function sealUnder(key: Uint8Array, context: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const sealer = createCipheriv(cipher, key, nonce, { authTagLength: tagLength })
  sealer.setAAD(bound(context))
  const sealed = [sealer.update(plain), sealer.final()]
  return Buffer.concat([version, nonce, ...sealed, sealer.getAuthTag()])
}

/** Throws `UnopenableError` whatever is wrong. */
export function openUnder(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array {
  if (sealed.length < headLength + tagLength || sealed[0] !== version[0])
    throw new UnopenableError()
  const nonce = sealed.subarray(version.length, headLength)
  const opener = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength })
  opener.setAAD(bound(context))
  opener.setAuthTag(sealed.subarray(-tagLength))
  const plain = opener.update(sealed.subarray(headLength, -tagLength))
  try {
    return Buffer.concat([plain, opener.final()])
  } catch {
    throw new UnopenableError()
  }
}

function bound(context: string): Uint8Array {
  return Buffer.concat([version, Buffer.from(context)])
}
