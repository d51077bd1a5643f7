/** Finds the server that runs on a data folder, from the note that PostgreSQL leaves there. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Folders } from './folder.ts'

/** A clean end writes all that is in memory to disk; after this, we pull the plug. */
export const longestEnd = 60_000

/** Process id of the server on this folder; undefined where none is alive. */
export function findPostmaster({ cluster }: Folders): number | undefined {
  const pid = readPid(noteIn(cluster))
  return pid !== undefined && isServer(pid, cluster) ? pid : undefined
}

/** Clean: connections are cut, everything confirmed is kept. */
export async function stopPostmaster(folders: Folders, pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  const end = Date.now() + longestEnd
  while (findPostmaster(folders) === pid) {
    if (Date.now() > end) signal(pid, 'SIGQUIT')
    await pause(20)
  }
}

/**
 * After a crash, PostgreSQL trusts any living process that has the noted number; after a restart of
 * the machine, or in a container, that may be somebody else's, and it would never start again.
 * An unreadable note stops it as well.
 */
export async function removeStaleNotes({ cluster, socket }: Folders): Promise<void> {
  for (const note of [noteIn(cluster), join(socket, '.s.PGSQL.5432.lock')]) {
    const pid = readPid(note)
    if (pid === undefined || (isAlive(pid) && !isServer(pid, cluster)))
      await rm(note, { force: true })
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A signal to a process that has just ended is no fault. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (isAlive(pid)) throw error
  }
}

function noteIn(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

function readPid(note: string): number | undefined {
  try {
    const [line = ''] = readFileSync(note, 'utf8').split('\n')
    return Number(line) > 0 ? Number(line) : undefined
  } catch {
    return undefined
  }
}

function isServer(pid: number, cluster: string): boolean {
  return commandOf(pid).includes(cluster)
}

/** Empty for a process that has ended and that nobody has buried yet. */
function commandOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)]).toString()
  } catch {
    return ''
  }
}
