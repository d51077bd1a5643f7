/** The keys that this part needs, each for one purpose, all derived from the office key. */
import { createHmac } from 'node:crypto'
import { deriveKey, openUnder, sealUnder } from '../secrecy/index.ts'

export interface IdentityKeys {
  readonly apps: Uint8Array
  readonly attempts: Uint8Array
  readonly forms: Uint8Array
}

/** `officeKey` is its private half, an age identity. */
export function identityKeys(officeKey: string): IdentityKeys {
  const secret = Buffer.from(officeKey)
  return {
    apps: deriveKey(secret, 'identity/apps'),
    attempts: deriveKey(secret, 'identity/attempts'),
    forms: deriveKey(secret, 'identity/forms'),
  }
}

/** Under what an account's tries are counted: nobody can tell from it which address it is. */
export function attemptSubject(keys: IdentityKeys, email: string): Uint8Array {
  return createHmac('sha256', keys.attempts).update(email.toLowerCase()).digest()
}

/** Bound to its owner: one row's secret is of no use in another's. */
export function sealTotpSecret(keys: IdentityKeys, staffId: string, secret: Uint8Array) {
  return sealUnder(keys.apps, staffId, secret)
}

export function openTotpSecret(keys: IdentityKeys, staffId: string, sealed: Uint8Array) {
  return new Uint8Array(openUnder(keys.apps, staffId, sealed))
}
