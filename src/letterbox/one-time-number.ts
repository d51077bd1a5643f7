/** The six digits that are mailed to a person known to the office, and are good once. */
import { randomInt } from 'node:crypto'
import { sha256 } from '../secrecy/index.ts'

const digits = 6

export const numberMinutes = 15

export function drawNumber(): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0')
}

/** What a person typed, without spaces and dashes; undefined if it is not six digits. */
export function parseNumber(typed: string): string | undefined {
  const number = typed.replace(/[\s\p{Dash}\p{Cf}]/gu, '')
  return /^\d{6}$/.test(number) ? number : undefined
}

/** Bound to the access, so that a digest tells nothing of another. */
export function numberDigest(accessId: string, number: string): Uint8Array {
  return sha256(accessId.toLowerCase(), number)
}
