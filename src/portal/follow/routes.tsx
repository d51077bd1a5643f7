/** Following a file. Must not know how the office keeps it: only what it sealed for this person. */
import { Hono } from 'hono'
import { show } from '../../platform/http/show.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { codeRoutes } from './code-routes.tsx'
import { copyRoutes } from './copy/copy-routes.tsx'
import { contactRoutes } from './contact-routes.tsx'
import { fileRoutes } from './file-routes.tsx'
import { holderRoutes } from './holders/holder-routes.tsx'
import { listRoutes } from './list/list-routes.tsx'
import { messageRoutes } from './message-routes.tsx'
import { numberRoutes } from './number-routes.tsx'
import { surveyRoutes } from './survey/survey-routes.tsx'
import { StartPage } from './start-page.tsx'
import { frameOf, paths } from './visit.ts'

export function followRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  routes.on('GET', paths('follow'), (c) => show(c, <StartPage frame={frameOf(c, parts)} />))
  // Fixed addresses before those that take anything in the place of a file.
  routes.route('/', codeRoutes(parts))
  routes.route('/', numberRoutes(parts))
  routes.route('/', listRoutes(parts))
  routes.route('/', fileRoutes(parts))
  routes.route('/', holderRoutes(parts))
  routes.route('/', copyRoutes(parts))
  routes.route('/', surveyRoutes(parts))
  routes.route('/', messageRoutes(parts))
  routes.route('/', contactRoutes(parts))
  return routes
}
