import { Hono } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { openShown, requireUuid } from '../file/file-routes.tsx'
import type { CaseworkParts } from '../parts.ts'
import { DocumentPage } from './document-page.tsx'
import { markDocument } from './marking.ts'

const form = z.object({ may: z.enum(['yes', 'no']) })

export function documentRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/documents/:document/about', async (c) => {
    const id = requireUuid(c.req.param('document'))
    const file = await db.transaction().execute((tx) => openShown(parts, c, tx, now()))
    const document = file.documents.find((each) => each.id === id)
    if (!document) throw new NotFoundError('no such document in this file')
    const { timeZone } = house.office
    return show(c, <DocumentPage {...{ frame: c.var.frame, file, document, timeZone }} />)
  })

  routes.post('/files/:reference/documents/:document/about', async (c) => {
    const id = requireUuid(c.req.param('document'))
    const isNotPassedOn = (await readForm(c, form)).may === 'no'
    const reference = parseReference(house.office, c.req.param('reference'))
    const act = { house, reference, by: c.var.staff.id, at: now() }
    await db.transaction().execute((tx) => markDocument(tx, act, id, isNotPassedOn))
    return c.redirect(c.req.path, 303)
  })

  return routes
}
