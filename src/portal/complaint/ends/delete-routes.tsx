import { Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { address, patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { removeSafe } from '../../safe.ts'
import { discardUploadsOf } from '../../uploads/index.ts'
import { afterSending, DeletePage, DeletedPage } from './delete-page.tsx'
import { findDraft, isSent, listDrafts } from '../drafts.ts'
import { leaveDraft } from '../leaving/return-code.ts'
import { showGone } from '../visit.tsx'

const deleteForm = z.object({ 'is-sent': z.enum(['yes', 'no']) })

export function deleteRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('answers-deleted'))
    routes.get(path, async (c) => {
      const wasSent = c.req.query('sent') !== undefined
      const hasOthers = (await listDrafts(c, parts)).length > 0
      const about = { parts, lang, isSent: wasSent, hasOthers }
      return show(c, <DeletedPage {...about} />)
    })

  for (const { lang, path } of patterns('delete-answers')) {
    routes.get(path, async (c) => {
      const visit = await findDraft(c, parts)
      if (!visit) return showGone(c, parts)
      const about = { parts, lang, draftId: visit.safe.id, isSent: isSent(visit) }
      return show(c, <DeletePage {...about} />)
    })

    routes.post(path, async (c) => {
      const form = await readForm(c, deleteForm)
      const visit = await findDraft(c, parts)
      // Sent in another window since it was asked: that is another question.
      if (visit && isSent(visit) !== (form['is-sent'] === 'yes')) return c.redirect(c.req.path, 303)
      if (visit) {
        await removeSafe(parts.db, visit.holder, visit.safe.id)
        await discardUploadsOf(parts, visit.safe.id)
        await leaveDraft(c, parts, visit)
      }
      // Gone already is what was asked for.
      const query = form['is-sent'] === 'yes' ? afterSending : ''
      return c.redirect(address('answers-deleted', lang) + query, 303)
    })
  }
  return routes
}
