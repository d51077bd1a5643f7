import { Hono } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { formatReference } from '../../platform/office/index.ts'
import { serviceNames, servicesNamed } from '../../published/index.ts'
import type { FoundService } from '../../published/index.ts'
import { linesOf } from '../lists/lines.ts'
import type { CaseworkParts } from '../parts.ts'
import { findReference } from './jump.ts'
import { openSearch, sealSearch } from './sealed-search.ts'
import { SearchPage } from './search-page.tsx'
import { holdsWords, searchFiles } from './searching.ts'

/** More than anybody remembers; also keeps addresses short. */
const longestSearch = 200

const form = z.object({
  words: z
    .string()
    .transform((typed) => typed.trim().slice(0, longestSearch).toWellFormed())
    .catch(''),
})

const query = z.object({
  for: z.string().max(1000).catch(''),
  after: z.coerce.number().int().positive().optional().catch(undefined),
  alike: z.literal('yes').optional().catch(undefined),
})

export function searchRoutes(parts: CaseworkParts) {
  const { db, house, now, searchKey } = parts
  const { office } = house
  const routes = new Hono<OfficeEnv>()

  routes.post('/search', async (c) => {
    const { words } = await readForm(c, form)
    if (!holdsWords(words))
      return show(
        c,
        <SearchPage frame={c.var.frame} timeZone={office.timeZone} typed={words} />,
        422,
      )

    const year = Number(dayIn(office.timeZone, now()).slice(0, 4))
    const reference = await findReference(db, office, words, year)
    if (reference) return c.redirect(`/files/${formatReference(office, reference)}`, 303)
    const sealed = sealSearch(searchKey, c.var.staff.id, words)
    return c.redirect(`/search?${new URLSearchParams({ for: sealed })}`, 303)
  })

  routes.get('/search', async (c) => {
    const asked = query.parse(c.req.query())
    const typed = openSearch(searchKey, c.var.staff.id, asked.for)
    if (typed === undefined) throw new NotFoundError('no search of this person')

    const place = { after: asked.after, isAlike: asked.alike === 'yes' }
    const result = await db.transaction().execute(async (tx) => {
      const found = await searchFiles(tx, typed, place, c.var.staff, now())
      const lines = await linesOf({ db: tx, house }, c.var.lang, found.files)
      const files = lines.map((line, index) => ({
        ...line,
        excerpts: found.files[index]?.excerpts ?? [],
      }))
      const services = await namedServices(tx, typed, c.var.lang)
      return { ...found, files, sealed: asked.for, isAlikeAsked: place.isAlike, services }
    })
    const { timeZone } = office
    return show(
      c,
      <SearchPage frame={c.var.frame} typed={typed} timeZone={timeZone} result={result} />,
    )
  })

  return routes
}

/** By any of its names: the files of a service are a list of their own. */
async function namedServices(tx: Tx, typed: string, lang: Lang): Promise<FoundService[]> {
  const names = await serviceNames(tx, await servicesNamed(tx, typed), lang)
  return [...names].map(([id, name]) => ({ id, name }))
}
