/** `npm start`: the whole system, or, with its name behind, one part. */
import { setTimeout as pause } from 'node:timers/promises'
import { explain } from './start/explain.ts'
import { partNames } from './start/parts.ts'
import { readConfig } from './platform/config.ts'
import { runPart } from './start/run-part.ts'
import type { Supervised } from './start/supervise.ts'
import { startSystem } from './start/system.ts'

/** What a start has not come to by then is left: the next one takes over what it finds. */
const patience = 5000

const [named, ...more] = process.argv.slice(2)
const part = partNames.find((name) => name === named)

if (part && more.length === 0) await runPart(part, process.env).catch(giveUp)
else if (named === undefined) await runSystem()
else {
  console.error(`npm start              the whole system
npm start -- <part>    ${partNames.join(', ')}`)
  process.exitCode = 2
}

function giveUp(error: unknown): void {
  console.error(explain(error))
  process.exit(1)
}

async function runSystem(): Promise<void> {
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
    console.error(explain(error))
    void end(1)
  }

  process.on('uncaughtException', fail)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0))
  const started = start(system).catch(fail)
  await started
}

async function start(system: AsyncDisposableStack): Promise<void> {
  const config = readConfig(process.env)
  let parts: readonly Supervised[] = []
  // `npm run dev` has compiled anew.
  if (config.isDevelopment)
    process.on('SIGUSR2', () => void Promise.all(parts.map(({ restart }) => restart())))
  parts = await startSystem(config, process.env, system, (line) => console.log(line))
}
