/**
 * Which passwords are good enough: long, not among those that everyone tries first, not made of
 * the person's own name. No rules on capitals or signs: they make passwords worse (NIST SP 800-63B).
 */
import { dictionary } from '@zxcvbn-ts/language-common'

export const shortestPassword = 12
/** Argon2 reads any length; nobody types more, and the work stays bounded. */
const longestPassword = 256
/** What must be left of a password without the person's own words. */
const leastBesidesOwnWords = 8
const fewestDifferentCharacters = 5

const common = new Set(dictionary['passwords-common'].map(fold))

export type PasswordRefusal = 'too-short' | 'too-long' | 'common' | 'own-words'

/** Undefined: it is good enough. `ownWords` are the person's name and e-mail address. */
export function refusePassword(
  typed: string,
  ownWords: readonly string[],
): PasswordRefusal | undefined {
  const length = Array.from(normalise(typed)).length
  if (length < shortestPassword) return 'too-short'
  if (length > longestPassword) return 'too-long'
  const folded = fold(typed)
  if (isCommon(folded)) return 'common'
  if (withoutWords(folded, ownWords).length < leastBesidesOwnWords) return 'own-words'
  return undefined
}

/** The same password typed on another keyboard may come as other code points (RFC 8265). */
export function normalise(password: string): string {
  return password.normalize('NFC')
}

function isCommon(folded: string): boolean {
  // "Password2026!" is "password" to whoever guesses.
  const core = folded.replaceAll(/^[^a-z]+|[^a-z]+$/g, '')
  return (
    common.has(folded) ||
    common.has(core) ||
    new Set(folded).size < fewestDifferentCharacters ||
    isRepeated(folded) ||
    isRow(folded)
  )
}

/** "abcabcabcabc": one short piece over and over, the last time perhaps cut off. */
function isRepeated(folded: string): boolean {
  return [1, 2, 3, 4, 5, 6].some((size) =>
    folded.slice(size).startsWith(folded.slice(0, folded.length - size)),
  )
}

/** "123456789012", "abcdefghijkl": each character the neighbour of the one before. */
function isRow(folded: string): boolean {
  const codes = Array.from(folded, (character) => character.charCodeAt(0))
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length - 2
}

function withoutWords(folded: string, words: readonly string[]): string {
  return words
    .flatMap((word) => fold(word).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), folded)
}

function fold(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
