/** The three processes: what each is given, how it is started beside us, and how it runs itself. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import {
  readOfficeConfig,
  readPortalConfig,
  readWorkerConfig,
  settingsOf,
} from '../platform/config.ts'
import type { Env } from '../platform/settings.ts'
import type { RunningPart } from '../platform/part.ts'
import { root } from '../platform/root.ts'
import { KilledError } from './supervise.ts'
import type { Running } from './supervise.ts'

export const partNames = ['portal', 'office', 'worker'] as const
export type PartName = (typeof partNames)[number]

/** Loaded only where it runs: the portal's process holds no code of the office. */
export const starters: Readonly<Record<PartName, (env: Env) => Promise<RunningPart>>> = {
  portal: async (env) => {
    const { start } = await import('../portal.ts')
    return await start(readPortalConfig(env))
  },
  office: async (env) => {
    const { start } = await import('../office.ts')
    return await start(readOfficeConfig(env))
  },
  worker: async (env) => {
    const { start } = await import('../worker.ts')
    return await start(readWorkerConfig(env))
  },
}

/** The part itself has said why. */
export class PartError extends Error {
  override readonly name = 'PartError'

  constructor(part: PartName) {
    super(`The ${part} did not start.`)
  }
}

/** Of the machine's environment, what any program may need. */
const usual = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'NODE_EXTRA_CA_CERTS']

/** A part that has not ended by then is killed; it has 8 s for the requests it has begun. */
const patience = 12_000

/**
 * Megabytes for what lives as long as one request. With V8's usual sixteen, pages in the making are moved
 * about while they are still needed, which costs a tenth of the processor (docs/performance.md).
 */
const roomForTheYoung = '--max-semi-space-size=32'

/** Settles when the part says that it runs. It gets its own settings only. */
export async function startPart(part: PartName, env: Env): Promise<Running> {
  const names = new Set([...usual, ...settingsOf(part)])
  const given = Object.entries(env).filter(([name]) => names.has(name))
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', roomForTheYoung, join(root, 'build/src/main.js'), part],
    {
      cwd: root,
      env: Object.fromEntries(given),
      // Of its own group: Ctrl-C in a terminal reaches us only, and we pass it on in order. When we
      // are killed, the channel between us breaks, and the part ends by itself.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const exit = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  const ready = new Promise<'ready'>((resolve) => child.once('message', () => resolve('ready')))
  const first = await Promise.race([exit, ready])
  if (first !== 'ready') throw failureOf(part, first.signal)

  return {
    ended: exit.then(({ code, signal }) => signal ?? `code ${code}`),
    stop: async () => {
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), patience)
      await exit
      clearTimeout(late)
    },
  }
}

function failureOf(part: PartName, signal: string | null): Error {
  return signal ? new KilledError(`${part}: ${signal}`) : new PartError(part)
}
