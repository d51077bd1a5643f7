/** After a complaint was entered: what is read back, and a code for who wants to follow it. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { OfficeEnv } from '../../identity/index.ts'
import { renewCode } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { deriveAccess, drawCode, formatCode, recordAudit, sha256 } from '../../secrecy/index.ts'
import { openFile } from '../file/opening.ts'
import { showFile } from '../file/shown-file.ts'
import type { ShownFile } from '../file/shown-file.ts'
import { sealFile } from '../mailbox.ts'
import type { CaseworkParts } from '../parts.ts'
import { CodePage, EnteredPage } from './entered-page.tsx'

type Ctx = Context<OfficeEnv>

export function enteredRoutes(parts: CaseworkParts) {
  const { db, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/entered', async (c) => {
    const file = await db.transaction().execute((tx) => open(parts, c, tx, now()))
    return show(c, <EnteredPage frame={c.var.frame} file={file} />)
  })

  routes.post('/files/:reference/code', async (c) => {
    const code = drawCode()
    const at = now()
    const file = await db.transaction().execute(async (tx) => {
      const opened = await open(parts, c, tx, at)
      const { mailboxId } = opened.state
      const { auth, recipient } = deriveAccess(code, mailboxId)
      const access = { accessId: randomUUID(), mailboxId, recipient, authDigest: sha256(auth), at }
      await renewCode(tx, access)
      await sealFile(tx, parts.house, opened, at)
      const { id: actor, role } = c.var.staff
      await recordAudit(tx, { at, actor, role, action: 'code-made', subject: opened.id })
      return opened
    })
    const { followAddress } = parts.house.stationery.facts[file.state.language]
    const page = { frame: c.var.frame, file, code: formatCode(code), followAddress }
    return show(c, <CodePage {...page} />)
  })

  return routes
}

/** Who sent a complaint by the portal has a code of their own, which nobody here takes from them. */
async function open({ house }: CaseworkParts, c: Ctx, tx: Tx, at: Date): Promise<ShownFile> {
  const reference = parseReference(house.office, c.req.param('reference') ?? '')
  const file = await openFile(tx, reference, c.var.staff, at)
  if (file.state.channel === 'web') throw new NotFoundError('not entered by staff')
  return await showFile(tx, house, file, file.state.language)
}
