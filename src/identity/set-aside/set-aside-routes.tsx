import { Hono } from 'hono'
import { show } from '../../platform/http/show.ts'
import type { IdentityParts } from '../parts.ts'
import type { OfficeEnv } from '../signed-in.tsx'
import { SetAsidePage } from './set-aside-page.tsx'

export function setAsideRoutes({ listSetAside, office }: IdentityParts) {
  const routes = new Hono<OfficeEnv>()

  routes.get('/set-aside', async (c) => {
    const envelopes = await listSetAside()
    const page = (
      <SetAsidePage frame={c.var.frame} envelopes={envelopes} timeZone={office.timeZone} />
    )
    return show(c, page)
  })

  return routes
}
