import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { letterNamed } from '../../correspondence/index.ts'
import { staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { readDate } from '../../platform/typed-date.ts'
import { formatReference } from '../../platform/office/index.ts'
import { markTold } from '../acting.ts'
import { requireUuid } from '../file/file-routes.tsx'
import { openTask } from '../file/opening.ts'
import { showFile } from '../file/shown-file.ts'
import { listOpenTasks } from '../lists/list-store.ts'
import type { ListedTask } from '../lists/list-store.ts'
import { readPlace, writePlace } from '../lists/place.ts'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import { TaskPage } from './task-page.tsx'
import type { TypedDay } from './task-page.tsx'
import { TasksPage } from './tasks-page.tsx'
import type { TaskLine } from './tasks-page.tsx'
import { noteNotReached } from './tries.ts'

const pageSize = 50
const typed = z.string().max(10).catch('')
const doneForm = z.object({ day: typed, month: typed, year: typed })
const tryForm = z.object({ number: z.coerce.number().int().min(1).max(1000) })

export function taskRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const { timeZone } = house.office
  const routes = new Hono<OfficeEnv>()

  routes.get('/tasks', async (c) => {
    const found = await listOpenTasks(db, readPlace(c.req.query('after')), pageSize + 1)
    const tasks = found.slice(0, pageSize)
    const last = found.length > pageSize ? tasks.at(-1) : undefined
    const place = last && writePlace({ at: last.createdAt, id: last.id })
    const page = (
      <TasksPage
        frame={c.var.frame}
        lines={await lines(parts, c, tasks)}
        today={dayIn(timeZone, now())}
        nextHref={place && `/tasks?${new URLSearchParams({ after: place })}`}
      />
    )
    return show(c, page)
  })

  routes.get('/tasks/:task', async (c) => {
    const at = now()
    const opened = await db.transaction().execute((tx) => open(parts, c, tx, at))
    return show(c, <TaskPage {...opened} typed={partsOf(dayIn(timeZone, at))} />)
  })

  routes.post('/tasks/:task', async (c) => {
    const form = await readForm(c, doneForm)
    const at = now()
    const read = readDate(form)
    const day = read.ok ? read.date : undefined
    const answer = await db.transaction().execute(async (tx) => {
      const act = { house, by: c.var.staff.id, at }
      const done = day ? await markTold(tx, act, requireUuid(c.req.param('task')), day) : undefined
      if (done?.ok) return undefined
      return { done, ...(await open(parts, c, tx, at)) }
    })
    if (!answer) return c.redirect('/tasks', 303)

    const { done, ...opened } = answer
    const { t } = caseworkText(c.var.lang)
    const refusal = done && 'refusal' in done ? t(`refusal.${done.refusal}`) : undefined
    const problem = refusal ?? t('task.day-problem')
    return show(c, <TaskPage {...opened} typed={form} problem={problem} />, 422)
  })

  routes.post('/tasks/:task/not-reached', async (c) => {
    const { number } = await readForm(c, tryForm)
    const id = requireUuid(c.req.param('task'))
    const act = { house, by: c.var.staff.id, at: now() }
    await db.transaction().execute(async (tx) => await noteNotReached(tx, act, id, number))
    return c.redirect(`/tasks/${id}`, 303)
  })

  return routes
}

async function open({ house }: CaseworkParts, c: Context<OfficeEnv>, tx: Tx, at: Date) {
  const { file, task, message } = await openTask(
    tx,
    requireUuid(c.req.param('task')),
    c.var.staff,
    at,
  )
  const { language } = file.state
  const { address, telephone, email } = house.office.contact
  return {
    frame: c.var.frame,
    file: await showFile(tx, house, file, c.var.lang),
    task,
    message,
    sender: [...address[language], telephone.display, email],
    officeName: house.office.name[language],
    timeZone: house.office.timeZone,
  }
}

async function lines(
  { db, house: { office, stationery } }: CaseworkParts,
  c: Context<OfficeEnv>,
  tasks: readonly ListedTask[],
): Promise<TaskLine[]> {
  const ids = tasks.flatMap(({ caseManagerId }) => caseManagerId ?? [])
  const managers = await staffNames(db, [...new Set(ids)])
  return tasks.map((task) => {
    const letter = letterNamed(stationery.letters, task.messageKind)
    return {
      id: task.id,
      kind: task.way,
      reference: formatReference(office, task.reference),
      letter: letter?.[c.var.lang].title ?? task.messageKind,
      caseManager: managers.get(task.caseManagerId ?? ''),
      createdOn: dayIn(office.timeZone, task.createdAt),
      isUrgent: task.isUrgent,
    }
  })
}

function partsOf(day: string): TypedDay {
  const { day: dayOfMonth, month, year } = Temporal.PlainDate.from(day)
  return { day: String(dayOfMonth), month: String(month), year: String(year) }
}
