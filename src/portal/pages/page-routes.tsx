/** Where the questions begin. */
import { Hono } from 'hono'
import { show } from '../../platform/http/show.ts'
import { patterns } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { CanWeHelpPage } from './can-we-help-page.tsx'

export function pageRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('can-we-help')) {
    routes.get(path, (c) => {
      const isExpired = c.req.query('expired') !== undefined
      return show(c, <CanWeHelpPage parts={parts} lang={lang} isExpired={isExpired} />)
    })
  }
  return routes
}
