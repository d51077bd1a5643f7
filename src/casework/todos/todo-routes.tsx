import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { listStaff, mayOpenFiles, staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { tidied } from '../../platform/http/tidied.ts'
import { shortDayText } from '../../platform/i18n/dates.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { parseReference } from '../../platform/office/index.ts'
import { findFileById } from '../file-store.ts'
import type { CaseFile } from '../file-store.ts'
import { referenceTextOf, requireAddressed } from '../file/addressed.ts'
import { requireUuid } from '../file/file-routes.tsx'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import { todoText } from './text.ts'
import { addTodo, changeTodo, finishTodo } from './todo-acts.ts'
import type { TodoDone } from './todo-acts.ts'
import { AddTodoPage, ChangeTodoPage } from './todo-page.tsx'
import type { TodoProblems, TypedTodo } from './todo-page.tsx'
import { findTodo } from './todo-store.ts'
import type { Todo } from './todo-store.ts'
import { readTypedDay } from './typed-day.ts'

type Ctx = Context<OfficeEnv>

/** One line of a list. */
const longest = 200

const typed = z.string().max(10_000).catch('')
const addForm = z.object({ what: typed, due: typed, who: typed, promise: typed })
const changeForm = z.object({
  action: z.enum(['change', 'done', 'drop']),
  due: typed,
  who: typed,
  /** A page of ours from which it was done with one button. */
  from: z
    .string()
    .regex(/^\/(todos(\?[\w=&.-]*)?|files\/[\w.-]+)$/)
    .optional()
    .catch(undefined),
})

export function todoRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/todos', async (c) => {
    const file = await requireAddressed(parts, c)
    return show(c, await addPage(parts, c, file, nothing))
  })

  routes.post('/files/:reference/todos', async (c) => {
    const form = await readForm(c, addForm)
    const asked = { ...form, what: tidied(form.what), isPromise: form.promise === 'yes' }
    const read = await readAsked(parts, c, asked)
    const reference = parseReference(house.office, c.req.param('reference'))
    const act = { house, by: c.var.staff.id, at: now(), reference }
    const done = read.ok && (await db.transaction().execute((tx) => addTodo(tx, act, read.todo)))
    if (done && done.ok) return c.redirect(`${filePath(parts, done.file)}#todos`, 303)
    const problems = read.ok ? refused(c, done) : read.problems
    const file = await requireAddressed(parts, c)
    return show(c, await addPage(parts, c, file, asked, problems), 422)
  })

  routes.get('/todos/:todo', async (c) => {
    const { todo, file } = await requireTodo(parts, c)
    return show(c, await changePage(parts, c, todo, file))
  })

  routes.post('/todos/:todo', async (c) => {
    const { action, from, due, who } = await readForm(c, changeForm)
    const id = requireUuid(c.req.param('todo'))
    const act = { house, by: c.var.staff.id, at: now() }
    const asked = { ...nothing, what: '-', due, who }
    const read = action === 'change' ? await readAsked(parts, c, asked) : undefined
    const done = await db.transaction().execute(async (tx) => {
      if (read) return read.ok ? await changeTodo(tx, act, id, read.todo) : undefined
      return await finishTodo(tx, act, id, action === 'done' ? 'done' : 'dropped')
    })
    if (done?.ok) return c.redirect(from ?? `${filePath(parts, done.file)}#todos`, 303)

    const { todo, file } = await requireTodo(parts, c)
    const problems = read && !read.ok ? read.problems : refused(c, done)
    return show(c, await changePage(parts, c, todo, file, { asked, problems }), 422)
  })

  return routes
}

const nothing: TypedTodo = { what: '', due: '', who: '', isPromise: false }

type Read =
  | { readonly ok: false; readonly problems: TodoProblems }
  | {
      readonly ok: true
      readonly todo: { what: string; dueOn: string; staffId: string | null; isPromise: boolean }
    }

async function readAsked(parts: CaseworkParts, c: Ctx, asked: TypedTodo): Promise<Read> {
  const { t, lang } = todoText(c.var.lang)
  const { what, due, who, isPromise } = asked
  const dueOn = readTypedDay(due, today(parts))
  const isKnown = who === '' || (await colleagues(parts)).some(({ id }) => id === who)
  const isTooLong =
    what.length > longest && t('problem.too-long', { most: numberText(lang, longest) })
  const problems: TodoProblems = {
    ...((isTooLong || !what) && { what: isTooLong || t('problem.what') }),
    ...(!dueOn && { due: t('problem.day') }),
    ...(!isKnown && { who: t('problem.who') }),
  }
  if (!dueOn || Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, todo: { what, dueOn, staffId: who || null, isPromise } }
}

/** What the rules refuse has to do with the day. */
function refused(c: Ctx, done: TodoDone | false | undefined): TodoProblems {
  if (!done || done.ok) return {}
  return { due: caseworkText(c.var.lang).t(`refusal.${done.refusal}`) }
}

async function addPage(
  parts: CaseworkParts,
  c: Ctx,
  file: CaseFile,
  asked: TypedTodo,
  problems?: TodoProblems,
) {
  return <AddTodoPage {...await about(parts, c, file)} typed={asked} problems={problems} />
}

async function changePage(
  parts: CaseworkParts,
  c: Ctx,
  todo: Todo,
  file: CaseFile,
  again?: { asked: TypedTodo; problems: TodoProblems },
) {
  const { db, house } = parts
  const names = await staffNames(db, todo.ended_by ? [todo.ended_by] : [])
  const as: TypedTodo = {
    ...nothing,
    due: shortDayText(c.var.lang, todo.due_on),
    who: todo.follows_manager ? '' : (todo.staff_id ?? ''),
  }
  return (
    <ChangeTodoPage
      {...await about(parts, c, file)}
      todo={todo}
      endedBy={names.get(todo.ended_by ?? '')}
      timeZone={house.office.timeZone}
      typed={again?.asked.due ? again.asked : as}
      problems={again?.problems}
    />
  )
}

async function about(parts: CaseworkParts, c: Ctx, file: CaseFile) {
  const { state } = file
  const managers = await staffNames(parts.db, state.caseManagerId ? [state.caseManagerId] : [])
  return {
    frame: c.var.frame,
    referenceText: referenceTextOf(parts, file),
    caseManager: managers.get(state.caseManagerId ?? ''),
    colleagues: await colleagues(parts),
  }
}

async function colleagues({ db }: CaseworkParts) {
  return (await listStaff(db)).filter(({ isActive, role }) => isActive && mayOpenFiles(role))
}

async function requireTodo({ db }: CaseworkParts, c: Ctx) {
  const todo = await findTodo(db, requireUuid(c.req.param('todo')))
  const file = todo && (await findFileById(db, todo.case_id))
  if (!file) throw new NotFoundError('no such todo')
  return { todo, file }
}

function filePath(parts: CaseworkParts, file: CaseFile): string {
  return `/files/${referenceTextOf(parts, file)}`
}

function today({ house, now }: CaseworkParts): string {
  return dayIn(house.office.timeZone, now())
}
