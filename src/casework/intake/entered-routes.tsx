/** After a complaint was entered: what is read back. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { OfficeEnv } from '../../identity/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { openFile } from '../file/opening.ts'
import { showFile } from '../file/shown-file.ts'
import type { ShownFile } from '../file/shown-file.ts'
import type { CaseworkParts } from '../parts.ts'
import { EnteredPage } from './entered-page.tsx'

type Ctx = Context<OfficeEnv>

export function enteredRoutes(parts: CaseworkParts) {
  const { db, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/entered', async (c) => {
    const file = await db.transaction().execute((tx) => open(parts, c, tx, now()))
    return show(c, <EnteredPage frame={c.var.frame} file={file} />)
  })

  return routes
}

async function open({ house }: CaseworkParts, c: Ctx, tx: Tx, at: Date): Promise<ShownFile> {
  const reference = parseReference(house.office, c.req.param('reference') ?? '')
  const file = await openFile(tx, reference, c.var.staff, at)
  if (file.state.channel === 'web') throw new NotFoundError('not entered by staff')
  return await showFile(tx, house, file, file.state.language)
}
