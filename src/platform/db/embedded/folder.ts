/** Where the embedded PostgreSQL keeps things, inside the data folder and, if need be, outside. */
import { createHash } from 'node:crypto'
import { chown, lstat, mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { ownerOf } from './user.ts'
import type { RunAs } from './user.ts'

export interface Folders {
  /** The data folder itself, without symbolic links on the way. */
  readonly data: string
  /** All of PostgreSQL's; appears at once, complete. */
  readonly home: string
  readonly cluster: string
  readonly passwords: string
  readonly log: string
  readonly socket: string
}

/** The kernel takes 107 bytes (macOS: 103) for a socket's path; `/.s.PGSQL.5432` comes behind. */
const longestSocketFolder = 88

export async function foldersIn(dataDir: string): Promise<Folders> {
  const data = await realpath(dataDir)
  const home = join(data, 'postgres')
  return {
    data,
    home,
    cluster: join(home, 'cluster'),
    passwords: join(home, 'passwords.json'),
    log: join(home, 'server.log'),
    socket: socketFolder(home),
  }
}

function socketFolder(home: string): string {
  const inside = join(home, 'socket')
  if (Buffer.byteLength(inside) <= longestSocketFolder) return inside
  // Not the system's temporary folder by name: every command must come to the same one.
  return `/tmp/ombuds-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`
}

/** Only the database's user may enter it. In `/tmp`, somebody else may have been there first. */
export async function makeSocketFolder({ socket }: Folders, runAs: RunAs): Promise<void> {
  await mkdir(socket, { mode: 0o700 }).catch(unlessThere)
  const found = await lstat(socket)
  const owner = ownerOf(runAs)
  const isOurs = found.uid === process.getuid?.() || found.uid === owner?.uid
  if (!found.isDirectory() || !isOurs || (found.mode & 0o077) !== 0)
    throw new Error(`${socket} is somebody else’s. Remove it, or set DATA_DIR to a shorter path.`)
  if (owner) await chown(socket, owner.uid, owner.gid)
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
