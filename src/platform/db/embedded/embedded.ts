/**
 * The PostgreSQL that comes with npm, run beside the application on a socket in the data folder.
 * Knows nothing of what is kept in it.
 */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { makeDataFolder } from '../../data-folder.ts'
import { addressesOf, prepareDatabase } from '../prepare.ts'
import type { Addresses } from '../prepare.ts'
import { untilAnswers } from './answers.ts'
import { findBinaries } from './binaries.ts'
import { createCluster, readPasswords } from './cluster.ts'
import { foldersIn, makeSocketFolder } from './folder.ts'
import type { Folders } from './folder.ts'
import { takeHold } from './hold.ts'
import { findPostmaster, removeStaleNotes, stopPostmaster } from './postmaster.ts'
import { tellRecovery } from './recovery.ts'
import { startServer } from './server.ts'
import { chooseUser } from './user.ts'

export interface Embedded {
  readonly superuser: string
  readonly addresses: Addresses
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/** Gets plain lines for the operator. */
export type Say = (line: string) => void

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'

  constructor({ data }: Folders) {
    super(
      `The data folder ${data} is in use by another start of this system. ` +
        'Stop that one first, or set DATA_DIR to another folder.',
    )
  }
}

const database = 'ombuds'

export async function startEmbedded(
  dataDir: string,
  say: Say,
  { fsync } = { fsync: true },
): Promise<Embedded> {
  await makeDataFolder(dataDir)
  const folders = await foldersIn(dataDir)
  const binaries = await findBinaries()
  const runAs = chooseUser(folders.cluster, binaries.postgres)
  if (!existsSync(folders.home)) await createCluster(folders, binaries, runAs)

  const passwords = await readPasswords(folders)
  const superuser = superuserAddress(folders, passwords.superuser)
  await takeOverOrphan(folders, superuser, say)
  await makeSocketFolder(folders, runAs)
  await removeStaleNotes(folders)
  const server = await startServer({ folders, binaries, runAs, superuser, fsync })

  function tell(): void {
    const recovered = tellRecovery(server.readLog())
    if (recovered) say(recovered)
  }
  const hold = await takeHold(superuser, tell)
  if (!hold) throw new FolderInUseError(folders)
  tell()
  void server.ended.then(hold.release)

  async function stop(): Promise<void> {
    await Promise.all([hold?.release(), server.stop()])
    await rm(folders.socket, { recursive: true, force: true })
  }
  try {
    const addresses = await prepareDatabase(superuser, database, passwords)
    return { superuser, addresses, ended: server.ended, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** For commands that work beside a running system. Undefined: there is no embedded database here. */
export async function embeddedAddresses(dataDir: string): Promise<Addresses | undefined> {
  if (!existsSync(dataDir)) return undefined
  const folders = await foldersIn(dataDir)
  if (!existsSync(folders.home)) return undefined
  const passwords = await readPasswords(folders)
  return addressesOf(superuserAddress(folders, passwords.superuser), database, passwords)
}

/** A server whose start was killed goes on alone. It is stopped cleanly and started as ours. */
async function takeOverOrphan(folders: Folders, superuser: string, say: Say): Promise<void> {
  const pid = findPostmaster(folders)
  if (pid === undefined) return
  // It may be starting or stopping just now.
  if (!(await untilAnswers(superuser, () => findPostmaster(folders) !== pid))) return

  const hold = await takeHold(superuser, () => undefined)
  if (!hold) throw new FolderInUseError(folders)
  say('Database: was still running from a start that was killed; took it over.')
  await Promise.all([hold.release(), stopPostmaster(folders, pid)])
}

function superuserAddress({ socket }: Folders, password: string): string {
  return `postgres://postgres:${password}@${encodeURIComponent(socket)}/postgres`
}
