/** `/`, which goes by the browser's language, and *Get help*. */
import { Hono } from 'hono'
import { show } from '../../platform/http/show.ts'
import { address, patterns } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { HomePage } from './home-page.tsx'

export function homeRoutes({ office, now }: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  routes.get('/', (c) => {
    c.header('Vary', 'Accept-Language')
    return c.redirect(address('home', c.var.lang), 302)
  })
  for (const { lang, path } of patterns('home'))
    routes.get(path, (c) => show(c, <HomePage lang={lang} office={office} now={now} />))
  return routes
}
