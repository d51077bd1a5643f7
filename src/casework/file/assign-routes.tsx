import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { listAssignable } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { contextAt } from '../house.ts'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import { AssignPage } from './assign-page.tsx'
import { assignAndTell } from './assigning.ts'
import { openShown } from './file-routes.tsx'

const version = z.coerce.number().int().nonnegative()
const tell = z.literal('yes').optional().catch(undefined)
const assignForm = z.object({ version, tell, caseManager: z.uuid().optional().catch(undefined) })
const takeForm = z.object({ version })

interface Assigning {
  /** The version of the file on the page. */
  readonly seen: number
  readonly chosen: string | undefined
  readonly isTold: boolean
}

export function assignRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const { timeZone } = house.office
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/assign', async (c) => {
    const shown = await db.transaction().execute((tx) => load(c, tx, now()))
    return show(c, <AssignPage frame={c.var.frame} timeZone={timeZone} {...shown} />)
  })

  routes.post('/files/:reference/assign', async (c) => {
    const { version: seen, caseManager, tell: told } = await readForm(c, assignForm)
    return await assign(c, { seen, chosen: caseManager, isTold: told === 'yes' })
  })

  routes.post('/files/:reference/take', async (c) => {
    const { version: seen } = await readForm(c, takeForm)
    return await assign(c, { seen, chosen: c.var.staff.id, isTold: true })
  })

  async function assign(c: Context<OfficeEnv>, { seen, chosen, isTold }: Assigning) {
    const at = now()
    const reference = parseReference(house.office, c.req.param('reference') ?? '')
    const act = { house, reference, version: seen, by: c.var.staff.id, at }
    const answer = await db.transaction().execute(async (tx) => {
      const isPossible = (await candidatesOn(tx, at)).some(({ id }) => id === chosen)
      const done =
        chosen && isPossible
          ? await assignAndTell(tx, act, { caseManagerId: chosen, isTold })
          : undefined
      return done?.ok ? undefined : { done, ...(await load(c, tx, at)) }
    })
    if (!answer) return c.redirect(`/files/${c.req.param('reference')}`, 303)

    const { done, ...shown } = answer
    const { t } = caseworkText(c.var.lang)
    const news = done && 'news' in done ? done.news : undefined
    const refusal = done && 'refusal' in done ? t(`refusal.${done.refusal}`) : undefined
    const problem = news ? undefined : (refusal ?? t('assign.problem'))
    const said = { chosen, isTold, news, problem }
    const page = <AssignPage frame={c.var.frame} timeZone={timeZone} {...shown} {...said} />
    return show(c, page, news ? 409 : 422)
  }

  async function load(c: Context<OfficeEnv>, tx: Tx, at: Date) {
    const file = await openShown(parts, c, tx, at)
    return { file, candidates: await candidatesOn(tx, at) }
  }

  async function candidatesOn(tx: Tx, at: Date) {
    return await listAssignable(tx, contextAt(house, at).dayOf(at))
  }

  return routes
}
