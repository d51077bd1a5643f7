/** A PostgreSQL server for tests only: in a folder of its own that goes with it, and without fsync. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded } from './embedded/embedded.ts'
import { foldersIn } from './embedded/folder.ts'
import { findPostmaster, isAlive, stopPostmaster } from './embedded/postmaster.ts'

export interface TestServer {
  /** Address of the superuser. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Not the machine's temporary folder by name: that of a socket must be short. */
const place = '/tmp'

export async function startTestServer(): Promise<TestServer> {
  await removeAbandoned()
  const folder = await mkdtemp(join(place, `ombuds-test-${process.pid}-`))
  const server = await startEmbedded(join(folder, 'data'), ignore, { fsync: false })
  return {
    url: server.superuser,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A test that is killed leaves its server running; the next one tidies up. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(place)) {
    const pid = Number(/^ombuds-test-(\d+)-/.exec(name)?.[1])
    if (pid && !isAlive(pid)) await remove(join(place, name)).catch(ignore)
  }
}

async function remove(folder: string): Promise<void> {
  const folders = await foldersIn(join(folder, 'data'))
  const postmaster = findPostmaster(folders)
  if (postmaster !== undefined) await stopPostmaster(folders, postmaster)
  await rm(folder, { recursive: true, force: true })
}

function ignore(): void {
  // Not for an operator's eyes; and another user's folders are theirs to remove.
}
