/** The portal's process: faces the internet, knows no key of the office. */
import { join } from 'node:path'
import { scannerOf } from './documents/index.ts'
import { blobStore } from './platform/blobs/blob-store.ts'
import { systemClock } from './platform/clock.ts'
import type { PortalConfig } from './platform/config.ts'
import { makeDataFolder } from './platform/data-folder.ts'
import { connect } from './platform/db/database.ts'
import { serve } from './platform/http/serve.ts'
import { keepDoing } from './platform/keep-doing.ts'
import { log, tellError } from './platform/log.ts'
import { loadOffice } from './platform/office/index.ts'
import type { RunningPart } from './platform/part.ts'
import { createPortal } from './portal-app.ts'
import { putReminders } from './portal/complaint/index.ts'
import { forgetTriesBefore } from './portal/follow/index.ts'
import { loadGuides } from './portal/guides/load-guides.ts'
import { makePaperForms } from './portal/paper/paper-form.ts'
import { loadSummaries } from './portal/summaries/load-summaries.ts'
import { sweepSafes } from './portal/uploads/sweep.ts'
import { loadQuestionnaire } from './questionnaire/index.ts'
import { galleryRoutes } from './ui/gallery/routes.tsx'

const sweepEveryMs = 10 * 60_000
const triesKeptMs = 24 * 60 * 60_000

export async function start(config: PortalConfig): Promise<RunningPart> {
  const office = await loadOffice(config.officeDir)
  const questionnaire = await loadQuestionnaire(config.officeDir)
  const guides = await loadGuides(config.officeDir)
  const summaries = await loadSummaries(office)
  const paperForms = await makePaperForms(office)
  await makeDataFolder(config.dataDir)
  const db = connect(config.databaseUrl, (error) => {
    log({ event: 'database-connection-lost', part: 'portal', ...tellError(error) })
  })
  const blobs = blobStore(join(config.dataDir, 'blobs'))
  const now = systemClock
  const app = createPortal({
    db,
    office,
    questionnaire,
    guides,
    summaries,
    paperForms,
    blobs,
    scanner: scannerOf(config.scannerUrl, log),
    now,
    origin: config.origin,
    log,
    trustedProxies: config.trustedProxies,
    isDemonstration: config.isDemonstration,
  })
  if (config.isDevelopment) app.route('/', galleryRoutes())
  const server = await serve(app.fetch, config.port)

  const stopping = new AbortController()
  const sweep = async () => {
    await sweepSafes(db, blobs, now())
    await putReminders({ db, office, now })
    await forgetTriesBefore(db, new Date(now().getTime() - triesKeptMs))
  }
  const sweeping = keepDoing(sweep, {
    everyMs: sweepEveryMs,
    stopping: stopping.signal,
    onFault: (error) => log({ event: 'fault', job: 'sweep', ...tellError(error) }),
  })

  return {
    stop: async () => {
      stopping.abort()
      await server.stop()
      await sweeping.ended
      await db.destroy()
    },
  }
}
