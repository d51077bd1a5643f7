import { Hono } from 'hono'
import { show } from '../../platform/http/show.ts'
import { patterns } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { GuidePage } from './guide-page.tsx'
import { guideNames } from './load-guides.ts'

export function guideRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  for (const name of guideNames)
    for (const { lang, path } of patterns(name)) {
      const guide = parts.guides[name][lang]
      routes.get(path, (c) =>
        show(c, <GuidePage parts={parts} lang={lang} name={name} guide={guide} />),
      )
    }
  return routes
}
