/**
 * The code of a complainant: what a person writes down, reads aloud and types back to return to a
 * mailbox. Must not know what a mailbox holds, nor how keys come from the code.
 *
 * Sixteen characters of Crockford's base32 in four groups of four: fifteen are drawn at random
 * (75 bits), the last tells a slip of the pen. Which mailbox it belongs to, the reference says.
 */
import { randomBytes } from 'node:crypto'

/** Crockford's base32: no I, L, O, U (crockford.com/base32.html). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomLength = 15
const codeLength = randomLength + 1
const groupLength = 4

/** The fifteen random characters, in capitals, without the check character. */
export type Code = string

export type CodeRefusal = 'code-length' | 'code-character' | 'code-slip'

export type ParsedCode =
  | { readonly ok: true; readonly code: Code }
  | { readonly ok: false; readonly refusal: CodeRefusal }

export function drawCode(): Code {
  return codeFrom(randomBytes(randomLength))
}

/** From at least fifteen bytes that nobody can guess: the same from the same. */
export function codeFrom(bytes: Uint8Array): Code {
  // 256 is a multiple of 32, so the low five bits are drawn evenly.
  return Array.from(bytes.subarray(0, randomLength), (byte) => alphabet.charAt(byte & 31)).join('')
}

/** As it is shown and printed, with the check character at the end: `ABCD-EFGH-JKMN-PQRS`. */
export function formatCode(code: Code): string {
  const whole = code + alphabet.charAt(double(remainder(code)))
  return Array.from({ length: codeLength / groupLength }, (_, group) =>
    whole.slice(group * groupLength, (group + 1) * groupLength),
  ).join('-')
}

/** Reads what a person typed: any case, O for 0, I or L for 1, spaces and dashes anywhere. */
export function parseCode(typed: string): ParsedCode {
  const symbols = normalise(typed)
  if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(symbols)) return refuse('code-character')
  if (symbols.length !== codeLength) return refuse('code-length')
  if (remainder(symbols) !== 0) return refuse('code-slip')
  return { ok: true, code: symbols.slice(0, randomLength) }
}

/** Drops spaces, every kind of dash, and what copying from a page adds (soft hyphens, zero widths). */
function normalise(typed: string): string {
  return typed
    .replace(/[\s\p{Dash}\p{Cf}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

/**
 * The symbols as a polynomial over GF(32), evaluated at the generator. With the check character it
 * is zero. Each of the (at most 31) places has its own non-zero weight, so any one wrong character
 * and any two exchanged are told with certainty, other slips in 31 of 32 cases.
 */
function remainder(symbols: string): number {
  return Array.from(symbols).reduce((sum, symbol) => double(sum) ^ alphabet.indexOf(symbol), 0)
}

/** Times x in GF(32) = GF(2)[x] / (x⁵ + x² + 1), a primitive polynomial: x has order 31. */
function double(element: number): number {
  return element & 16 ? (element << 1) ^ 0b100101 : element << 1
}

function refuse(refusal: CodeRefusal): ParsedCode {
  return { ok: false, refusal }
}
