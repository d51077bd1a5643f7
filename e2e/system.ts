/**
 * Starts the whole system as `npm start` does, in a data folder of its own, with a real SMTP server
 * beside it, and stops it again. For browser tests, the kill test and screenshots.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
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
  /** Any that are free unless said. */
  ports?: Ports
  env?: Record<string, string>
}

export interface Ports {
  portal: number
  office: number
}

export async function startSystem(settings: Settings = {}): Promise<System> {
  const system = await launchSystem(settings)
  await untilReady(system)
  return system
}

/** As `startSystem`, without waiting for it. */
export async function launchSystem(settings: Settings = {}): Promise<System> {
  const { dataDir, env = {} } = settings
  const data = dataDir ?? (await mkdtemp(join(tmpdir(), 'ombuds-')))
  const ports = settings.ports ?? (await freePorts())
  const main = spawn(process.execPath, ['--enable-source-maps', join(root, 'build/src/main.js')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: data,
      PORTAL_PORT: String(ports.portal),
      OFFICE_PORT: String(ports.office),
      // So that many invented visitors of one test come from as many addresses.
      TRUSTED_PROXY: '127.0.0.1,::1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  main.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  main.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))

  return {
    portal: `http://localhost:${ports.portal}`,
    office: `http://localhost:${ports.office}`,
    dataDir: data,
    main,
    printed: () => printed,
    stop: async () => {
      if (!hasEnded(main)) {
        main.kill('SIGINT')
        await once(main, 'exit')
      }
      if (!dataDir) await rm(data, { recursive: true, force: true })
      return main.exitCode
    },
  }
}

/** Waits until portal, office and worker say that they are ready, at most a minute. */
export async function untilReady({ portal, office, main, printed }: System): Promise<void> {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    if (hasEnded(main)) throw new Error(`the system did not start:\n${printed()}`)
    // The parts of a start that was killed may still answer for a moment.
    const isComplete = printed().includes('Everything runs')
    if (isComplete && (await isReady(portal)) && (await isReady(office))) return
    await pause(100)
  }
  main.kill('SIGKILL')
  throw new Error(`the system was not ready within a minute:\n${printed()}`)
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
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

export async function freePorts(): Promise<Ports> {
  return { portal: await freePort(), office: await freePort() }
}

/**
 * Below those that the kernel gives to clients: while a system is down, one of its visitors could be
 * given its port, and it would not start again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const isListening = once(server, 'listening').then(
    () => true,
    () => false,
  )
  server.listen(port)
  if (!(await isListening)) return false
  server.close()
  await once(server, 'close')
  return true
}
