/** The pages that explain, and the search of *Can we help you?*. */
import { Hono } from 'hono'
import type { VNode } from 'preact'
import { z } from 'zod'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { findService, findServices, holdsName } from '../../published/index.ts'
import type { PublicService } from '../../published/index.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
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

/** More would hide the right one. */
const mostFound = 6

const searchForm = z.object({ service: z.string().trim().max(200).catch('') })

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
    routes.post(path, async (c) => {
      const { service: typed } = await readForm(c, searchForm)
      const found = await findKnown(parts, typed, lang)
      const page = <CanWeHelpPage parts={parts} lang={lang} search={{ typed, found }} />
      return show(c, page, holdsName(typed) ? 200 : 422)
    })
  }
  return routes
}

async function findKnown({ db }: PortalParts, typed: string, lang: Lang): Promise<PublicService[]> {
  const found = await findServices(db, typed, lang, mostFound)
  const services = await Promise.all(found.map(({ id }) => findService(db, id)))
  return services.filter((service) => service !== undefined)
}
