/** Secrets that a browser brings back: of a session, of a one-time link. Only digests are kept. */
import { createHash, randomBytes } from 'node:crypto'

export function drawToken(): string {
  return randomBytes(32).toString('base64url')
}

/** 256 random bits need no slow hash. */
export function digestOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}
