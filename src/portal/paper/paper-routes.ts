import { Hono } from 'hono'
import { patterns } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'

export function paperRoutes({ paperForms }: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('paper-form'))
    routes.get(path, (c) => {
      c.header('content-type', 'application/pdf')
      c.header('content-language', lang)
      // A new form comes with the next start; who printed one today needs no second copy.
      c.header('cache-control', 'public, max-age=3600')
      return c.body(paperForms[lang].pdf)
    })
  return routes
}
