/**
 * Starts the whole system as `npm start` does, in a data folder of its own, with a real SMTP server
 * beside it, and stops it again. For browser tests, the kill test and screenshots.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../src/platform/root.ts'

export interface System {
  portal: string
  office: string
  dataDir: string
  main: ChildProcess
  /** All that the system has printed so far. */
  printed: () => string
  /** As Ctrl-C; waits until everything has ended. */
  stop: () => Promise<number | null>
}

export interface Settings {
  dataDir?: string
  env?: Record<string, string>
}

export async function startSystem({ dataDir, env = {} }: Settings = {}): Promise<System> {
  const data = dataDir ?? (await mkdtemp(join(tmpdir(), 'ombuds-')))
  const ports = { portal: await freePort(), office: await freePort() }
  const main = spawn(process.execPath, ['--enable-source-maps', join(root, 'build/src/main.js')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: data,
      PORTAL_PORT: String(ports.portal),
      OFFICE_PORT: String(ports.office),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  main.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  main.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))

  const system: System = {
    portal: `http://localhost:${ports.portal}`,
    office: `http://localhost:${ports.office}`,
    dataDir: data,
    main,
    printed: () => printed,
    stop: async () => {
      if (main.exitCode === null && main.signalCode === null) {
        main.kill('SIGINT')
        await once(main, 'exit')
      }
      if (!dataDir) await rm(data, { recursive: true, force: true })
      return main.exitCode
    },
  }
  await ready(system)
  return system
}

/** Waits until portal, office and worker say that they are ready, at most a minute. */
async function ready({ portal, office, main, printed }: System): Promise<void> {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    if (main.exitCode !== null) throw new Error(`the system did not start:\n${printed()}`)
    if ((await isReady(portal)) && (await isReady(office))) return
    await pause(100)
  }
  main.kill('SIGKILL')
  throw new Error(`the system was not ready within a minute:\n${printed()}`)
}

async function isReady(origin: string): Promise<boolean> {
  return await fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** The one-time link for the first administrator, as the start printed it. */
export function firstLink(system: System): string {
  const links = system.printed().match(new RegExp(`${system.office}/\\S{20,}`, 'g'))
  const link = links?.at(-1)
  if (!link) throw new Error(`no link in:\n${system.printed()}`)
  return link
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address === 'string' || !address) throw new Error('no port')
  return address.port
}
