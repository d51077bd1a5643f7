import { resolve } from 'node:path'
import { readOwnerConfig } from '../../platform/config.ts'
import { embeddedAddresses } from '../../platform/db/embedded/embedded.ts'
import { withSnapshot } from '../../platform/db/session.ts'
import { OperateError, UsageError } from '../command.ts'
import type { Command } from '../command.ts'
import { withOwnerDatabase } from '../owner-database.ts'
import type { Kept } from './keep.ts'
import { tellAmount, tellSince } from './telling.ts'
import { writeBackup } from './write.ts'

/** Of lost documents; who has lost more restores all of them. */
const mostNamed = 20

export const backup: Command = {
  name: 'backup',
  operands: '<file>',
  purpose: 'keeps everything but keys and passwords in one file, also while the system runs',
  run: async ([file, ...more], { env, now, print }) => {
    if (!file || more.length > 0) throw new UsageError('one file is needed')
    const began = performance.now()
    const path = resolve(file)
    const config = readOwnerConfig(env)
    if (!config.databaseUrl && !(await embeddedAddresses(config.dataDir)))
      throw new OperateError(`There is nothing to keep: no database in ${config.dataDir}.`)

    const { keyId, kept } = await withOwnerDatabase(config, print, (address) =>
      withSnapshot(address, (session) =>
        writeBackup(path, { session, dataDir: config.dataDir, at: now() }),
      ),
    )
    print(`Kept ${tellAmount(kept.sums)} in ${tellSince(began)}:`)
    print(path)
    print(`The office key ${keyId} opens it. It is not in there: keep the two apart.`)
    requireComplete(kept)
  },
}

/** The file is good, and somebody has to know: whatever runs this every night tells them. */
function requireComplete({ missing }: Kept): void {
  if (missing.length === 0) return
  throw new OperateError(
    `${missing.length} documents that files name are not in DATA_DIR/blobs, and so not in the backup. ` +
      `Look for them in older ones:\n${missing.slice(0, mostNamed).join('\n')}`,
  )
}
