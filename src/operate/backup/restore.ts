import { join, resolve } from 'node:path'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import { readOwnerConfig } from '../../platform/config.ts'
import { listUnknown } from '../../platform/db/migrate.ts'
import { loadOfficeKey, OfficeKeyError } from '../../secrecy/index.ts'
import type { OfficeKey } from '../../secrecy/index.ts'
import { OperateError, UsageError } from '../command.ts'
import type { Command } from '../command.ts'
import { withOwnerDatabase } from '../owner-database.ts'
import { bringBack } from './bring-back.ts'
import type { Manifest } from './manifest.ts'
import { openBackup } from './read.ts'
import { tellAmount, tellSince } from './telling.ts'

export const restore: Command = {
  name: 'restore',
  operands: '<file>',
  purpose: 'brings a backup into an empty installation that has the office key already',
  run: async ([file, ...more], { env, print }) => {
    if (!file || more.length > 0) throw new UsageError('one file is needed')
    const began = performance.now()
    const config = readOwnerConfig(env)
    const key = await loadKey(config.officeKeyFile)
    const blobs = blobStore(join(config.dataDir, 'blobs'))
    await requireNoDocuments(blobs, config.dataDir)
    const backup = await openBackup(resolve(file), key)
    try {
      await requireKnown(backup.manifest)
      const { sums, migrations } = await withOwnerDatabase(config, print, (address) =>
        bringBack(backup, address, blobs),
      )
      print(`Restored the backup of ${backup.manifest.madeAt}:`)
      print(`${tellAmount(sums)} all as they were kept, in ${tellSince(began)}.`)
      if (migrations.length > 0) print(`Then upgraded: ${migrations.join(', ')}`)
      print('Start the system: npm start')
    } finally {
      await backup.close()
    }
  },
}

async function loadKey(file: string): Promise<OfficeKey> {
  return await loadOfficeKey(file).catch((error: unknown) => {
    if (!(error instanceof OfficeKeyError) || error.problem !== 'missing') throw error
    throw new OperateError(
      `Put the office key in place first: there is none in ${file} (OFFICE_KEY_FILE). ` +
        'From its copy on paper, type the line that begins with AGE-SECRET-KEY-PQ-1 into that file.',
    )
  })
}

async function requireNoDocuments(blobs: BlobStore, dataDir: string): Promise<void> {
  for await (const { id } of blobs.list())
    throw new OperateError(
      `There are documents in ${join(dataDir, 'blobs')} already, such as ${id}. Nothing was changed. ` +
        'Restore into a new DATA_DIR, or, where a restore was cut off, remove that folder first.',
    )
}

async function requireKnown({ migrations, release }: Manifest): Promise<void> {
  const [unknown] = await listUnknown(migrations)
  if (unknown)
    throw new OperateError(
      `The backup was made by another version of the program (${release}): this one does not have ` +
        `${unknown} as it was. Restore it with that version.`,
    )
}
