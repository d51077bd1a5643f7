/** The complaint's form, from before its first question to the page that says it was received. */
import { Hono } from 'hono'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { briefRoutes } from './brief/brief-routes.tsx'
import { adviceRoutes } from './asking/advice-routes.tsx'
import { checkRoutes } from './sending/check-routes.tsx'
import { deleteRoutes } from './ends/delete-routes.tsx'
import { documentRoutes } from './documents/document-routes.tsx'
import { goOnRoutes } from './leaving/go-on-routes.tsx'
import { laterRoutes } from './leaving/later-routes.tsx'
import { overviewRoutes } from './overview/overview-routes.tsx'
import { questionRoutes } from './asking/question-routes.tsx'
import { sentRoutes } from './sending/sent-routes.tsx'
import { voiceRoutes } from './voice/voice-routes.tsx'
import { startRoutes } from './ends/start-routes.tsx'

export { putReminders } from './leaving/reminders.ts'

export function complaintRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  const all = [
    startRoutes,
    briefRoutes,
    questionRoutes,
    adviceRoutes,
    documentRoutes,
    voiceRoutes,
    checkRoutes,
    sentRoutes,
    deleteRoutes,
    overviewRoutes,
    laterRoutes,
    goOnRoutes,
  ]
  for (const some of all) routes.route('/', some(parts))
  return routes
}
