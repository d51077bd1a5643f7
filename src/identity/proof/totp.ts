/**
 * The six-digit numbers of an authenticator app (RFC 6238), in the form that every app
 * understands: SHA-1, six digits, thirty seconds.
 */
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const period = 30

/** RFC 4226 asks for 160 bits. */
export function drawTotpSecret(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(20))
}

/**
 * The step whose number this is, now, just before or just after (clocks differ, people type
 * slowly); undefined if none. Each step is good once: the caller keeps the last one taken.
 */
export function stepOfNumber(
  secret: Uint8Array<ArrayBuffer>,
  typed: string,
  at: Date,
): number | undefined {
  const token = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = at.getTime()
  const away = totp(secret).validate({ token, timestamp, window: 1 })
  return away === null ? undefined : Math.floor(timestamp / 1000 / period) + away
}

/** The number an authenticator app shows at that moment. */
export function numberAt(secret: Uint8Array<ArrayBuffer>, at: Date): string {
  return totp(secret).generate({ timestamp: at.getTime() })
}

/** What the square picture says to the app. */
export function totpAddress(
  secret: Uint8Array<ArrayBuffer>,
  issuer: string,
  account: string,
): string {
  return new TOTP({ ...settings(secret), issuer, label: account }).toString()
}

/** For those who type it over: `ABCD EFGH …`. */
export function secretToType(secret: Uint8Array<ArrayBuffer>): string {
  return key(secret).base32.replaceAll(/.{4}(?=.)/g, '$& ')
}

function totp(secret: Uint8Array<ArrayBuffer>): TOTP {
  return new TOTP(settings(secret))
}

function settings(secret: Uint8Array<ArrayBuffer>) {
  return { secret: key(secret), algorithm: 'SHA1', digits: 6, period }
}

function key(secret: Uint8Array<ArrayBuffer>): Secret {
  return new Secret({ buffer: secret.slice().buffer })
}
