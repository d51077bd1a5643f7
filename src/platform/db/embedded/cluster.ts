/** Makes PostgreSQL's data folder, once. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { drawPasswords } from '../prepare.ts'
import type { Binaries } from './binaries.ts'
import type { Folders } from './folder.ts'
import { isAlive } from './postmaster.ts'
import { ownerOf } from './user.ts'
import type { RunAs } from './user.ts'

const run = promisify(execFile)

const storedPasswords = z.object({
  superuser: z.string(),
  owner: z.string(),
  portal: z.string(),
  office: z.string(),
})
export type StoredPasswords = z.infer<typeof storedPasswords>

export async function readPasswords({ passwords }: Folders): Promise<StoredPasswords> {
  return storedPasswords.parse(JSON.parse(await readFile(passwords, 'utf8')))
}

/**
 * Everything is made beside and moved to its place at the end: a folder that is there is whole.
 * Two starts at once may both make one; the second finds the place taken and uses the first's.
 */
export async function createCluster(
  folders: Folders,
  binaries: Binaries,
  runAs: RunAs,
): Promise<void> {
  await removeHalves(folders)
  const half = `${folders.home}.half-${process.pid}`
  const isRoot = process.getuid?.() === 0
  await mkdir(half, { mode: isRoot ? 0o711 : 0o700 })

  const stored = { superuser: randomBytes(24).toString('base64url'), ...drawPasswords() }
  await writeSafely(join(half, 'passwords.json'), JSON.stringify(stored))
  await initialise(half, stored.superuser, binaries, runAs)

  await rename(half, folders.home).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(half, { recursive: true })
  })
  await flush(folders.data)
}

async function initialise(half: string, password: string, binaries: Binaries, runAs: RunAs) {
  const cluster = join(half, 'cluster')
  const passwordFile = join(half, 'superuser')
  const owner = ownerOf(runAs)
  await mkdir(cluster, { mode: 0o700 })
  await writeSafely(passwordFile, password)
  if (owner)
    await Promise.all([cluster, passwordFile].map((path) => chown(path, owner.uid, owner.gid)))

  const [command = '', ...args] = [
    ...runAs.prefix,
    binaries.initdb,
    ...initdbArguments(cluster, passwordFile),
  ]
  await run(command, args, { ...runAs.ids, cwd: '/' })
  await rm(passwordFile)
}

function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    // With `trust`, whoever gets hold of the portal could connect as the owner.
    '--auth-local=scram-sha-256',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C.UTF-8',
  ]
}

/** What starts that were killed left lying. Their `initdb` may still be writing for a moment. */
async function removeHalves({ home, data }: Folders): Promise<void> {
  for (const name of await readdir(data)) {
    const [, pid] = /^postgres\.half-(\d+)$/.exec(name) ?? []
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
      await rm(`${home}.half-${pid}`, { recursive: true, maxRetries: 20, retryDelay: 100 })
  }
}

async function writeSafely(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  await file.writeFile(text)
  await file.sync()
  await file.close()
}

async function flush(folder: string): Promise<void> {
  const file = await open(folder, 'r')
  await file.sync()
  await file.close()
}
