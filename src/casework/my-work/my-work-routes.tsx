import { Hono } from 'hono'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { show } from '../../platform/http/show.ts'
import { formatReference } from '../../platform/office/index.ts'
import { writeList } from '../lists/filters.ts'
import { linesOf } from '../lists/lines.ts'
import { listFiles } from '../lists/list-store.ts'
import type { CaseworkParts } from '../parts.ts'
import { listOpenTodos } from '../todos/todo-store.ts'
import { MyWorkPage } from './my-work-page.tsx'
import type { ShownSection } from './my-work-page.tsx'
import { sections } from './sections.ts'
import type { Section } from './sections.ts'

/** Of each section: what one does in a morning. */
const mostShown = 10

interface Reader {
  readonly id: string
  readonly lang: Lang
}

export function myWorkRoutes({ db, house, now }: CaseworkParts) {
  const routes = new Hono<OfficeEnv>()

  routes.get('/my-work', async (c) => {
    const reader = { id: c.var.staff.id, lang: c.var.lang }
    // On one connection, where what is asked at once travels at once.
    const shown = await db
      .connection()
      .execute(
        async (one) =>
          await Promise.all(sections.map((section) => showSection(one, house, section, reader))),
      )
    const today = dayIn(house.office.timeZone, now())
    return show(c, <MyWorkPage frame={c.var.frame} sections={shown} today={today} />)
  })

  return routes
}

/** One more than fits is asked for: if it comes, there is more. */
async function showSection(
  db: Db,
  house: CaseworkParts['house'],
  section: Section,
  { id, lang }: Reader,
): Promise<ShownSection> {
  const { name } = section
  if ('list' in section) {
    const { list } = section
    const found = await listFiles(db, list, { me: id, after: undefined, limit: mostShown + 1 })
    const files = await linesOf({ db, house }, lang, found.slice(0, mostShown), { list })
    const isMore = found.length > mostShown
    return { name, files, todos: [], moreHref: isMore ? `/files?${writeList(list)}` : undefined }
  }
  const filter = { staffId: id, ...section.todos }
  const found = await listOpenTodos(db, filter, undefined, mostShown + 1)
  const todos = found.slice(0, mostShown).map((todo) => ({
    ...todo,
    reference: formatReference(house.office, todo.reference),
  }))
  return { name, files: [], todos, moreHref: found.length > mostShown ? '/todos' : undefined }
}
