/** One file of all that is kept, sealed to the office's key. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import type { Db } from '../../platform/db/database.ts'
import { hasMigrations } from '../../platform/db/migrate.ts'
import type { Session } from '../../platform/db/session.ts'
import { root } from '../../platform/root.ts'
import { currentOfficeKey } from '../../published/index.ts'
import type { PublishedKey } from '../../published/index.ts'
import { sealToOfficeKey } from '../../secrecy/index.ts'
import { OperateError } from '../command.ts'
import { archive } from './archive.ts'
import { describe, keepAll } from './keep.ts'
import type { Kept } from './keep.ts'
import { writeNewFile } from './new-file.ts'

interface Source {
  /** Shows the moment of the backup. */
  readonly session: Session
  readonly dataDir: string
  readonly at: Date
}

export async function writeBackup(
  path: string,
  { session, dataDir, at }: Source,
): Promise<{ keyId: string; kept: Kept }> {
  const key = await findKey(session.db)
  const blobs = blobStore(join(dataDir, 'blobs'))
  const release = await readRelease()
  const manifest = await describe(session, { officeKeyId: key.id, release, at })
  const kept = await writeNewFile(path, async () => {
    const { bytes, written } = archive(at, (put) => keepAll(put, session, blobs, manifest))
    return { bytes: await sealToOfficeKey(bytes, key), written }
  })
  return { keyId: key.id, kept }
}

async function findKey(db: Db): Promise<PublishedKey> {
  const key = (await hasMigrations(db)) ? await currentOfficeKey(db) : undefined
  if (!key) throw new OperateError('There is nothing to keep: the system has not been started yet.')
  return key
}

async function readRelease(): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
