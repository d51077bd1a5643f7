/** The portal's pages, put together. Tests call it with parts of their own. */
import { Hono } from 'hono'
import { assetRoutes } from './platform/http/assets.ts'
import { demonstration } from './platform/http/demonstration.ts'
import { answerFaults } from './platform/http/faults.ts'
import { databaseChecks, healthRoutes, scannerChecks } from './platform/http/health.ts'
import { oneAddress } from './platform/http/one-address.ts'
import { limitBody, sameOrigin, securityHeaders } from './platform/http/security.ts'
import { preferredLanguage } from './platform/i18n/catalogue.ts'
import { isAddressOf, languageOf } from './portal/addresses.ts'
import { complaintRoutes } from './portal/complaint/index.ts'
import { FaultPage } from './portal/fault-page.tsx'
import { contactRoutes } from './portal/contact/index.ts'
import { followRoutes } from './portal/follow/index.ts'
import { homeRoutes } from './portal/home/index.ts'
import { guideRoutes } from './portal/guides/guide-routes.tsx'
import { machineRoutes } from './portal/machines/machine-routes.ts'
import { maintenanceRoutes } from './portal/maintenance/maintenance-routes.tsx'
import { pageRoutes } from './portal/pages/index.ts'
import { paperRoutes } from './portal/paper/paper-routes.ts'
import type { PortalEnv, PortalParts } from './portal/parts.ts'
import { questionnaireRoutes } from './portal/questionnaire/index.ts'
import { registerRoutes } from './portal/register/index.ts'
import { summaryRoutes } from './portal/summaries/summary-routes.tsx'
import { rememberSenders } from './portal/senders/index.ts'

/** The longest story in a script of three bytes a letter, percent-encoded. */
const largestForm = 512 * 1024
/** What takes documents reads its body as a stream and counts by itself. */
const isStreamed = (path: string) =>
  (['documents', 'voice', 'write-message'] as const).some((page) => isAddressOf(page, path))

export function createPortal(parts: PortalParts): Hono<PortalEnv> {
  const { db, office, origin, log } = parts
  const app = new Hono<PortalEnv>()
  const senders = rememberSenders()
  app.use(
    securityHeaders(origin),
    demonstration(parts.isDemonstration ?? false),
    async (c, next) => {
      const wanted = preferredLanguage(c.req.header('accept-language'), office.defaultLanguage)
      c.set('lang', languageOf(c.req.path) ?? wanted)
      c.set('senders', senders)
      await next()
    },
  )
  answerFaults(app, {
    log,
    page: (c, failure) => FaultPage({ parts, lang: c.var.lang, failure }),
  })
  app.route('/', healthRoutes({ ...databaseChecks(db), ...scannerChecks(parts.scanner) }))
  app.route('/', assetRoutes())
  app.route('/', maintenanceRoutes(parts))
  app.use(oneAddress, sameOrigin(origin))
  app.use(limitBody(largestForm, isStreamed))

  app.route('/', machineRoutes(parts))
  app.route('/', guideRoutes(parts))
  app.route('/', summaryRoutes(parts))
  app.route('/', paperRoutes(parts))
  app.route('/', homeRoutes(parts))
  app.route('/', pageRoutes(parts))
  app.route('/', contactRoutes(parts))
  app.route('/', questionnaireRoutes(parts))
  app.route('/', registerRoutes(parts))
  app.route('/', complaintRoutes(parts))
  app.route('/', followRoutes(parts))
  return app
}
