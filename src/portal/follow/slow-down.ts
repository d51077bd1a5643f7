/**
 * How long the answer to a code waits after wrong ones. It slows down guessing at one file and
 * nothing else: the right code is never refused, and nobody at the same address notices. Pure rules.
 */

/** Tries without a wait. A person who misreads their own writing needs no more. */
const freeTries = 3
const firstWaitMs = 500
const longestWaitMs = 5_000

/** Wrong codes are forgotten after as long without any. */
export const codeMemoryMs = 60 * 60 * 1000

/** `tries` since the last right one, this one included. */
export function waitBefore(tries: number): number {
  if (tries <= freeTries) return 0
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - freeTries - 1))
}

/** One visitor asks for so many one-time numbers; then a while without asking must go by. */
export const mostNumbers = 5
export const numberMemoryMs = 15 * 60 * 1000
