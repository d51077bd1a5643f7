import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { show } from '../../platform/http/show.ts'
import { formatReference } from '../../platform/office/index.ts'
import type { CaseworkParts } from '../parts.ts'
import { listOpenTodos } from './todo-store.ts'
import type { ListedTodo, TodoPlace } from './todo-store.ts'
import { TodosPage, todosPath } from './todos-page.tsx'
import type { TodoLine } from './todos-page.tsx'

const pageSize = 50

const place = z.string().regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/)
const placeParts = z.object({ dueOn: z.iso.date(), id: z.uuid() })

export function todoListRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/todos', async (c) => {
    const whose = c.req.query('of') === 'all' ? 'all' : 'mine'
    const filter = whose === 'mine' ? { staffId: c.var.staff.id } : {}
    const found = await listOpenTodos(db, filter, readPlace(c.req.query('after')), pageSize + 1)
    const todos = found.slice(0, pageSize)
    const last = found.length > pageSize ? todos.at(-1) : undefined
    const page = (
      <TodosPage
        frame={c.var.frame}
        whose={whose}
        lines={await lines(parts, c, todos)}
        today={dayIn(house.office.timeZone, now())}
        href={hrefOf(whose, c.req.query('after'))}
        nextHref={last && hrefOf(whose, `${last.dueOn}.${last.id}`)}
      />
    )
    return show(c, page)
  })

  return routes
}

function hrefOf(whose: 'mine' | 'all', after: string | undefined): string {
  const known = place.safeParse(after)
  const href = todosPath(whose)
  if (!known.success) return href
  return `${href}${href.includes('?') ? '&' : '?'}after=${known.data}`
}

/** What is no place of ours means the beginning. */
function readPlace(text: string | undefined): TodoPlace | undefined {
  const known = place.safeParse(text)
  const [dueOn, id] = known.success ? known.data.split('.') : []
  return placeParts.safeParse({ dueOn, id }).data
}

async function lines(
  { db, house: { office } }: CaseworkParts,
  c: Context<OfficeEnv>,
  todos: readonly ListedTodo[],
): Promise<TodoLine[]> {
  const ids = new Set(todos.flatMap(({ staffId }) => staffId ?? []))
  ids.delete(c.var.staff.id)
  const names = await staffNames(db, [...ids])
  return todos.map((todo) => ({
    ...todo,
    reference: formatReference(office, todo.reference),
    staffName: todo.staffId === c.var.staff.id ? c.var.staff.name : names.get(todo.staffId ?? ''),
  }))
}
