import { Hono } from 'hono'
import { show } from '../../platform/http/show.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { summaryAddress } from './summary-links.ts'
import { SummaryPage } from './summary-page.tsx'

export function summaryRoutes({ office, summaries }: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  for (const summary of office.summaries) {
    const page = summaries.get(summary.language)
    if (page)
      routes.get(summaryAddress(summary.language), (c) =>
        show(c, <SummaryPage office={office} summary={summary} page={page} />),
      )
  }
  return routes
}
