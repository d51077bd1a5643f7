/** A job that a process does again and again as long as it runs. Must not know which. */
import { setTimeout as sleep } from 'node:timers/promises'

interface Repeating {
  readonly everyMs: number
  readonly stopping: AbortSignal
  readonly onFault: (error: unknown) => void
}

export interface Job {
  /** Do it now, or once more if it is being done. */
  readonly wake: () => void
  /** After `stopping`, once what was begun is finished. */
  readonly ended: Promise<void>
}

const shortestPauseMs = 1000
const longestPauseMs = 30_000

/** Never twice at a time; at once when woken, and later and later while it fails. */
export function keepDoing(
  act: () => Promise<unknown>,
  { everyMs, stopping, onFault }: Repeating,
): Job {
  let awake = Promise.withResolvers<void>()

  async function run() {
    let faults = 0
    while (!stopping.aborted) {
      awake = Promise.withResolvers()
      try {
        await act()
        faults = 0
        await pause(everyMs, stopping, awake.promise)
      } catch (error) {
        onFault(error)
        await pause(Math.min(longestPauseMs, shortestPauseMs * 2 ** faults), stopping)
        faults += 1
      }
    }
  }

  return { wake: () => awake.resolve(), ended: run() }
}

/** Until `cut` comes, or the end. */
async function pause(ms: number, stopping: AbortSignal, cut?: Promise<void>): Promise<void> {
  const over = new AbortController()
  const signal = AbortSignal.any([stopping, over.signal])
  // Alone, it keeps no process alive; interrupted, it is over as was wanted.
  const slept = sleep(ms, undefined, { signal, ref: false }).catch(() => undefined)
  await (cut ? Promise.race([cut, slept]) : slept)
  over.abort()
}
