/** For machines: where to tell of a hole in our security, and which pages there are. */
import { Hono } from 'hono'
import { languages } from '../../platform/i18n/catalogue.ts'
import { helpFields, readBook } from '../../published/index.ts'
import { address } from '../addresses.ts'
import type { PageId, Params } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { summaryAddress } from '../summaries/summary-links.ts'

/** RFC 9116: what is older than its day counts for nothing; under a year, so that somebody looks again. */
const validDays = 180

const pages = [
  'home',
  'can-we-help',
  'how-we-work',
  'questions-and-answers',
  'services',
  'other-help',
  'appeal-terms',
  'complaint',
  'brief',
  'go-on',
  'report',
  'protection',
  'follow',
  'contact',
  'ask-question',
  'call-back',
  'appointment',
  'privacy',
  'accessibility',
] as const satisfies readonly PageId[]

export function machineRoutes({ db, office, now, origin }: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()

  routes.get('/.well-known/security.txt', (c) => {
    const expires = new Date(now().getTime() + validDays * 24 * 60 * 60 * 1000)
    return c.text(
      [
        `Contact: mailto:${office.contact.email}`,
        `Expires: ${expires.toISOString()}`,
        `Preferred-Languages: ${office.languages.join(', ')}`,
        `Canonical: ${origin}/.well-known/security.txt`,
        '',
      ].join('\n'),
    )
  })

  routes.get('/robots.txt', (c) => c.text(`User-agent: *\nSitemap: ${origin}/sitemap.xml\n`))

  routes.get('/sitemap.xml', async (c) => {
    const { services } = await readBook(db)
    const places: (readonly [PageId, Params])[] = [
      ...pages.map((page) => [page, {}] as const),
      ...[...services.keys()].map((service) => ['service', { service }] as const),
      ...helpFields.map((field) => ['other-help-with', { field }] as const),
    ]
    const urls = places.flatMap(([page, params]) =>
      languages.map((lang) => urlOf(origin, page, params, lang)),
    )
    const brief = office.summaries.map(
      ({ language }) => `<url><loc>${origin}${summaryAddress(language)}</loc></url>`,
    )
    c.header('content-type', 'application/xml; charset=utf-8')
    return c.body(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ` +
        `xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${[...urls, ...brief].join('\n')}\n</urlset>\n`,
    )
  })

  return routes
}

/** Each page in each language, with where it is in the others. */
function urlOf(origin: string, page: PageId, params: Params, lang: (typeof languages)[number]) {
  const others = languages.map(
    (each) =>
      `<xhtml:link rel="alternate" hreflang="${each}" href="${origin}${address(page, each, params)}"/>`,
  )
  return `<url><loc>${origin}${address(page, lang, params)}</loc>${others.join('')}</url>`
}
