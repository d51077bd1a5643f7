/** Keeps something running: what dies is started again, after a pause that grows, and that is said. */
import { setTimeout as sleep } from 'node:timers/promises'

export interface Running {
  /** Settles when it has ended, whoever ended it, and tells how. */
  readonly ended: Promise<string>
  readonly stop: () => Promise<void>
}

export interface Supervised {
  /** Stops it and starts it anew. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Its start was killed from outside: trying again may help, unlike where it ended by itself. */
export class KilledError extends Error {
  override readonly name = 'KilledError'
}

const shortestPause = 200
const longestPause = 30_000
/** What ran this long did not die of its start. */
const longEnough = 60_000

/** Settles when it runs for the first time; rejects when it cannot. */
export async function keepRunning(
  name: string,
  start: () => Promise<Running>,
  say: (line: string) => void,
): Promise<Supervised> {
  const stopping = new AbortController()
  let running = await start().catch(unlessKilled)
  const kept = keep()

  async function keep(): Promise<void> {
    let pause = shortestPause
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      const how = running ? await running.ended : 'while it started'
      if (stopping.signal.aborted) return
      if (performance.now() - startedAt > longEnough) pause = shortestPause

      say(`${name}: ended (${how}); starts again in ${pause / 1000} s.`)
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (!stopping.signal.aborted) running = await startAgain()
      pause = Math.min(pause * 2, longestPause)
    }
  }

  async function startAgain(): Promise<Running | undefined> {
    try {
      const again = await start()
      say(`${name}: runs again.`)
      return again
    } catch (error) {
      say(`${name}: ${error instanceof Error ? error.message : 'did not start.'}`)
      return undefined
    }
  }

  return {
    restart: async () => await running?.stop(),
    stop: async () => {
      stopping.abort()
      await running?.stop()
      await kept
      // It may have been started while we waited.
      await running?.stop()
    },
  }
}

function unlessKilled(error: unknown): undefined {
  if (!(error instanceof KilledError)) throw error
  return undefined
}
