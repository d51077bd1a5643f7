/** The office's process: reads its key, answers staff's browsers, stops without losing a request. */
import { join } from 'node:path'
import { loadHouse } from './casework/index.ts'
import { scannerOf } from './documents/index.ts'
import { createOffice } from './office-app.ts'
import { blobStore } from './platform/blobs/blob-store.ts'
import { systemClock } from './platform/clock.ts'
import type { OfficeConfig } from './platform/config.ts'
import { connect } from './platform/db/database.ts'
import { serve } from './platform/http/serve.ts'
import type { Lang } from './platform/i18n/catalogue.ts'
import { log, tellError } from './platform/log.ts'
import type { RunningPart } from './platform/part.ts'
import { address } from './portal/addresses.ts'
import { loadOfficeKey } from './secrecy/index.ts'

export async function start(config: OfficeConfig): Promise<RunningPart> {
  const follow = (lang: Lang) => config.portalOrigin + address('follow', lang)
  const house = await loadHouse(config.officeDir, follow)
  const officeKey = await loadOfficeKey(config.officeKeyFile)
  const db = connect(config.databaseUrl, (error) => {
    log({ event: 'database-connection-lost', part: 'office', ...tellError(error) })
  })
  const app = createOffice({
    db,
    house,
    officeKey,
    origin: config.origin,
    blobs: blobStore(join(config.dataDir, 'blobs')),
    scanner: scannerOf(config.scannerUrl, log),
    isSending: config.smtpUrl !== undefined,
    log,
    isDemonstration: config.isDemonstration,
    now: systemClock,
  })
  const server = await serve(app.fetch, config.port)

  return {
    stop: async () => {
      await server.stop()
      await db.destroy()
    },
  }
}
