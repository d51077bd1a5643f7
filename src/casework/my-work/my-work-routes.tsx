import { Hono } from 'hono'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { show } from '../../platform/http/show.ts'
import { formatReference } from '../../platform/office/index.ts'
import { writeList } from '../lists/filters.ts'
import { linesOfEach } from '../lists/lines.ts'
import { listFiles } from '../lists/list-store.ts'
import type { CaseworkParts } from '../parts.ts'
import { listOpenTodos } from '../todos/todo-store.ts'
import { MyWorkPage } from './my-work-page.tsx'
import type { ShownSection } from './my-work-page.tsx'
import { sections } from './sections.ts'
import type { Section, TodoSection } from './sections.ts'

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
    const shown = await db.connection().execute((one) => showSections({ db: one, house }, reader))
    const today = dayIn(house.office.timeZone, now())
    return show(c, <MyWorkPage frame={c.var.frame} sections={shown} today={today} />)
  })

  return routes
}

type Parts = Pick<CaseworkParts, 'db' | 'house'>

/** One more than fits is asked for: if it comes, there is more. */
async function showSections(parts: Parts, { id, lang }: Reader): Promise<ShownSection[]> {
  const page = { me: id, after: undefined, limit: mostShown + 1 }
  const found = await Promise.all(
    sections.map(async (section) => ({
      section,
      files: 'list' in section ? await listFiles(parts.db, section.list, page) : [],
      todos: 'todos' in section ? await todosOf(parts, section, id) : [],
    })),
  )
  const lines = await linesOfEach(
    parts,
    lang,
    found.map(({ section, files }) => ({
      files: files.slice(0, mostShown),
      list: 'list' in section ? section.list : undefined,
    })),
  )
  return found.map(({ section, files, todos }, place) => ({
    name: section.name,
    files: lines[place] ?? [],
    todos: todos.slice(0, mostShown),
    moreHref: files.length + todos.length > mostShown ? wholeOf(section) : undefined,
  }))
}

async function todosOf({ db, house }: Parts, { todos }: TodoSection, staffId: string) {
  const found = await listOpenTodos(db, { staffId, ...todos }, undefined, mostShown + 1)
  return found.map((todo) => ({
    ...todo,
    reference: formatReference(house.office, todo.reference),
  }))
}

function wholeOf(section: Section): string {
  return 'list' in section ? `/files?${writeList(section.list)}` : '/todos'
}
