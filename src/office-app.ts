/** The office's pages, put together. Tests call it with parts of their own. */
import { Hono } from 'hono'
import { caseworkRoutes, searchKey } from './casework/index.ts'
import type { House } from './casework/index.ts'
import { outboxRoutes } from './correspondence/index.ts'
import {
  framed,
  identityKeys,
  identityRoutes,
  mayOpenFiles,
  onlyFor,
  openRoutes,
  signedIn,
} from './identity/index.ts'
import type { OfficeEnv, SetAsideEnvelope } from './identity/index.ts'
import { listSetAside, oldestWaitingAt } from './letterbox/index.ts'
import { receiveFields } from './documents/index.ts'
import type { Scanner } from './documents/index.ts'
import { OfficeFaultPage } from './office-fault-page.tsx'
import { homeOf, officeMenu, officeSearch } from './office-menu.ts'
import type { BlobStore } from './platform/blobs/blob-store.ts'
import type { Now } from './platform/clock.ts'
import type { Db } from './platform/db/database.ts'
import { assetRoutes } from './platform/http/assets.ts'
import { demonstration } from './platform/http/demonstration.ts'
import { answerFaults } from './platform/http/faults.ts'
import {
  databaseChecks,
  healthRoutes,
  scannerChecks,
  waitingCheck,
  workerCheck,
} from './platform/http/health.ts'
import { oneAddress } from './platform/http/one-address.ts'
import { limitBody, sameOrigin, securityHeaders } from './platform/http/security.ts'
import type { Log } from './platform/log.ts'
import { formatReference } from './platform/office/index.ts'
import type { OfficeKey } from './secrecy/index.ts'

export interface OfficeParts {
  readonly db: Db
  readonly now: Now
  /** As staff's browsers see it. */
  readonly origin: string
  readonly officeKey: OfficeKey
  readonly house: House
  readonly blobs: BlobStore
  /** Undefined: documents are not looked through for viruses. */
  readonly scanner?: Scanner | undefined
  /** A mail server is set, so that what is in the outbox leaves. */
  readonly isSending: boolean
  readonly log: Log
  /** Every page says that nothing here is real. */
  readonly isDemonstration?: boolean
}

/** A long answer with many accents. */
const largestForm = 1024 * 1024
/** What takes documents reads its body as a stream and counts by itself. */
const isStreamed = (path: string) => /^\/files\/(new|[^/]+\/(write|acts|translations))\//.test(path)

export function createOffice(parts: OfficeParts): Hono<OfficeEnv> {
  const { db, house, now, origin, log, blobs, scanner, isSending } = parts
  const { office } = house
  const app = new Hono<OfficeEnv>()
  app.use(
    securityHeaders(origin),
    demonstration(parts.isDemonstration ?? false),
    framed({ office }),
  )
  answerFaults(app, {
    log,
    page: (c, failure) => OfficeFaultPage({ frame: c.var.frame, failure }),
  })
  app.route('/', healthRoutes(readiness(parts)))
  app.route('/', assetRoutes())
  app.use(oneAddress, sameOrigin(origin), limitBody(largestForm, isStreamed))

  const identity = {
    db,
    now,
    origin,
    office,
    keys: identityKeys(parts.officeKey.identity),
    listSetAside: () => setAsideEnvelopes(parts),
  }
  app.route('/', openRoutes(identity))
  const menu = officeMenu({ db, now, office })
  app.use(signedIn({ ...identity, menu, searchBox: officeSearch, readFields: receiveFields }))
  app.get('/', (c) => c.redirect(homeOf(c.var.staff), 303))
  app.route('/', identityRoutes(identity))
  const searches = searchKey(parts.officeKey.identity)
  app.route('/', caseworkRoutes({ db, now, log, blobs, scanner, house, searchKey: searches }))
  // A mail says who complains, and until a mail server is set also the number that opens their file.
  for (const place of ['/outbox', '/outbox/*']) app.use(place, onlyFor(mayOpenFiles))
  app.route('/', outboxRoutes({ db, isSending, timeZone: office.timeZone }))
  return app
}

function readiness({ db, now, scanner }: OfficeParts) {
  return {
    ...databaseChecks(db),
    ...scannerChecks(scanner),
    worker: workerCheck(db, now),
    envelopes: waitingCheck(() => oldestWaitingAt(db), now),
  }
}

async function setAsideEnvelopes({ db, house }: OfficeParts): Promise<SetAsideEnvelope[]> {
  const envelopes = await listSetAside(db)
  return envelopes.map((envelope) => ({
    ...envelope,
    reference: envelope.reference && formatReference(house.office, envelope.reference),
  }))
}
