import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { guardFields, holdBack } from '../../senders/index.ts'
import { isUploadUnderway } from '../../uploads/index.ts'
import { understand } from '../answers.ts'
import { CheckPage } from './check-page.tsx'
import type { CheckProblem } from './check-page.tsx'
import { isComplete, notUnderstood } from './content.ts'
import { fingerprint } from '../draft.ts'
import type { OpenVisit } from '../drafts.ts'
import { sendComplaint } from './send.ts'
import { findChosenService } from '../services.ts'
import { ifOpen, toSent } from '../visit.tsx'
import { isSpoken } from '../voice/voice.ts'

const sendForm = z.object({
  /** Of the answers that were on the page. */
  shown: z.string(),
  'without-uploads': z.literal('yes').optional().catch(undefined),
  ...guardFields,
})
type SendForm = z.infer<typeof sendForm>

export function checkRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { path } of patterns('check-answers')) {
    routes.get(path, async (c) => ifOpen(c, parts, (visit) => showCheck(c, parts, visit)))

    routes.post(path, async (c) => {
      const form = await readForm(c, sendForm)
      return await ifOpen(c, parts, async (visit) => {
        const problem = await problemOf(parts, visit, form)
        if (problem) return await showCheck(c, parts, visit, problem)
        const isProbablyMachine = await holdBack(c, parts, form)
        const result = await sendComplaint(parts, visit, c.var.lang, isProbablyMachine)
        // Where it is over, the safe says how.
        return result === 'changed' ? await showCheckAgain(c, parts) : toSent(c, visit)
      })
    })
  }
  return routes
}

async function problemOf(
  { db, now }: PortalParts,
  { safe }: OpenVisit,
  form: SendForm,
): Promise<CheckProblem | undefined> {
  const { answers } = safe.content
  if (!isComplete(understand(answers), isSpoken(safe.content)) || notUnderstood(answers).length > 0)
    return 'unanswered'
  if (form.shown !== fingerprint(safe.content)) return 'changed'
  const isUploading = !form['without-uploads'] && (await isUploadUnderway(db, safe.id, now()))
  return isUploading ? 'uploading' : undefined
}

async function showCheckAgain(c: Context<PortalEnv>, parts: PortalParts) {
  return await ifOpen(c, parts, (visit) => showCheck(c, parts, visit, 'changed'))
}

async function showCheck(
  c: Context<PortalEnv>,
  parts: PortalParts,
  { safe }: OpenVisit,
  problem?: CheckProblem,
) {
  const service = await findChosenService(parts.db, understand(safe.content.answers))
  const page = { parts, lang: c.var.lang, safe, service, problem }
  return show(c, <CheckPage {...page} />, problem ? 422 : 200)
}
