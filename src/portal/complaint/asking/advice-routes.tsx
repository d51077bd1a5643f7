import { Hono } from 'hono'
import { NotFoundError } from '../../../platform/errors.ts'
import { show } from '../../../platform/http/show.ts'
import { patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { AdvicePage } from './advice-page.tsx'
import { understand } from '../answers.ts'
import { fromOf, hrefOf, placeAfter, questionNumbered } from '../places.ts'
import { findAdvice } from '../services.ts'
import { ifOpen } from '../visit.tsx'

export function adviceRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('advice')) {
    routes.get(path, async (c) => {
      const question = questionNumbered(c.req.param('question'))
      if (!question) throw new NotFoundError('question')
      const from = fromOf(c.req.query('from'))
      return await ifOpen(c, parts, async ({ safe }) => {
        const answers = understand(safe.content.answers)
        const advice = await findAdvice(parts, question, answers)
        const onwards = hrefOf(lang, placeAfter(safe.id, question, answers, from))
        // The answer was changed since: there is nothing to say any more.
        if (!advice) return c.redirect(onwards, 303)
        const about = { parts, lang, draftId: safe.id, question, advice, from, onwards }
        return show(c, <AdvicePage {...about} />)
      })
    })
  }
  return routes
}
