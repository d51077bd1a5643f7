/** The pages for the proxy, to be fetched once and kept beside it: they need no database. */
import { Hono } from 'hono'
import { render } from 'preact-render-to-string'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { MaintenancePage } from './maintenance-page.tsx'

export function maintenanceRoutes({ office }: Pick<PortalParts, 'office'>): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  for (const lang of languages)
    routes.get(`/maintenance/${lang}.html`, (c) =>
      c.html(`<!doctype html>${render(<MaintenancePage office={office} lang={lang} />)}`),
    )
  return routes
}
