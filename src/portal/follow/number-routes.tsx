/** Into a file by a one-time number. The pages are the same whether there is such a file or not. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { parseNumber } from '../../letterbox/index.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { languageBefore } from '../../ui/languages.tsx'
import { address } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { isLanguageChange } from '../typing.ts'
import { AskPage } from './ask-page.tsx'
import { askForNumber, tryNumber } from './by-number.ts'
import { ClosedPage } from './closed-page.tsx'
import { exampleReference } from './fields.tsx'
import { emailAddressIn, isEmailAddress } from '../../platform/email-address.ts'
import type { Frame } from './frame.tsx'
import { NumberPage, UsedUpPage } from './number-page.tsx'
import { numberMemoryMs } from './slow-down.ts'
import { followText } from './text.ts'
import { fileIn, findVisit, frameOf, isAsked, paths, visitorOf } from './visit.ts'

const askForm = z.object({
  request: z.uuid(),
  reference: z.string().default(''),
  email: z.string().default('').transform(emailAddressIn),
  [languageBefore]: z.string().optional(),
})

/** What was wrong with a number that was tried, in the address of the page that tells it. */
const wrongNumber = z.enum(['wrong', 'used-up'])

const numberForm = z.object({
  number: z.string().default(''),
  [languageBefore]: z.string().optional(),
})

export function numberRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('follow-by-number'), (c) =>
    show(c, <AskPage frame={frameOf(c, parts)} request={randomUUID()} />),
  )

  routes.on('POST', paths('follow-by-number'), async (c) => {
    const frame = frameOf(c, parts)
    const { office, lang } = frame
    const { request, [languageBefore]: before, ...typed } = await readForm(c, askForm)
    if (before) return show(c, <AskPage {...{ frame, request, typed }} />)
    const refused = (problems: Problems) =>
      show(c, <AskPage frame={frame} {...{ request, typed, problems }} />, 422)

    const reference = parseReference(office, typed.reference)
    if (!reference || !isEmailAddress(typed.email)) return refused(problemsOf(frame, typed))

    const asked = await askForNumber(parts, visitorOf(c, parts), {
      accessId: request,
      reference,
      email: typed.email,
      language: lang,
    })
    if (asked.ok) return c.redirect(address('enter-number', lang, { file: asked.safeId }), 303)
    const minutes = numberMemoryMs / 60_000
    return refused({ reference: followText(lang).t('error.too-often', { minutes }) })
  })

  routes.on('GET', paths('enter-number'), async (c) => {
    const frame = frameOf(c, parts)
    const visit = await findVisit(c, parts)
    if (!visit) return show(c, <ClosedPage frame={frame} />, 403)
    const file = fileIn(c)
    if (!isAsked(visit)) return c.redirect(address('file', frame.lang, { file }), 303)
    const wrong = wrongNumber.safeParse(c.req.query('wrong')).data
    const isForList = visit.safe.content.reference === undefined
    if (wrong === 'used-up') return show(c, <UsedUpPage {...{ frame, file, isForList }} />, 422)
    return show(c, <NumberPage {...{ frame, file, wrong, isForList }} />, wrong ? 422 : 200)
  })

  routes.on('POST', paths('enter-number'), async (c) => {
    const frame = frameOf(c, parts)
    const file = fileIn(c)
    const form = await readForm(c, numberForm)
    const typed = form.number
    const visit = await findVisit(c, parts)
    if (!visit) return show(c, <ClosedPage frame={frame} />, 403)
    const fileHref = address('file', frame.lang, { file })
    if (!isAsked(visit)) return c.redirect(fileHref, 303)

    const isForList = visit.safe.content.reference === undefined
    const again = { frame, file, isForList, typed }
    // Straight into the other language: a number is kept nowhere.
    if (isLanguageChange(form)) {
      const isToldWrong = !typed && wrongNumber.safeParse(c.req.query('wrong')).data === 'wrong'
      const wrong = isToldWrong ? 'wrong' : undefined
      return show(c, <NumberPage {...{ ...again, wrong }} />, wrong ? 422 : 200)
    }
    const number = parseNumber(typed)
    // Slips are told before anything is tried, with what was typed.
    if (!number) return show(c, <NumberPage {...again} wrong={unread(typed)} />, 422)
    const result = await tryNumber(parts, visit, number)
    if (result === 'proved') return c.redirect(fileHref, 303)
    // Told after a redirect, so that Back and reload try nothing a second time.
    const page = address('enter-number', frame.lang, { file })
    return c.redirect(`${page}?wrong=${result}`, 303)
  })

  return routes
}

type Problems = Partial<Record<'reference' | 'email', string>>

function problemsOf(frame: Frame, typed: { reference: string; email: string }): Problems {
  const { t } = followText(frame.lang)
  const example = exampleReference(frame)
  return {
    ...(!parseReference(frame.office, typed.reference) && {
      reference: t(typed.reference.trim() ? 'error.reference-wrong' : 'error.reference-missing', {
        example,
      }),
    }),
    ...(!isEmailAddress(typed.email) && {
      email: t(typed.email ? 'error.email-wrong' : 'error.email-missing'),
    }),
  }
}

function unread(typed: string): 'missing' | 'length' {
  return typed.trim() ? 'length' : 'missing'
}
