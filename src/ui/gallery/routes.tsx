/**
 * `/_components` and `/_components/office`: every component with words as they could be, for us who
 * build pages. In English only, and mounted in development only. `?lang=nl` turns the components'
 * own words.
 */
import { Hono } from 'hono'
import { show } from '../../platform/http/show.ts'
import { type Lang, languages } from '../../platform/i18n/catalogue.ts'
import { GalleryPage, OfficeGalleryPage } from './gallery-page.tsx'

export function galleryRoutes() {
  const routes = new Hono()
  routes.get('/_components', (c) => show(c, <GalleryPage lang={langOf(c.req.query('lang'))} />))
  routes.get('/_components/office', (c) =>
    show(c, <OfficeGalleryPage lang={langOf(c.req.query('lang'))} />),
  )
  return routes
}

function langOf(asked: string | undefined): Lang {
  return languages.find((lang) => lang === asked) ?? 'en'
}
