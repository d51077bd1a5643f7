/** The worker's process: opens with the office's key what the letterbox holds, and writes back. */
import { join } from 'node:path'
import { address } from './portal/addresses.ts'
import { loadLetters, smtpPost, stationeryOf } from './correspondence/index.ts'
import { wakeOnArrival } from './letterbox/index.ts'
import { blobStore } from './platform/blobs/blob-store.ts'
import { systemClock } from './platform/clock.ts'
import type { WorkerConfig } from './platform/config.ts'
import { connect } from './platform/db/database.ts'
import { log, tellError } from './platform/log.ts'
import { loadOffice } from './platform/office/index.ts'
import type { RunningPart } from './platform/part.ts'
import { loadOfficeKey } from './secrecy/index.ts'
import { createWorker } from './worker-app.ts'

export async function start(config: WorkerConfig): Promise<RunningPart> {
  const office = await loadOffice(config.officeDir)
  const letters = await loadLetters(config.officeDir, office.languages)
  const { opener } = await loadOfficeKey(config.officeKeyFile)
  const db = connect(config.databaseUrl, (error) => {
    log({ event: 'database-connection-lost', part: 'worker', ...tellError(error) })
  })
  const stationery = stationeryOf(
    office,
    letters,
    (lang) => config.portalOrigin + address('follow', lang),
  )
  const post = config.smtpUrl
    ? smtpPost(config.smtpUrl, { address: office.contact.email, name: office.name })
    : undefined
  const worker = createWorker({
    db,
    house: { office, stationery },
    opener,
    blobs: blobStore(join(config.dataDir, 'blobs')),
    post,
    log,
    now: systemClock,
  })
  const listening = wakeOnArrival(config.databaseUrl, worker.wake)

  return {
    stop: async () => {
      await listening.stop()
      await worker.stop()
      post?.close()
      await db.destroy()
    },
  }
}
