/** Runs one part in this process, until it is told to stop or whoever started it is gone. */
import { log, tellError } from './platform/log.ts'
import { starters } from './parts.ts'
import type { PartName } from './parts.ts'
import type { Env } from './platform/settings.ts'

export async function runPart(part: PartName, env: Env): Promise<void> {
  // Node would print the whole error, and with it PostgreSQL's failing row.
  process.once('uncaughtException', (error) => {
    log({ event: 'fault', part, ...tellError(error) })
    process.exit(1)
  })
  const started = starters[part](env)
  const stop = async () => {
    const running = await started
    await running.stop()
    process.exit()
  }
  for (const occasion of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect'])
    process.once(occasion, () => void stop())

  await started
  process.send?.('ready')
}
