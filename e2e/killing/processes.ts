/** The processes of a running system, as Linux lists them: also those whose parent was killed. */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

export const parts = ['main', 'portal', 'office', 'worker', 'database', 'backend'] as const
export type Part = (typeof parts)[number]

export interface Process {
  readonly pid: number
  /** Undefined: one of PostgreSQL's that keep house and serve nobody. */
  readonly part: Part | undefined
}

/** All that live on a data folder. */
export function processesOn(dataDir: string): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && livesOn(name, dataDir))
    .map((name) => ({ pid: Number(name), part: partOf(look(name, 'cmdline')) }))
}

/** One that has ended between the look and the blow is as dead as was wanted. */
export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Ours are told of the folder by their environment; PostgreSQL's work in it. */
function livesOn(name: string, dataDir: string): boolean {
  return (
    look(name, 'environ').split('\0').includes(`DATA_DIR=${dataDir}`) ||
    folderOf(name).startsWith(`${dataDir}/`)
  )
}

function partOf(commandLine: string): Part | undefined {
  const words = commandLine.split('\0').filter(Boolean)
  if (words[0]?.endsWith('/bin/postgres')) return 'database'
  if (words[0]?.startsWith('postgres: ombuds_')) return 'backend'
  const last = words.at(-1) ?? ''
  return last.endsWith('/main.js') ? 'main' : parts.find((part) => part === last)
}

/** Empty: it has ended, or is somebody else's. */
function look(name: string, file: string): string {
  try {
    return readFileSync(`/proc/${name}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

function folderOf(name: string): string {
  try {
    return readlinkSync(`/proc/${name}/cwd`)
  } catch {
    return ''
  }
}
