/** `npm start`: the whole system, or, with its name behind, one part. */
import { explain } from './start/explain.ts'
import { partNames } from './start/parts.ts'
import { readConfig } from './platform/config.ts'
import { runPart } from './start/run-part.ts'
import { runUntilStopped } from './start/run-system.ts'
import type { Supervised } from './start/supervise.ts'
import { startSystem } from './start/system.ts'

const [named, ...more] = process.argv.slice(2)
const part = partNames.find((name) => name === named)

if (part && more.length === 0) await runPart(part, process.env).catch(giveUp)
else if (named === undefined) await runUntilStopped(start, (line) => console.error(line))
else {
  console.error(`npm start              the whole system
npm start -- <part>    ${partNames.join(', ')}`)
  process.exitCode = 2
}

function giveUp(error: unknown): void {
  console.error(explain(error))
  process.exit(1)
}

async function start(system: AsyncDisposableStack): Promise<void> {
  const config = readConfig(process.env)
  let parts: readonly Supervised[] = []
  // `npm run dev` has compiled anew.
  if (config.isDevelopment)
    process.on('SIGUSR2', () => void Promise.all(parts.map(({ restart }) => restart())))
  parts = await startSystem(config, process.env, system, (line) => console.log(line))
}
