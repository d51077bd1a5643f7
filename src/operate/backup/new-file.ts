/** A file that appears whole, and never in the place of another. */
import { open, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { syncFolder } from '../../platform/folder.ts'
import { OperateError } from '../command.ts'
import type { Archived } from './archive.ts'

/** Written beside first: what breaks off leaves nothing, what is killed leaves `….part`. */
export async function writeNewFile<Result>(
  path: string,
  begin: () => Promise<Archived<Result>>,
): Promise<Result> {
  const beside = `${path}.part`
  await requireNew(path)
  const handle = await openBeside(beside)
  try {
    const { bytes, written } = await begin()
    await pipeline(bytes, handle.createWriteStream({ flush: true }))
    await requireNew(path)
    await rename(beside, path)
    await syncFolder(dirname(path))
    return await written
  } catch (error) {
    await handle.close()
    await rm(beside, { force: true })
    throw error
  }
}

async function requireNew(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  if (found) throw new OperateError(`There is a file ${path} already; it was not touched.`)
}

async function openBeside(beside: string): Promise<FileHandle> {
  try {
    return await open(beside, 'wx', 0o600)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new OperateError(`There is no folder ${dirname(beside)}.`)
    if (codeOf(error) !== 'EEXIST') throw error
    throw new OperateError(
      `There is a file ${beside}: another backup is being written there, or one was killed. ` +
        'Remove it when nothing writes to it any more.',
    )
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}
