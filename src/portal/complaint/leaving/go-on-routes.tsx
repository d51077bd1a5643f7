/** Back to a draft by its return code, on whichever device. */
import { Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { parseCode } from '../../../secrecy/index.ts'
import { languageBefore } from '../../../ui/languages.tsx'
import { patterns } from '../../addresses.ts'
import { followText } from '../../follow/text.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { isLanguageChange } from '../../typing.ts'
import { hrefOf, overviewPlace } from '../places.ts'
import { GoOnPage, SentBeforePage } from './go-on-page.tsx'
import { tryReturnCode } from './return-code.ts'
import { leavingText } from './text.ts'

const goOnForm = z.object({
  code: z.string().default(''),
  'own-device': z.literal('yes').optional().catch(undefined),
  [languageBefore]: z.string().optional(),
})

export function goOnRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('go-on')) {
    routes.get(path, (c) => show(c, <GoOnPage parts={parts} lang={lang} />))

    routes.post(path, async (c) => {
      const form = await readForm(c, goOnForm)
      const isOwnDevice = form['own-device'] === 'yes'
      const again = { parts, lang, typed: form.code, isOwnDevice }
      // Straight into the other language: a code is kept nowhere.
      if (isLanguageChange(form)) return show(c, <GoOnPage {...again} />)
      const read = parseCode(form.code)
      // Slips are told before anything is tried, and count for nothing.
      if (!read.ok) {
        const { t } = followText(lang)
        const problem = t(form.code.trim() ? `error.${read.refusal}` : 'error.code-missing')
        return show(c, <GoOnPage {...again} problem={problem} />, 422)
      }

      const { found, isSlow } = await tryReturnCode(c, parts, read.code, isOwnDevice)
      if (!found) {
        const problem = leavingText(lang).t('error.no-match')
        return show(c, <GoOnPage {...{ ...again, problem, isSlow }} />, 422)
      }
      if (found.is === 'sent')
        return show(c, <SentBeforePage parts={parts} lang={lang} at={found.at} />)
      return c.redirect(hrefOf(lang, overviewPlace(found.draftId)), 303)
    })
  }
  return routes
}
