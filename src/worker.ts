/** The worker's process: opens with the office's key what the letterbox holds, and writes back. */
import { join } from 'node:path'
import { address } from './portal/addresses.ts'
import { loadHouse } from './casework/index.ts'
import { scannerOf } from './documents/index.ts'
import { smtpPost } from './correspondence/index.ts'
import { wakeOnArrival } from './letterbox/index.ts'
import { blobStore } from './platform/blobs/blob-store.ts'
import { dayIn, systemClock } from './platform/clock.ts'
import type { WorkerConfig } from './platform/config.ts'
import { connect } from './platform/db/database.ts'
import type { Lang } from './platform/i18n/catalogue.ts'
import { log, tellError } from './platform/log.ts'
import { isCalendarEnding } from './platform/office/index.ts'
import type { RunningPart } from './platform/part.ts'
import { loadOfficeKey, loadRecordKey } from './secrecy/index.ts'
import { createWorker } from './worker-app.ts'

export async function start(config: WorkerConfig): Promise<RunningPart> {
  const follow = (lang: Lang) => config.portalOrigin + address('follow', lang)
  const house = await loadHouse(config.officeDir, follow)
  const { office } = house
  const today = dayIn(office.timeZone, systemClock())
  if (isCalendarEnding(office, today))
    log({ event: 'calendar-ends-soon', file: 'calendar.json', to: office.calendar.to })
  const { opener } = await loadOfficeKey(config.officeKeyFile)
  const recordKey = await loadRecordKey(config.recordKeyFile)
  const db = connect(config.databaseUrl, (error) => {
    log({ event: 'database-connection-lost', part: 'worker', ...tellError(error) })
  })
  const post = config.smtpUrl
    ? smtpPost(config.smtpUrl, { address: office.contact.email, name: office.name })
    : undefined
  const worker = createWorker({
    db,
    house,
    opener,
    recordKey,
    blobs: blobStore(join(config.dataDir, 'blobs')),
    scanner: scannerOf(config.scannerUrl, log),
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
