/**
 * Where encrypted documents lie: a folder, a file for each, named by an id that says nothing. Must
 * not know what is in them nor whose they are.
 */
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { makeFolder, syncFolder } from '../folder.ts'

export interface BlobStore {
  /** There whole, and on disk, when this settles; or not at all. */
  write(id: string, bytes: Readable): Promise<void>
  /** The stream fails with ENOENT when there is none. */
  read(id: string): Readable
  /** To be read whole even when it is removed meanwhile. Undefined when there is none. */
  open(id: string): Promise<{ size: number; bytes: Readable } | undefined>
  sizeOf(id: string): Promise<number | undefined>
  remove(id: string): Promise<void>
  /** All there are, with the moment each was written, for sweeping what nobody knows any more. */
  list(): AsyncIterable<{ id: string; writtenAt: Date }>
  /** Takes away what was being written before `at` and never finished. */
  removeUnfinished(at: Date): Promise<void>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const unfinished = '.part'

/** In `folder/ab/ab01…`: a folder with very many entries is slow to list and to back up. */
export function blobStore(folder: string): BlobStore {
  return {
    async write(id, bytes) {
      const path = pathOf(folder, id)
      await makeFolder(dirname(path), 0o700)
      await writeWhole(bytes, path)
    },
    read(id) {
      return createReadStream(pathOf(folder, id))
    },
    async open(id) {
      const handle = await open(pathOf(folder, id)).catch(unlessMissing)
      if (!handle) return undefined
      const { size } = await handle.stat()
      return { size, bytes: handle.createReadStream() }
    },
    async sizeOf(id) {
      return (await statIfThere(pathOf(folder, id)))?.size
    },
    async remove(id) {
      await rm(pathOf(folder, id), { force: true })
    },
    async *list() {
      for (const { name, path } of await filesIn(folder)) {
        const found = uuid.test(name) ? await statIfThere(path) : undefined
        if (found) yield { id: name, writtenAt: found.mtime }
      }
    },
    async removeUnfinished(at) {
      for (const { name, path } of await filesIn(folder)) {
        if (!name.endsWith(unfinished)) continue
        const found = await statIfThere(path)
        if (found && found.mtime < at) await rm(path, { force: true })
      }
    },
  }
}

/** An id that is not ours could name a file outside the folder. */
function pathOf(folder: string, id: string): string {
  if (!uuid.test(id)) throw new RangeError('not the id of a blob')
  return join(folder, id.slice(0, 2), id)
}

async function writeWhole(bytes: Readable, path: string): Promise<void> {
  const beside = `${path}.${randomUUID()}${unfinished}`
  try {
    await pipeline(bytes, createWriteStream(beside, { flush: true, mode: 0o600, flags: 'wx' }))
    await rename(beside, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function filesIn(folder: string): Promise<{ name: string; path: string }[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => ({ name, path: join(parentPath, name) }))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function statIfThere(path: string): Promise<{ size: number; mtime: Date } | undefined> {
  return await stat(path).catch(unlessMissing)
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
