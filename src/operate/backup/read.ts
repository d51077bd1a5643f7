/** A backup as it is read: from its beginning to its end, once, one part after the other. */
import { open } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { openWithOfficeKey, OtherKeyError, UnopenableError } from '../../secrecy/index.ts'
import type { OfficeKey } from '../../secrecy/index.ts'
import { OperateError } from '../command.ts'
import { unpack, UnreadableError } from './archive.ts'
import type { Part } from './archive.ts'
import { format, formatOnly, manifest, manifestName, sums, sumsName } from './manifest.ts'
import type { Manifest, Sums } from './manifest.ts'

/** Some part is not what was kept, or not there. */
export class BrokenBackupError extends OperateError {
  constructor(path: string) {
    super(
      `${path} is broken: something in it was changed, or its end is missing. Nothing was restored.`,
    )
  }
}

export interface Backup {
  readonly path: string
  readonly manifest: Manifest
  /** The part that comes next; undefined after the last. It has to be read before `advance`. */
  readonly next: () => Part | undefined
  readonly advance: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openBackup(path: string, key: OfficeKey): Promise<Backup> {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new OperateError(`There is no file ${path}.`) : error
  })
  const sealed = handle.createReadStream()
  const parts = unpack(await openWithOfficeKey(sealed, key).catch(explainTo(path, key)))
  let part: Part | undefined

  async function advance(): Promise<void> {
    const { value, done } = await parts.next()
    part = done ? undefined : value
  }
  async function close(): Promise<void> {
    await parts.return()
    sealed.destroy()
  }
  try {
    await advance()
    const read = await readManifest(path, part)
    await advance()
    return { path, manifest: read, next: () => part, advance, close }
  } catch (error) {
    await close()
    throw error instanceof UnreadableError ? noBackup(path) : error
  }
}

/** Reads the last part, and holds what was restored against it. */
export async function checkSums({ path, next, advance }: Backup, restored: Sums): Promise<void> {
  const kept = sums.safeParse(await readJson(next(), sumsName))
  if (!kept.success || !isDeepStrictEqual(kept.data, restored)) throw new BrokenBackupError(path)
  // Only what ended well was whole.
  await advance()
  if (next()) throw new BrokenBackupError(path)
}

async function readManifest(path: string, part: Part | undefined): Promise<Manifest> {
  const content = await readJson(part, manifestName)
  const found = formatOnly.safeParse(content)
  if (!found.success) throw noBackup(path)
  if (found.data.format !== format)
    throw new OperateError(
      `${path} was written in another way (format ${found.data.format}) than this version reads (${format}). ` +
        'Restore it with the version that made it, then upgrade.',
    )
  return manifest.parse(content)
}

async function readJson(part: Part | undefined, name: string): Promise<unknown> {
  if (part?.name !== name) return undefined
  const text = Buffer.concat(await Array.fromAsync(part.bytes)).toString()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function explainTo(path: string, key: OfficeKey) {
  return (error: unknown): never => {
    if (error instanceof OtherKeyError)
      throw new OperateError(
        `${path} was sealed to the office key ${error.id}; the key in OFFICE_KEY_FILE is ${key.id}. ` +
          'Put that one there, from its copy on paper if need be.',
      )
    throw error instanceof UnopenableError ? noBackup(path) : error
  }
}

function noBackup(path: string): OperateError {
  return new OperateError(`${path} is not a backup of this system, or its beginning is broken.`)
}
