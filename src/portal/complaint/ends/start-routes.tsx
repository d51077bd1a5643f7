/** Before the form, and the beginning of a new one. */
import { Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { isFull, listDrafts, startDraft } from '../drafts.ts'
import { questionIds } from '../order.ts'
import { hrefOf, questionPlace } from '../places.ts'
import { travelled, visitField } from './from-questionnaire.ts'
import { nextOne } from './next-one.ts'
import { StartPage } from './start-page.tsx'

const startForm = z.object({
  'own-device': z.literal('yes').optional().catch(undefined),
  /** Of *Can we help you?* */
  visit: visitField,
  /** A complaint that was sent, as whose helper they lodge the next one. */
  like: z.uuid().optional().catch(undefined),
})

export function startRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('complaint')) {
    routes.get(path, async (c) => {
      const drafts = await listDrafts(c, parts)
      const visit = visitField.parse(c.req.query('visit'))
      return show(c, <StartPage parts={parts} lang={lang} drafts={drafts} visitId={visit} />)
    })

    routes.post(path, async (c) => {
      const form = await readForm(c, startForm)
      const drafts = await listDrafts(c, parts)
      if (isFull(drafts))
        return show(
          c,
          <StartPage parts={parts} lang={lang} drafts={drafts} hasTooMany visitId={form.visit} />,
          422,
        )
      const isOwnDevice = form['own-device'] === 'yes'
      const before = await travelled(c, parts, form.visit)
      const sent = drafts.find(({ id }) => id === form.like)?.content
      const answers = sent?.state === 'sent' ? nextOne(sent) : undefined
      const begun = { isOwnDevice, isRestarted: false, ...before, ...(answers && { answers }) }
      const { safe } = await startDraft(c, parts, begun)
      return c.redirect(hrefOf(lang, questionPlace(safe.id, questionIds[0])), 303)
    })
  }
  return routes
}
