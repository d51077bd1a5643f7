/** Into a file by reference and code. */
import { Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { parseCode } from '../../secrecy/index.ts'
import { languageBefore } from '../../ui/languages.tsx'
import { address } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { createSafe } from '../safe.ts'
import { isLanguageChange } from '../typing.ts'
import { tryCode } from './by-code.ts'
import { CodePage } from './code-page.tsx'
import { exampleReference } from './fields.tsx'
import { followedKeeping } from './followed.ts'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'
import { frameOf, paths, visitorOf } from './visit.ts'

const codeForm = z.object({
  reference: z.string().default(''),
  code: z.string().default(''),
  [languageBefore]: z.string().optional(),
})

export function codeRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('follow-by-code'), (c) => show(c, <CodePage frame={frameOf(c, parts)} />))

  routes.on('POST', paths('follow-by-code'), async (c) => {
    const frame = frameOf(c, parts)
    const typed = await readForm(c, codeForm)
    // Straight into the other language: a code is kept nowhere.
    if (isLanguageChange(typed)) return show(c, <CodePage frame={frame} typed={typed} />)
    const read = readCode(frame, typed)
    if (!read.ok) {
      return show(c, <CodePage frame={frame} typed={typed} problems={read.problems} />, 422)
    }

    const { open, isSlow } = await tryCode(parts, read.reference, read.code)
    if (!open) {
      const problems = { code: followText(frame.lang).t('error.no-match') }
      return show(c, <CodePage frame={frame} {...{ typed, problems, isSlow }} isUnknown />, 422)
    }
    const { id } = await createSafe(
      parts.db,
      visitorOf(c, parts),
      followedKeeping,
      open,
      parts.now(),
    )
    return c.redirect(address('file', frame.lang, { file: id }), 303)
  })

  return routes
}

/** Slips are told before anything is tried, and count for nothing. */
function readCode(frame: Frame, typed: z.infer<typeof codeForm>) {
  const { t } = followText(frame.lang)
  const reference = parseReference(frame.office, typed.reference)
  const code = parseCode(typed.code)
  if (reference && code.ok) return { ok: true, reference, code: code.code } as const

  const example = exampleReference(frame)
  const problems = {
    ...(!reference && {
      reference: t(typed.reference.trim() ? 'error.reference-wrong' : 'error.reference-missing', {
        example,
      }),
    }),
    ...(!code.ok && {
      code: t(typed.code.trim() ? `error.${code.refusal}` : 'error.code-missing'),
    }),
  }
  return { ok: false, problems } as const
}
