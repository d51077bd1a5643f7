/** The whole system on one data folder and two ports, which is killed and started again. */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { freePorts, launchSystem, untilReady } from '../system.ts'
import type { System } from '../system.ts'
import { kill, processesOn } from './processes.ts'
import type { Part } from './processes.ts'

/** A part alone; `everything` at once; `start`: the main process, and again while it starts. */
export type Blow = Part | 'everything' | 'start'

export const blows: readonly Blow[] = [
  'portal',
  'office',
  'worker',
  'database',
  'backend',
  'main',
  'everything',
  'start',
]

/** Milliseconds, on two busy cores. */
const longestStartMs = 2000

export type House = Awaited<ReturnType<typeof openHouse>>

export async function openHouse(dataDir: string) {
  const ports = await freePorts()
  const ended = Promise.withResolvers<never>()
  // Whoever waits for it hears of it; nobody has to.
  ended.promise.catch(() => undefined)
  let printed = ''
  let system = await launch()
  await untilReady(system)

  async function launch(): Promise<System> {
    const launched = await launchSystem({ dataDir, ports })
    launched.main.once('exit', (code) => {
      printed += launched.printed()
      if (code) ended.reject(new Error(`the system ended by itself (${code}):\n${printed}`))
    })
    return launched
  }

  /** Gives what that start said. */
  async function startAgain(): Promise<string> {
    system = await launch()
    await untilReady(system)
    return system.printed()
  }

  return {
    portal: system.portal,
    dataDir,
    /** Rejects when the system gives up, which no blow may bring about. */
    ended: ended.promise,
    printed: () => printed + system.printed(),
    ready: () => untilReady(system),
    startAgain,

    /**
     * Kills; where that ends the system, starts it again, and waits until it is ready. `luck`, from 0
     * to 1, decides which of several is hit, or how far a start gets.
     */
    async strike(blow: Blow, luck: number): Promise<void> {
      for (const pid of await victims(dataDir, blow, luck)) kill(pid)
      if (blow === 'start') {
        system = await launch()
        await pause(luck * longestStartMs)
        system.main.kill('SIGKILL')
      }
      if (blow === 'main' || blow === 'everything' || blow === 'start') await startAgain()
    },

    /** As Ctrl-C does. Nothing that was ever started may go on. */
    async stop(): Promise<void> {
      assert.equal(await system.stop(), 0, `it stops cleanly:\n${system.printed()}`)
      await untilEmpty(dataDir)
    },

    async clear(): Promise<void> {
      for (const { pid } of processesOn(dataDir)) kill(pid)
      await untilEmpty(dataDir)
    },
  }
}

/** What is being started again just now is waited for: every blow hits somebody. */
async function victims(dataDir: string, blow: Blow, luck: number): Promise<number[]> {
  const part = blow === 'start' ? 'main' : blow
  for (;;) {
    const found = processesOn(dataDir).filter((each) => part === 'everything' || each.part === part)
    const first = part === 'backend' ? Math.floor(luck * found.length) : 0
    const hit = found.slice(first, part === 'backend' ? first + 1 : undefined)
    if (hit.length > 0) return hit.map(({ pid }) => pid)
    await pause(20)
  }
}

/** What lingers after this is looked at as it is; a part is given 12 s to end. */
async function untilEmpty(dataDir: string): Promise<void> {
  const end = Date.now() + 30_000
  while (processesOn(dataDir).length > 0 && Date.now() < end) await pause(50)
  assert.deepEqual(processesOn(dataDir), [], 'nothing lingers')
}
