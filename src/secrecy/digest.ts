/** Digests. */
import { createHash } from 'node:crypto'

/** Of the parts, one after the other: with more than one, each but the last needs a fixed length. */
export function sha256(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  return parts.reduce((digest, part) => digest.update(part), createHash('sha256')).digest()
}
