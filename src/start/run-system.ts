/** Starts something that runs until it is told to stop: Ctrl-C, a signal, or a fault that nobody took. */
import { setTimeout as pause } from 'node:timers/promises'
import { explain } from './explain.ts'

/** What a start has not come to by then is left: the next one takes over what it finds. */
const patience = 5000

/** What `start` hands to its stack is stopped at the end, what came last first. */
export async function runUntilStopped(
  start: (system: AsyncDisposableStack) => Promise<void>,
  complain: (line: string) => void,
): Promise<void> {
  const system = new AsyncDisposableStack()
  let isEnding = false

  async function end(code: number): Promise<void> {
    // npm passes Ctrl-C on to us a second time: once is meant, and twice is no faster.
    if (isEnding) return
    isEnding = true
    await Promise.race([started, pause(patience)])
    await system.disposeAsync()
    process.exit(code)
  }
  function fail(error: unknown): void {
    // What is stopped in the middle complains that it was.
    if (!isEnding) complain(explain(error))
    void end(1)
  }

  process.on('uncaughtException', fail)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0))
  const started = start(system).catch(fail)
  await started
}
