/**
 * The one cookie of the portal: 32 random bytes that only the visitor's browser keeps. All that
 * the portal stores for a visitor is sealed under keys made from them; the portal forgets them
 * at the end of each request.
 */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { deriveKey } from '../secrecy/index.ts'
import type { Holder } from './safe.ts'

export interface Visitor extends Holder {
  /** The 32 bytes in the cookie. Never stored, never logged. */
  readonly secret: Uint8Array
}

const name = 's'
const length = 32
const ownDeviceSeconds = 30 * 24 * 60 * 60

/** Undefined: no cookie, or not one of ours. */
export function findVisitor(c: Context): Visitor | undefined {
  const cookie = getCookie(c, name) ?? ''
  const secret = Buffer.from(cookie, 'base64url')
  if (secret.length !== length || secret.toString('base64url') !== cookie) return undefined
  return visitorOf(secret)
}

export function newVisitor(): Visitor {
  return visitorOf(randomBytes(length))
}

/** Gives the cookie: until the browser is closed or, on a person's own device, for 30 days. */
export function keepVisitor(
  c: Context,
  visitor: Visitor,
  { origin, isOwnDevice }: { origin: string; isOwnDevice: boolean },
): void {
  setCookie(c, name, Buffer.from(visitor.secret).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: origin.startsWith('https:'),
    ...(isOwnDevice && { maxAge: ownDeviceSeconds }),
  })
}

function visitorOf(secret: Uint8Array): Visitor {
  return {
    secret,
    owner: deriveKey(secret, 'portal/safe-owner'),
    key: deriveKey(secret, 'portal/safe-key'),
  }
}
