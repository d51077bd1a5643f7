import { Hono } from 'hono'
import { dayIn } from '../../../platform/clock.ts'
import { show } from '../../../platform/http/show.ts'
import { patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { ifOpen } from '../visit.tsx'
import { OverviewPage } from './overview-page.tsx'

export function overviewRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('overview'))
    routes.get(path, async (c) =>
      ifOpen(c, parts, ({ safe }) => {
        const today = dayIn(parts.office.timeZone, parts.now())
        return show(c, <OverviewPage {...{ parts, lang, safe, today }} />)
      }),
    )
  return routes
}
