/** Who opens a file from outside: a new code, asked about first and shown once; and an access that ends. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { openShown } from '../file/file-routes.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import type { CaseworkParts } from '../parts.ts'
import { AskCodePage, MadeCodePage } from './code-pages.tsx'
import { endHelp, makeCode, mayHoldCode } from './renewing.ts'

const codeForm = z.object({
  /** Of the code that this form makes: sent again, it makes no other. */
  id: z.uuid(),
  party: z.string().default(''),
  checked: z.literal('yes').optional().catch(undefined),
})

const endForm = z.object({ party: z.uuid() })

export function codeRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/code', async (c) => {
    const file = await db.transaction().execute((tx) => openShown(parts, c, tx, now()))
    return show(c, <AskCodePage frame={c.var.frame} file={file} id={randomUUID()} />)
  })

  routes.post('/files/:reference/code', async (c) => {
    const { id, checked, party: chosen } = await readForm(c, codeForm)
    const file = await db.transaction().execute((tx) => openShown(parts, c, tx, now()))
    const page = { frame: c.var.frame, file }
    const party = partyFor(file, chosen)
    const problems = { ...(!party && { party: true }), ...(!checked && { checked: true }) }
    if (!party || !checked)
      return show(c, <AskCodePage {...page} {...{ id, chosen, problems }} />, 422)
    const wanted = { accessId: id, partyId: party.id }
    const code = await db.transaction().execute((tx) => makeCode(tx, actOf(parts, c), wanted))
    if (!code) return show(c, <AskCodePage {...page} id={randomUUID()} isGone />, 409)
    const { followAddress } = house.stationery.facts[file.state.language]
    return show(c, <MadeCodePage {...page} {...{ code, followAddress, party }} />)
  })

  routes.post('/files/:reference/access-end', async (c) => {
    const { party } = await readForm(c, endForm)
    await db.transaction().execute((tx) => endHelp(tx, actOf(parts, c), party))
    return c.redirect(`/files/${c.req.param('reference')}#parties`, 303)
  })

  return routes
}

function actOf({ house, now }: CaseworkParts, c: Context<OfficeEnv>) {
  const reference = parseReference(house.office, c.req.param('reference') ?? '')
  return { house, reference, by: c.var.staff.id, at: now() }
}

/** Where only one can have a code, nobody is asked whose. */
function partyFor({ parties }: ShownFile, chosen: string) {
  const possible = parties.filter(mayHoldCode)
  return possible.length === 1 ? possible[0] : possible.find(({ id }) => id === chosen)
}
