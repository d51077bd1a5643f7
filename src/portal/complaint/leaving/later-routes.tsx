/** Leaving a draft: a return code, shown until the person has kept it, and a reminder for who asks. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { emailAddressIn, isEmailAddress } from '../../../platform/email-address.ts'
import { neverCompress } from '../../../platform/http/compression.ts'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { languageBefore } from '../../../ui/languages.tsx'
import { address, patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { isLanguageChange } from '../../typing.ts'
import type { OpenVisit } from '../drafts.ts'
import { hrefOf, laterPlace } from '../places.ts'
import { ifOpen } from '../visit.tsx'
import { LaterPage, ownDevice, SavedPage } from './later-page.tsx'
import type { LaterProblems, LaterTyped } from './later-page.tsx'
import { dropReminder, isReminderAsked } from './reminder-store.ts'
import { askToBeReminded } from './reminders.ts'
import { giveCode, hideCode, leaveDraft } from './return-code.ts'

type Ctx = Context<PortalEnv>

const actions = ['give', 'give-new', 'leave', 'remind', 'forget'] as const
const laterForm = z.object({
  action: z.enum(actions).catch('give'),
  email: z.string().default('').transform(emailAddressIn),
  /** Without the tick the code stays, and the person is told why. */
  kept: z.literal('yes').optional().catch(undefined),
  [languageBefore]: z.string().optional(),
})
type LaterForm = z.infer<typeof laterForm>

export function laterRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('saved-for-later'))
    routes.get(path, (c) =>
      show(
        c,
        <SavedPage parts={parts} lang={lang} isOwnDevice={c.req.query('own') !== undefined} />,
      ),
    )

  for (const { path } of patterns('save-for-later')) {
    routes.get(path, async (c) =>
      ifOpen(c, parts, (visit) => {
        const isTickMissing = c.req.query('wrong') !== undefined && hasCode(visit)
        return showLater(c, parts, visit, { isTickMissing })
      }),
    )

    routes.post(path, async (c) => {
      const form = await readForm(c, laterForm)
      return await ifOpen(c, parts, async (visit) => {
        if (isLanguageChange(form)) return await showLater(c, parts, visit, {}, form)
        if (isReminderWanted(form) && !isEmailAddress(form.email))
          return await showLater(c, parts, visit, { isEmailWrong: true }, form)
        return await act(c, parts, visit, form)
      })
    })
  }
  return routes
}

async function act(c: Ctx, parts: PortalParts, visit: OpenVisit, form: LaterForm) {
  const { action, email } = form
  if (action === 'leave') return await leave(c, parts, visit, form)
  // A second click on the same button keeps the code that is on the page.
  if (action === 'give-new' || (action === 'give' && !visit.wayBack))
    await giveCode(c, parts, visit)
  if (action === 'forget') await dropReminder(parts.db, visit.safe.id)
  if (isReminderWanted(form))
    await askToBeReminded(parts, visit.safe.id, { email, lang: c.var.lang })
  return c.redirect(pageOf(c, visit), 303)
}

async function leave(c: Ctx, parts: PortalParts, visit: OpenVisit, { kept }: LaterForm) {
  if (hasCode(visit) && !kept) return c.redirect(`${pageOf(c, visit)}?wrong`, 303)
  await (visit.isOwnDevice ? hideCode(c, parts, visit) : leaveDraft(c, parts, visit))
  const query = visit.isOwnDevice ? ownDevice : ''
  return c.redirect(address('saved-for-later', c.var.lang) + query, 303)
}

function pageOf(c: Ctx, { safe }: OpenVisit): string {
  return hrefOf(c.var.lang, laterPlace(safe.id))
}

/** For a reminder alone an address is needed; with a code it may be left out. */
function isReminderWanted({ action, email }: LaterForm): boolean {
  return action === 'remind' || (action === 'give' && email !== '')
}

function hasCode({ wayBack }: OpenVisit): boolean {
  return wayBack?.content.code !== undefined
}

async function showLater(
  c: Ctx,
  parts: PortalParts,
  visit: OpenVisit,
  problems: LaterProblems,
  typed: LaterTyped = {},
) {
  const isReminded = await isReminderAsked(parts.db, visit.safe.id)
  neverCompress(c)
  const page = <LaterPage {...{ parts, lang: c.var.lang, visit, isReminded, problems, typed }} />
  const isBad = problems.isTickMissing || problems.isEmailWrong
  return show(c, page, isBad ? 422 : 200)
}
