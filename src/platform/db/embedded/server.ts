/** Starts PostgreSQL on its folder and waits until it takes connections. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import type { Folders } from './folder.ts'
import type { RunAs } from './user.ts'

export interface Server {
  readonly pid: number
  readonly ended: Promise<void>
  readonly hasEnded: () => boolean
  /** What it wrote since it was started. */
  readonly log: () => string
}

/** Never gives up while recovering; a server that is merely silent gets this long. */
const patience = 5 * 60_000
/** How long the processes of a killed server may take to notice that it is gone. */
const graceForLeftovers = 30_000
const largestLog = 1024 * 1024

export interface Durability {
  /** Only tests say false. */
  readonly fsync: boolean
}

export async function startServer(
  folders: Folders,
  binaries: Binaries,
  runAs: RunAs,
  superuser: string,
  durability: Durability,
): Promise<Server> {
  const end = Date.now() + graceForLeftovers
  for (;;) {
    const server = launch(folders, binaries, runAs, durability)
    if (await untilReady(server, superuser)) return server
    if (!isHeldByLeftovers(server.log()) || Date.now() > end)
      throw new Error(`The database did not start. It said:\n${server.log()}`)
    await pause(200)
  }
}

function launch(
  folders: Folders,
  binaries: Binaries,
  runAs: RunAs,
  durability: Durability,
): Server {
  const isLong = (statSync(folders.log, { throwIfNoEntry: false })?.size ?? 0) > largestLog
  const log = openSync(folders.log, isLong ? 'w' : 'a', 0o600)
  const start = statSync(folders.log).size
  const [command = '', ...args] = [
    ...runAs.prefix,
    binaries.postgres,
    ...serverArguments(folders, durability),
  ]
  const child = spawn(command, args, {
    ...runAs.ids,
    cwd: '/',
    env: {},
    // Of its own group: Ctrl-C in a terminal reaches us only, and we stop it last.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return {
    pid: child.pid ?? 0,
    ended: endOf(child),
    hasEnded: () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null,
    log: () => readFileSync(folders.log).subarray(start).toString(),
  }
}

function serverArguments({ cluster, socket }: Folders, { fsync }: Durability): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    // Errors name values, and their details print whole rows: neither belongs in a log. What
    // stays are the server's own messages; our own code logs which request failed.
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

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

async function untilReady(server: Server, superuser: string): Promise<boolean> {
  const end = Date.now() + patience
  while (!server.hasEnded() && Date.now() < end) {
    if (await takesConnections(superuser)) return true
    await pause(25)
  }
  return false
}

/** False while it is starting or recovering; throws when it refuses us for good. */
async function takesConnections(superuser: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuser })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code?.startsWith('28')) throw error
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function isHeldByLeftovers(log: string): boolean {
  return /pre-existing shared memory block|lock file .* already exists/.test(log)
}
