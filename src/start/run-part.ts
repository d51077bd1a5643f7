/** Runs one part in this process, until it is told to stop or whoever started it is gone. */
import { starters } from './parts.ts'
import type { PartName } from './parts.ts'
import { log, tellError } from '../platform/log.ts'
import type { RunningPart } from '../platform/part.ts'
import type { Env } from '../platform/settings.ts'

const occasions = ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']

export async function runPart(part: PartName, env: Env): Promise<void> {
  // Node would print the whole error, and with it PostgreSQL's failing row.
  process.once('uncaughtException', (error) => {
    log({ event: 'fault', part, ...tellError(error) })
    process.exit(1)
  })
  const started = starters[part](env)
  let ending: Promise<void> | undefined
  for (const occasion of occasions) process.on(occasion, () => (ending ??= end(started)))

  await started
  if (process.send && !process.connected) return await (ending ??= end(started))
  // Broken just now: then `disconnect` follows.
  process.send?.('ready', undefined, undefined, () => undefined)
}

async function end(started: Promise<RunningPart>): Promise<void> {
  const running = await started
  await running.stop()
  process.exit()
}
