import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { neverCompress } from '../../../platform/http/compression.ts'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { address, patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { saveSafe } from '../../safe.ts'
import { understand } from '../answers.ts'
import { drafts } from '../draft.ts'
import type { SentVisit } from '../drafts.ts'
import { SentPage } from './sent-page.tsx'
import type { SentProblems } from './sent-page.tsx'
import { findChosenService } from '../services.ts'
import { ifSent } from '../visit.tsx'

/** Without the tick the code stays, and the person is told why. */
const codeForm = z.object({ code: z.enum(['kept', 'show']).optional().catch(undefined) })

export function sentRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('sent')) {
    routes.get(path, async (c) =>
      ifSent(c, parts, (visit) => {
        const isAsked = c.req.query('wrong') !== undefined
        const isTickMissing = isAsked && !visit.safe.content.isCodeKept
        return showSent(c, parts, visit, { isTickMissing })
      }),
    )

    routes.post(path, async (c) => {
      const { code } = await readForm(c, codeForm)
      return await ifSent(c, parts, async ({ holder, safe }) => {
        const page = address('sent', lang, { draft: safe.id })
        if (!code) return c.redirect(`${page}?wrong`, 303)
        const content = { ...safe.content, isCodeKept: code === 'kept' }
        // Saved at the same moment by another window: it said the same or will be asked again.
        await saveSafe(parts.db, holder, drafts, safe, content, parts.now())
        return c.redirect(page, 303)
      })
    })
  }
  return routes
}

export async function showSent(
  c: Context<PortalEnv>,
  parts: PortalParts,
  { safe }: SentVisit,
  problems: SentProblems = {},
) {
  const service = await findChosenService(parts.db, understand(safe.content.answers))
  neverCompress(c)
  const page = { parts, lang: c.var.lang, safe, service, problems }
  const isWrong = problems.tooLate !== undefined || problems.isTickMissing
  return show(c, <SentPage {...page} />, isWrong ? 422 : 200)
}
