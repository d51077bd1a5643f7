/** All files in which somebody acts for others, by their e-mail address and a one-time number. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { emailAddressIn, isEmailAddress } from '../../../platform/email-address.ts'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { languageBefore } from '../../../ui/languages.tsx'
import { address } from '../../addresses.ts'
import { beginForAnother } from '../../complaint/ends/next-one.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { isLanguageChange } from '../../typing.ts'
import { askForNumber } from '../by-number.ts'
import { ClosedPage } from '../closed-page.tsx'
import type { Listing } from '../followed.ts'
import { numberMemoryMs } from '../slow-down.ts'
import { followText } from '../text.ts'
import { fileIn, findListVisit, frameOf, paths, visitorOf } from '../visit.ts'
import type { Visit } from '../visit.ts'
import { AskListPage } from './ask-list-page.tsx'
import { ListPage } from './list-page.tsx'
import { fetchListed, openFrom } from './listed.ts'
import type { Listed } from './listed.ts'

const askForm = z.object({
  request: z.uuid(),
  email: z.string().default('').transform(emailAddressIn),
  [languageBefore]: z.string().optional(),
})

const listForm = z.object({
  /** The mailbox of the file to open; otherwise a new complaint begins. */
  open: z.uuid().optional(),
})

export function listRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('files-for-others'), (c) =>
    show(c, <AskListPage frame={frameOf(c, parts)} request={randomUUID()} />),
  )

  routes.on('POST', paths('files-for-others'), async (c) => {
    const frame = frameOf(c, parts)
    const { t, lang } = followText(frame.lang)
    const { request, email, ...rest } = await readForm(c, askForm)
    if (isLanguageChange(rest)) return show(c, <AskListPage {...{ frame, request, email }} />)
    const refused = (problem: string) => {
      const problems = { email: problem }
      return show(c, <AskListPage frame={frame} {...{ request, email, problems }} />, 422)
    }
    if (!isEmailAddress(email))
      return refused(t(email ? 'error.email-wrong' : 'error.email-missing'))
    const asking = { accessId: request, reference: undefined, email, language: lang }
    const asked = await askForNumber(parts, visitorOf(c, parts), asking)
    if (!asked.ok) return refused(t('error.too-often', { minutes: numberMemoryMs / 60_000 }))
    return c.redirect(address('enter-number', lang, { file: asked.safeId }), 303)
  })

  routes.on('GET', paths('file-list'), async (c) => {
    const found = await findListed(c, parts)
    if (!found) return show(c, <ClosedPage frame={frameOf(c, parts)} />, 403)
    return show(c, <ListPage frame={frameOf(c, parts)} file={fileIn(c)} {...found.listed} />)
  })

  routes.on('POST', paths('file-list'), async (c) => {
    const frame = frameOf(c, parts)
    const { open } = await readForm(c, listForm)
    const found = await findListed(c, parts)
    if (!found) return show(c, <ClosedPage frame={frame} />, 403)
    const { visit, listed } = found
    const page = (problem: 'gone' | 'full') =>
      show(c, <ListPage frame={frame} file={fileIn(c)} {...listed} problem={problem} />, 422)
    if (!open) {
      const begun = await beginForAnother(c, parts, listed.list.helper)
      return begun ? c.redirect(begun, 303) : page('full')
    }
    const file = listed.list.files.find(({ mailboxId }) => mailboxId === open)
    const opened = file && (await openFrom(parts, visit, file))
    return opened ? c.redirect(address('file', frame.lang, { file: opened }), 303) : page('gone')
  })

  return routes
}

async function findListed(
  c: Context<PortalEnv>,
  parts: PortalParts,
): Promise<{ visit: Visit<Listing>; listed: Listed } | undefined> {
  const visit = await findListVisit(c, parts)
  const listed = visit && (await fetchListed(parts, visit.safe.content))
  return visit && listed && { visit, listed }
}
