import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import { AllFilesPage, mostCounted } from './all-files-page.tsx'
import { keptChoices } from './choices.ts'
import type { Choices } from './choices.ts'
import { readList, writeList } from './filters.ts'
import type { FileList } from './filters.ts'
import { linesOf } from './lines.ts'
import { readListPlace, writeListPlace } from './list-place.ts'
import { countFiles, listFiles } from './list-store.ts'
import { deleteView, listSavedViews, saveView } from './saved-view-store.ts'
import type { WrongName } from './saved-views.tsx'
import { listText } from './text.ts'

/** Lines on a page: more than one looks through, few enough to be quick. */
const pageSize = 40

/** More stand in nobody's way of finding them. */
const mostViews = 30

const longestName = 60

const viewForm = z.object({
  name: z
    .string()
    .transform((typed) => typed.trim().slice(0, longestName).toWellFormed())
    .catch(''),
  list: z.string().max(1000).catch(''),
})

export function listRoutes(parts: CaseworkParts) {
  const { db, now } = parts
  const choicesIn = keptChoices(db, now)
  const routes = new Hono<OfficeEnv>()

  routes.get('/files', async (c) => {
    const asked = c.req.query()
    const choices = await choicesIn(c.var.lang)
    return show(c, await allFiles(parts, c, readList(asked), { choices, after: asked['after'] }))
  })

  routes.post('/files/views', async (c) => {
    const { name, list: written } = await readForm(c, viewForm)
    const list = readList(Object.fromEntries(new URLSearchParams(written)))
    const { id } = c.var.staff
    const problem = problemOf(name, (await listSavedViews(db, id)).length)
    if (problem) {
      const wrong = { typed: name, problem } as const
      const choices = await choicesIn(c.var.lang)
      return show(c, await allFiles(parts, c, list, { choices, wrong }), 422)
    }
    const view = { name, list: writeList(list) }
    await db.transaction().execute((tx) => saveView(tx, id, view, now()))
    return c.redirect(`/files?${view.list}`, 303)
  })

  routes.post('/files/views/:id/delete', async (c) => {
    const id = z.uuid().safeParse(c.req.param('id')).data
    if (id) await db.transaction().execute((tx) => deleteView(tx, c.var.staff.id, id))
    return c.redirect('/files', 303)
  })

  return routes
}

function problemOf(name: string, views: number): WrongName['problem'] | undefined {
  if (name === '') return 'name-missing'
  return views >= mostViews ? 'too-many' : undefined
}

async function allFiles(
  parts: CaseworkParts,
  c: Context<OfficeEnv>,
  list: FileList,
  { choices, after, wrong }: { choices: Choices; after?: string | undefined; wrong?: WrongName },
) {
  const { db, now, house } = parts
  const { lang, staff, frame } = c.var
  const me = staff.id
  const place = readListPlace(list.sort, after)
  // On one connection, where what is asked at once travels at once.
  return await db.connection().execute(async (one) => {
    const [found, count, views] = await Promise.all([
      listFiles(one, list, { me, after: place, limit: pageSize + 1 }),
      countFiles(one, list, me, mostCounted + 1),
      listSavedViews(one, me),
    ])
    // One more than fits was asked for: if it came, there is a next page.
    const files = found.slice(0, pageSize)
    const last = found.length > pageSize ? files.at(-1) : undefined
    const next = last && new URLSearchParams(writeList(list))
    if (last) next?.set('after', writeListPlace(list.sort, last))
    return (
      <AllFilesPage
        frame={frame}
        casework={caseworkText(lang)}
        text={listText(lang)}
        list={list}
        lines={await linesOf({ db: one, house }, lang, files, { showsManager: true, list })}
        today={dayIn(house.office.timeZone, now())}
        count={count}
        views={views}
        {...choices}
        nextHref={next && `/files?${next}`}
        wrong={wrong}
      />
    )
  })
}
