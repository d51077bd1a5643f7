/** The pages that explain. */
import { Hono } from 'hono'
import type { VNode } from 'preact'
import { show } from '../../platform/http/show.ts'
import { patterns } from '../addresses.ts'
import type { PageId } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import type { ArticleParts } from './article.tsx'
import { CanWeHelpPage } from './can-we-help-page.tsx'
import { ContactPage } from './contact-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'
import { ProtectionPage } from './protection-page.tsx'
import { ReportPage } from './report-page.tsx'

const pages = {
  report: ReportPage,
  protection: ProtectionPage,
  contact: ContactPage,
  privacy: PrivacyPage,
  accessibility: AccessibilityPage,
} satisfies Partial<Record<PageId, (props: ArticleParts) => VNode>>

export function pageRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  for (const [page, Page] of Object.entries(pages))
    for (const { lang, path } of patterns(page as keyof typeof pages))
      routes.get(path, (c) => show(c, <Page parts={parts} lang={lang} />))

  for (const { lang, path } of patterns('can-we-help')) {
    routes.get(path, (c) => {
      const isExpired = c.req.query('expired') !== undefined
      return show(c, <CanWeHelpPage parts={parts} lang={lang} isExpired={isExpired} />)
    })
  }
  return routes
}
