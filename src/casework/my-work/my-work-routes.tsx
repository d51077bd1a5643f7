import { Hono } from 'hono'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { show } from '../../platform/http/show.ts'
import { formatReference } from '../../platform/office/index.ts'
import { writeList } from '../lists/filters.ts'
import type { FileLine } from '../lists/file-table.tsx'
import { linesOfEach } from '../lists/lines.ts'
import { listFilesOfEach } from '../lists/list-store.ts'
import type { CaseworkParts } from '../parts.ts'
import { listOpenTodosOfEach } from '../todos/todo-store.ts'
import { MyWorkPage } from './my-work-page.tsx'
import type { ShownSection, TodoLine } from './my-work-page.tsx'
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
    const shown = await db.connection().execute((one) => showSections({ db: one, house }, reader))
    const today = dayIn(house.office.timeZone, now())
    return show(c, <MyWorkPage frame={c.var.frame} sections={shown} today={today} />)
  })

  return routes
}

type Parts = Pick<CaseworkParts, 'db' | 'house'>

/** One more than fits is asked for: if it comes, there is more. */
async function showSections(parts: Parts, { id, lang }: Reader): Promise<ShownSection[]> {
  const [files, todos] = await Promise.all([readFiles(parts, id, lang), readTodos(parts, id)])
  return sections.map((section) => {
    const { name } = section
    const [itsFiles, itsTodos] = [files.get(name) ?? [], todos.get(name) ?? []]
    const isMore = itsFiles.length + itsTodos.length > mostShown
    return {
      name,
      files: itsFiles.slice(0, mostShown),
      todos: itsTodos.slice(0, mostShown),
      moreHref: isMore ? wholeOf(section) : undefined,
    }
  })
}

async function readFiles(parts: Parts, me: string, lang: Lang) {
  const wanted = sections.filter((section) => 'list' in section)
  const lists = wanted.map(({ list }) => list)
  const found = await listFilesOfEach(parts.db, lists, { me, limit: mostShown + 1 })
  const lines = await linesOfEach(
    parts,
    lang,
    lists.map((list, place) => ({ list, files: found[place] ?? [] })),
  )
  return new Map<string, FileLine[]>(wanted.map(({ name }, place) => [name, lines[place] ?? []]))
}

async function readTodos({ db, house }: Parts, staffId: string) {
  const wanted = sections.filter((section) => 'todos' in section)
  const filters = wanted.map(({ todos }) => ({ staffId, ...todos }))
  const found = await listOpenTodosOfEach(db, filters, mostShown + 1)
  const lines = found.map((todos) =>
    todos.map((todo) => ({ ...todo, reference: formatReference(house.office, todo.reference) })),
  )
  return new Map<string, TodoLine[]>(wanted.map(({ name }, place) => [name, lines[place] ?? []]))
}

function wholeOf(section: Section): string {
  return 'list' in section ? `/files?${writeList(section.list)}` : '/todos'
}
