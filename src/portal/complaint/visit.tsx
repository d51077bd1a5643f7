/** What a page of a draft answers when the draft is gone or was sent already. */
import type { Context } from 'hono'
import { show } from '../../platform/http/show.ts'
import { address } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { findDraft, isOpen, isSent } from './drafts.ts'
import type { OpenVisit, SentVisit, Visit } from './drafts.ts'
import { GonePage } from './ends/gone-page.tsx'
import { checkPlace, hrefOf } from './places.ts'

type Ctx = Context<PortalEnv>

export async function ifOpen(
  c: Ctx,
  parts: PortalParts,
  then: (visit: OpenVisit) => Response | Promise<Response>,
): Promise<Response> {
  const visit = await findDraft(c, parts)
  if (!visit) return showGone(c, parts)
  return isOpen(visit) ? await then(visit) : toSent(c, visit)
}

export async function ifSent(
  c: Ctx,
  parts: PortalParts,
  then: (visit: SentVisit) => Response | Promise<Response>,
): Promise<Response> {
  const visit = await findDraft(c, parts)
  if (!visit) return showGone(c, parts)
  // The page of a complaint that was not sent has nothing to say yet: what is there can be sent.
  return isSent(visit) ? await then(visit) : toCheck(c, visit)
}

export function showGone(c: Ctx, parts: PortalParts) {
  return show(c, <GonePage parts={parts} lang={c.var.lang} />, 404)
}

function toCheck(c: Ctx, { safe }: Visit) {
  return c.redirect(hrefOf(c.var.lang, checkPlace(safe.id)), 303)
}

/** What was sent cannot be changed here: whoever tries sees that it was sent. */
export function toSent(c: Ctx, { safe }: Visit) {
  return c.redirect(address('sent', c.var.lang, { draft: safe.id }), 303)
}
