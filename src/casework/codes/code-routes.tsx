/** A new code: asked about first, shown once. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { openShown } from '../file/file-routes.tsx'
import type { CaseworkParts } from '../parts.ts'
import { reachedOf } from '../reached.ts'
import { AskCodePage, MadeCodePage } from './code-pages.tsx'
import { makeCode } from './renewing.ts'

const form = z.object({
  /** Of the code that this form makes: sent again, it makes no other. */
  id: z.uuid(),
  checked: z.literal('yes').optional().catch(undefined),
})

export function codeRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/code', async (c) => {
    const file = await db.transaction().execute((tx) => openShown(parts, c, tx, now()))
    return show(c, <AskCodePage frame={c.var.frame} file={file} id={randomUUID()} />)
  })

  routes.post('/files/:reference/code', async (c) => {
    const { id, checked } = await readForm(c, form)
    const at = now()
    const file = await db.transaction().execute((tx) => openShown(parts, c, tx, at))
    const page = { frame: c.var.frame, file }
    if (!checked) return show(c, <AskCodePage {...page} id={id} problem="unchecked" />, 422)
    const reference = parseReference(house.office, c.req.param('reference'))
    const act = { house, reference, by: c.var.staff.id, at }
    const code = await db.transaction().execute((tx) => makeCode(tx, act, id))
    if (!code) return show(c, <AskCodePage {...page} id={randomUUID()} problem="gone" />, 409)
    const { language } = file.state
    const { followAddress } = house.stationery.facts[language]
    const { envelope } = reachedOf(file.parties, '')
    return show(c, <MadeCodePage {...page} {...{ code, followAddress, envelope }} />)
  })

  return routes
}
