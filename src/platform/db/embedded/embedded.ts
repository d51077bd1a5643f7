/**
 * The PostgreSQL that comes with npm, run beside the application on a socket in the data folder.
 * Knows nothing of what is kept in it.
 */
import { existsSync } from 'node:fs'
import { addressesOf, prepareDatabase } from '../prepare.ts'
import type { Addresses } from '../prepare.ts'
import { findBinaries } from './binaries.ts'
import { createCluster, readPasswords } from './cluster.ts'
import { foldersIn, makeDataFolder, makeSocketFolder } from './folder.ts'
import type { Folders } from './folder.ts'
import { takeHold } from './hold.ts'
import { findPostmaster, removeStaleNote, stopPostmaster } from './postmaster.ts'
import { tellRecovery } from './recovery.ts'
import { startServer } from './server.ts'
import type { Durability } from './server.ts'
import { chooseUser } from './user.ts'

export interface Embedded {
  readonly superuser: string
  readonly addresses: Addresses
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
}

const database = 'ombuds'

/** `say` gets plain lines for the operator. */
export async function startEmbedded(
  dataDir: string,
  say: (line: string) => void,
  durability: Durability = { fsync: true },
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
  const server = await startServer(folders, binaries, runAs, superuser, durability)
  const hold = await takeHold(superuser)
  if (!hold) throw inUse(folders)
  const recovered = tellRecovery(server.log())
  if (recovered) say(recovered)

  return {
    superuser,
    addresses: await prepareDatabase(superuser, database, passwords),
    ended: server.ended,
    async stop() {
      const released = hold.release()
      await stopPostmaster(server.pid)
      await Promise.all([released, server.ended])
    },
  }
}

/** For commands that work beside a running system. */
export async function embeddedAddresses(dataDir: string): Promise<Addresses> {
  const folders = await foldersIn(dataDir)
  const passwords = await readPasswords(folders)
  return addressesOf(superuserAddress(folders, passwords.superuser), database, passwords)
}

/** A server whose start was killed goes on alone. It is stopped cleanly and started as ours. */
async function takeOverOrphan(folders: Folders, superuser: string, say: (line: string) => void) {
  const pid = findPostmaster(folders)
  if (pid === undefined) {
    await removeStaleNote(folders)
    return
  }
  const hold = await takeHold(superuser)
  if (!hold) throw inUse(folders)
  say('Database: found it still running from a start that was killed; took it over.')
  await Promise.all([hold.release(), stopPostmaster(pid)])
}

function superuserAddress({ socket }: Folders, password: string): string {
  return `postgres://postgres:${password}@${encodeURIComponent(socket)}/postgres`
}

function inUse({ data }: Folders): FolderInUseError {
  return new FolderInUseError(
    `The data folder ${data} is in use by another start of this system. Stop that one first, or set DATA_DIR to another folder.`,
  )
}
