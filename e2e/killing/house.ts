/** The whole system on one data folder and two ports, which is killed and started again. */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { freePorts, launchSystem, untilReady } from '../system.ts'
import type { System } from '../system.ts'
import { kill, parts, processesOn } from './processes.ts'

const targets = [...parts, 'everything'] as const

export interface Blow {
  readonly target: (typeof targets)[number]
  /** Main is killed and started again first; this falls meanwhile. */
  readonly isDuringStart: boolean
}

export const blows: readonly Blow[] = [
  ...targets.map((target) => ({ target, isDuringStart: false })),
  { target: 'main', isDuringStart: true },
  { target: 'database', isDuringStart: true },
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
    office: system.office,
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
    async strike({ target, isDuringStart }: Blow, luck: number): Promise<void> {
      if (isDuringStart) {
        await hit(dataDir, 'main', luck)
        system = await launch()
        await pause(luck * longestStartMs)
      }
      await hit(dataDir, target, luck)
      if (target === 'main' || target === 'everything') await startAgain()
      else if (isDuringStart) await untilReady(system)
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
async function hit(dataDir: string, target: Blow['target'], luck: number): Promise<void> {
  for (;;) {
    const all = processesOn(dataDir).filter(
      ({ part }) => target === 'everything' || part === target,
    )
    const one = Math.floor(luck * all.length)
    const victims = target === 'backend' ? all.slice(one, one + 1) : all
    for (const { pid } of victims) kill(pid)
    if (victims.length > 0) return
    await pause(20)
  }
}

/** What lingers after this is looked at as it is; a part is given 12 s to end. */
async function untilEmpty(dataDir: string): Promise<void> {
  const end = Date.now() + 30_000
  while (processesOn(dataDir).length > 0 && Date.now() < end) await pause(50)
  assert.deepEqual(processesOn(dataDir), [], 'nothing lingers')
}
