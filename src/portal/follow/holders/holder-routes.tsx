/** Who opens the file, seen and changed: a code is made here and shown here, an access ends. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import type { MailboxHolder } from '../../../letterbox/index.ts'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { address } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { ClosedPage } from '../closed-page.tsx'
import type { Open } from '../followed.ts'
import { fetchView } from '../view.ts'
import { fileIn, findOpenVisit, frameOf, paths } from '../visit.ts'
import type { Visit } from '../visit.ts'
import { askToEnd, makeCode } from './asking.ts'
import { HoldersPage } from './holders-page.tsx'

const form = z.object({
  id: z.uuid(),
  /** Whose code is made, or whose access ends. */
  code: z.uuid().optional(),
  end: z.uuid().optional(),
})

export function holderRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('file-access'), async (c) => {
    const frame = frameOf(c, parts)
    const found = await findHolders(c, parts)
    if (!found) return show(c, <ClosedPage frame={frame} />, 403)
    const { visit, ...page } = found
    const open = visit.safe.content
    return show(c, <HoldersPage frame={frame} {...page} open={open} id={randomUUID()} />)
  })

  routes.on('POST', paths('file-access'), async (c) => {
    const frame = frameOf(c, parts)
    const { id, code, end } = await readForm(c, form)
    const found = await findHolders(c, parts)
    if (!found) return show(c, <ClosedPage frame={frame} />, 403)
    const { visit, ...page } = found
    const { file, holders, you } = page
    const holder = holders.find((each) => each.id === (code ?? end))
    const asking = holder && { id, lang: frame.lang, you, holder }
    const ask = code ? makeCode : askToEnd
    const result = asking ? await ask(parts, visit, asking) : 'late'
    if (result === 'closed') return show(c, <ClosedPage frame={frame} />, 403)
    if (result === 'late') {
      const open = visit.safe.content
      return show(c, <HoldersPage frame={frame} {...page} open={open} id={id} isLate />, 409)
    }
    const next = code ? 'file-access' : 'message-sent'
    return c.redirect(address(next, frame.lang, { file }), 303)
  })

  return routes
}

interface Found {
  readonly visit: Visit<Open>
  readonly file: string
  readonly holders: readonly MailboxHolder[]
  readonly you: MailboxHolder
}

async function findHolders(c: Context<PortalEnv>, parts: PortalParts): Promise<Found | undefined> {
  const visit = await findOpenVisit(c, parts)
  const shown = visit && (await fetchView(parts, visit.safe.content))
  const holders = shown?.is === 'view' ? shown.view.holders : undefined
  const you = holders?.find(({ isYou }) => isYou)
  return visit && holders && you && { visit, file: fileIn(c), holders, you }
}
