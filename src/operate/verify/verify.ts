import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyDocuments, verifyRecord } from '../../casework/index.ts'
import type { DocumentFinding, Finding } from '../../casework/index.ts'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import { readOwnerConfig } from '../../platform/config.ts'
import { embeddedAddresses } from '../../platform/db/embedded/embedded.ts'
import { isMigrated } from '../../platform/db/migrate.ts'
import { leaveSnapshot, withSnapshot } from '../../platform/db/session.ts'
import { loadOffice } from '../../platform/office/index.ts'
import { OperateError } from '../command.ts'
import type { Command } from '../command.ts'
import { withOwnerDatabase } from '../owner-database.ts'
import { readKnown } from './known.ts'
import { tellFinding, tellVerified } from './telling.ts'

export const verify: Command = {
  name: 'verify',
  operands: '[--key <public key>]… [--checkpoint <number:hash>]… [--without-documents]',
  purpose: 'holds all files against their record, and the record against its signatures',
  run: async (args, { env, print }) => {
    const { values } = parseArgs({
      args,
      options: {
        key: { type: 'string', multiple: true, default: [] },
        checkpoint: { type: 'string', multiple: true, default: [] },
        'without-documents': { type: 'boolean', default: false },
      },
    })
    const config = readOwnerConfig(env)
    const known = await readKnown(values, config.recordKeyFile)
    const office = await loadOffice(config.officeDir)
    if (!config.databaseUrl && !(await embeddedAddresses(config.dataDir)))
      throw new OperateError(`There is nothing to verify: no database in ${config.dataDir}.`)

    let faults = 0
    const tell = (finding: Finding | DocumentFinding) => {
      faults += 1
      print(tellFinding(office, finding))
    }
    await withOwnerDatabase(config, print, (address) =>
      withSnapshot(address, async (session) => {
        if (!(await isMigrated(session.db)))
          throw new OperateError('The database is of another version: start the system first.')
        const verified = await verifyRecord(session.db, known, tell)
        // Reading documents may take hours, and no start nor upgrade should wait for it.
        await leaveSnapshot(session)
        const blobs = blobStore(join(config.dataDir, 'blobs'))
        const documents = values['without-documents']
          ? undefined
          : await verifyDocuments(session.db, blobs, tell)
        for (const line of tellVerified(verified, documents, known)) print(line)
      }),
    )
    if (faults > 0)
      throw new OperateError(
        `${faults === 1 ? 'One thing does' : `${faults} things do`} not fit. What to do: docs/operate/record.md`,
      )
    print('Everything fits.')
  },
}
