/** Services, one by one and by search, and who else can help. */
import { Hono } from 'hono'
import { z } from 'zod'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { findByName, findService, helpFields, holdsName, readBook } from '../../published/index.ts'
import { doorsOf } from '../../questionnaire/index.ts'
import { languageBefore } from '../../ui/languages.tsx'
import { patterns } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { topicsAmong } from '../service-search/choices.ts'
import { isLanguageChange } from '../typing.ts'
import { OthersPage, OthersWithPage } from './others-page.tsx'
import { RegisterPage } from './register-page.tsx'
import type { Found } from './found.tsx'
import { ServicePage } from './service-page.tsx'

/** More would hide the right one. */
const mostFound = 8
/** A menu of names while one types: short. */
const mostSuggested = 6

/** No name has more; what is longer is looked for by its beginning. */
const longest = 200

const searchForm = z.object({
  words: z
    .string()
    .transform((typed) => typed.trim().slice(0, longest))
    .catch(''),
  [languageBefore]: z.string().optional(),
})

export function registerRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { db } = parts
  const routes = new Hono<PortalEnv>()

  for (const { lang, path } of patterns('services')) {
    routes.get(path, async (c) => {
      const book = await readBook(db)
      return show(c, <RegisterPage parts={parts} lang={lang} book={book} />)
    })
    routes.post(path, async (c) => {
      const { words, ...rest } = await readForm(c, searchForm)
      const book = await readBook(db)
      // What somebody looks for can tell of them, so it stands in no address: it goes along in the form.
      const isOnTheWay = isLanguageChange(rest) && !holdsName(words)
      const search = isOnTheWay ? { words } : { words, found: await find(words) }
      const page = <RegisterPage parts={parts} lang={lang} book={book} search={search} />
      return show(c, page, holdsName(words) || isOnTheWay ? 200 : 422)
    })
  }

  for (const { lang, path } of patterns('service'))
    routes.get(path, async (c) => {
      const service = await findService(db, c.req.param('service') ?? '')
      if (!service) throw new NotFoundError('no such service')
      const book = await readBook(db)
      return show(c, <ServicePage parts={parts} lang={lang} service={service} book={book} />)
    })

  for (const { lang, path } of patterns('other-help'))
    routes.get(path, async (c) => {
      const book = await readBook(db)
      return show(c, <OthersPage parts={parts} lang={lang} book={book} />)
    })

  for (const { lang, path } of patterns('other-help-with'))
    routes.get(path, async (c) => {
      const field = helpFields.find((each) => each === c.req.param('field'))
      if (!field) throw new NotFoundError('no such help')
      const book = await readBook(db)
      return show(c, <OthersWithPage parts={parts} lang={lang} book={book} field={field} />)
    })

  for (const { lang, path } of patterns('suggest'))
    routes.post(path, async (c) => {
      const { words } = await readForm(c, searchForm)
      const { services, topics } = await readBook(db)
      const names = (await findByName(db, words, mostSuggested)).map(({ is, id }) => {
        const entry = is === 'service' ? services.get(id) : topics.get(id)
        return entry?.names[lang]
      })
      return c.json([...new Set(names.filter((name) => name !== undefined))])
    })

  async function find(words: string): Promise<Found[]> {
    const book = await readBook(db)
    const found = await findByName(db, words, mostFound)
    const topics = topicsAmong(book, found)
    return found.flatMap(({ is, id }): Found[] => {
      const service = is === 'service' ? book.services.get(id) : undefined
      if (service) return [{ service }]
      const topic = topics.find((each) => is === 'topic' && each.id === id)
      return topic ? [{ topic, doors: doorsOf(topic) }] : []
    })
  }

  return routes
}
