/**
 * How long an account waits after wrong tries. Counted per account, never per address: a whole
 * office shares one address. Accounts that do not exist wait just the same.
 */
const triesWithoutPause = 5
const firstPause = 30
/** Longer would let a stranger keep somebody out; at this pace a six-digit number holds for years. */
const longestPause = 15 * 60

export interface Failures {
  readonly failures: number
  readonly failedAt: Date
}

/** The moment from which the account may be tried again; undefined: at once. */
export function pausedUntil(tried: Failures | undefined, at: Date): Date | undefined {
  if (!tried || tried.failures < triesWithoutPause) return undefined
  const seconds = Math.min(firstPause * 2 ** (tried.failures - triesWithoutPause), longestPause)
  const until = new Date(tried.failedAt.getTime() + seconds * 1000)
  return until > at ? until : undefined
}
