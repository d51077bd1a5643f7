/** The paper by which a helper may act, when it came after the complaint. */
import { Hono } from 'hono'
import type { OfficeEnv } from '../../identity/index.ts'
import { formatReference } from '../../platform/office/index.ts'
import { giveMandate } from '../content-store.ts'
import type { CaseworkParts } from '../parts.ts'
import { finishAwaited } from '../todos/todo-acts.ts'
import { requireAddressed } from './addressed.ts'

export function mandateRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.post('/files/:reference/mandate', async (c) => {
    const { id, state } = await requireAddressed(parts, c)
    const act = { house, by: c.var.staff.id, at: now() }
    await db.transaction().execute(async (tx) => {
      await giveMandate(tx, id)
      await finishAwaited(tx, act, id, { kind: 'mandate', outcome: 'done' })
    })
    return c.redirect(`/files/${formatReference(house.office, state.reference)}#parties`, 303)
  })
  return routes
}
