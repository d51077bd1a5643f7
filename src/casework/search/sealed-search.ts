/**
 * What somebody looks for, as it stands in an address: sealed, since it may be a name, and addresses are
 * kept by browsers and logs. Nothing has to be kept for it here, and going back to what was found works.
 */
import { UnopenableError, deriveKey, openUnder, sealUnder } from '../../secrecy/index.ts'

/** `officeKey` is its private half, an age identity. */
export function searchKey(officeKey: string): Uint8Array {
  return deriveKey(Buffer.from(officeKey), 'casework/searches')
}

/** Bound to who looks: to a colleague the address says nothing. */
export function sealSearch(key: Uint8Array, staffId: string, typed: string): string {
  return Buffer.from(sealUnder(key, staffId, Buffer.from(typed))).toString('base64url')
}

export function openSearch(key: Uint8Array, staffId: string, sealed: string): string | undefined {
  try {
    return Buffer.from(openUnder(key, staffId, Buffer.from(sealed, 'base64url'))).toString()
  } catch (error) {
    if (error instanceof UnopenableError) return undefined
    throw error
  }
}
