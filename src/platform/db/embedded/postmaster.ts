/** Finds the server that runs on a data folder, from the note that PostgreSQL leaves there. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Folders } from './folder.ts'

/** Process id of the server on this folder; undefined where none is alive. */
export function findPostmaster({ cluster }: Folders): number | undefined {
  const pid = readPid(cluster)
  // After a restart of the machine, or in a container, the number may be somebody else's.
  return pid !== undefined && isAlive(pid) && commandOf(pid).includes(cluster) ? pid : undefined
}

/** Fast and clean: connections are cut, everything confirmed is kept. */
export async function stopPostmaster(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  const end = Date.now() + 60_000
  while (isAlive(pid)) {
    // Immediate: as safe as pulling the plug, which PostgreSQL is built for.
    if (Date.now() > end) process.kill(pid, 'SIGQUIT')
    await pause(20)
  }
}

/**
 * PostgreSQL trusts any living process with the noted number and refuses to start; an empty note
 * stops it too. Call only when no server was found.
 */
export async function removeStaleNote({ cluster }: Folders): Promise<void> {
  await rm(join(cluster, 'postmaster.pid'), { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function readPid(cluster: string): number | undefined {
  try {
    const [line = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(line) > 0 ? Number(line) : undefined
  } catch {
    return undefined
  }
}

function commandOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)]).toString()
  } catch {
    return ''
  }
}
