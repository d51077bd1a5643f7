/**
 * Who sends a lot waits a little, five seconds at most; nobody is refused, and nobody solves a puzzle. It
 * is remembered in memory only, under digests with a salt that is drawn anew each day and never leaves
 * it: who has this memory knows of no address whose it was.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { networkOf } from './client-address.ts'

export const longestWaitMs = 5_000
const firstWaitMs = 500
/** Faster than this nobody reads a page and fills it in. */
const leastMs = 2_000
/** Digests of so many senders take a few megabytes. */
const mostRemembered = 50_000

/** How many go through at once, and after how long one more does. */
interface Bucket {
  readonly free: number
  readonly refillMs: number
}

/** Of a mailbox: one person. */
const mailboxBucket: Bucket = { free: 5, refillMs: 60_000 }
/** Of an address: behind it can be a library or a whole social service. */
const addressBucket: Bucket = { free: 20, refillMs: 30_000 }

export interface Sender {
  readonly mailbox?: string | undefined
  readonly address?: string | undefined
}

export interface Senders {
  /** Counts a sending, and says how long to hold it back, in milliseconds. */
  readonly count: (sender: Sender, at: Date) => number
}

export function rememberSenders(): Senders {
  const levels = new Map<string, { level: number; at: number }>()
  let day = ''
  let salt = randomBytes(32)

  function count(subject: string, { free, refillMs }: Bucket, at: Date): number {
    const key = createHmac('sha256', salt).update(subject).digest('base64')
    const known = levels.get(key)
    const drained = known ? Math.max(0, known.level - (at.getTime() - known.at) / refillMs) : 0
    levels.delete(key)
    levels.set(key, { level: drained + 1, at: at.getTime() })
    const [oldest] = levels.keys()
    if (levels.size > mostRemembered && oldest) levels.delete(oldest)
    return waitFor(drained + 1 - free)
  }

  return {
    count({ mailbox, address }, at) {
      const today = at.toISOString().slice(0, 10)
      if (today !== day) {
        day = today
        salt = randomBytes(32)
        levels.clear()
      }
      const waits = [
        mailbox ? count(`mailbox ${mailbox}`, mailboxBucket, at) : 0,
        address ? count(`address ${networkOf(address)}`, addressBucket, at) : 0,
      ]
      return Math.max(...waits)
    },
  }
}

/** By how many there are too many. */
function waitFor(over: number): number {
  if (over <= 0) return 0
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (Math.ceil(over) - 1))
}

/** What is left of the time that anybody needs; nothing where it is not known when the page was shown. */
export function waitForReading(openedMs: number, at: Date): number {
  const ms = at.getTime() - openedMs
  return ms >= 0 && ms < leastMs ? leastMs - ms : 0
}
