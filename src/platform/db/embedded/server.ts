/** Runs PostgreSQL on its folder, as a process of ours. */
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { answers, untilAnswers } from './answers.ts'
import type { Binaries } from './binaries.ts'
import type { Folders } from './folder.ts'
import { longestEnd, signal } from './postmaster.ts'
import type { RunAs } from './user.ts'

export interface Server {
  readonly ended: Promise<void>
  /** What it wrote since the last time this was asked. */
  readonly readLog: () => string
  readonly stop: () => Promise<void>
}

export interface Launch {
  readonly folders: Folders
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly superuser: string
  /** Only tests say false. */
  readonly fsync: boolean
}

/** How long the processes of a killed server may take to notice that it is gone. */
const graceForLeftovers = 30_000
const largestLog = 1024 * 1024

/** Settles when it takes connections. */
export async function startServer(launch: Launch): Promise<Server> {
  const end = Date.now() + graceForLeftovers
  for (;;) {
    const { server, hasEnded, wasKilled } = spawnServer(launch)
    if (await untilAnswers(launch.superuser, hasEnded)) return server
    const log = server.readLog()
    await server.stop()
    if (!(wasKilled() || isHeldByLeftovers(log)) || Date.now() > end)
      throw new Error(`The database did not start. It said:\n${log}`)
    await pause(200)
  }
}

function spawnServer({ folders, binaries, runAs, superuser, fsync }: Launch) {
  const [command = '', ...args] = [...runAs.prefix, binaries.postgres, ...options(folders, fsync)]
  const log = openLog(folders.log)
  const child = spawn(command, args, {
    ...runAs.ids,
    cwd: '/',
    env: {},
    // Of its own group: Ctrl-C in a terminal reaches us only, and we stop the database last.
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  })
  closeSync(log.descriptor)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const hasEnded = () =>
    child.pid === undefined || child.exitCode !== null || child.signalCode !== null

  async function stop(): Promise<void> {
    if (child.pid === undefined || hasEnded()) return
    const { pid } = child
    const plug = setTimeout(() => signal(pid, 'SIGQUIT'), longestEnd)
    // Asked to end while it recovers from a crash, 18.4 waits for ever; it has nothing to write yet.
    const isReady = await answers(superuser).catch(() => false)
    signal(pid, isReady ? 'SIGINT' : 'SIGQUIT')
    await ended
    clearTimeout(plug)
  }
  const wasKilled = () => child.signalCode === 'SIGKILL'
  return { server: { ended, readLog: log.read, stop }, hasEnded, wasKilled }
}

function openLog(path: string) {
  const isLong = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog
  const descriptor = openSync(path, isLong ? 'w' : 'a', 0o600)
  let position = statSync(path).size
  const read = () => {
    const bytes = readFileSync(path)
    const fresh = bytes.subarray(position).toString()
    position = bytes.length
    return fresh
  }
  return { descriptor, read }
}

function options({ cluster, socket }: Folders, fsync: boolean): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    // Errors name values, and their details print whole rows: neither belongs in a log. What
    // stays are the server's own messages; our code logs which request failed.
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return [
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

function isHeldByLeftovers(log: string): boolean {
  return /pre-existing shared memory block|lock file .* already exists/.test(log)
}
