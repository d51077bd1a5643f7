import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { neverCompress } from '../../platform/http/compression.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import type { IdentityParts } from '../parts.ts'
import { personProblems, readPerson, typedPerson } from '../person-fields.tsx'
import { hasProblems } from '../problems.tsx'
import { passwordProblem } from '../proof/new-password-field.tsx'
import { hashPassword } from '../proof/password.ts'
import { refusePassword } from '../proof/password-rules.ts'
import { drawTotpSecret, stepOfNumber } from '../proof/totp.ts'
import type { OpenEnv } from '../signed-in.tsx'
import { keepToken } from '../sign-in/session.ts'
import { findStaffByEmail } from '../staff-store.ts'
import { identityText } from '../text.ts'
import { AppPage } from './app-page.tsx'
import { DetailsPage } from './details-page.tsx'
import { LinkOverPage } from './link-over-page.tsx'
import { findGuest, finishSetUp, openFilledIn, sealFilledIn } from './set-up.ts'
import type { FilledIn, Guest } from './set-up.ts'

const detailsForm = typedPerson.extend({ 'new-password': z.string().max(1000) })
type DetailsForm = z.infer<typeof detailsForm>

const appForm = z.object({ sealed: z.string().max(10_000), number: z.string().max(20) })

export function linkRoutes(parts: IdentityParts) {
  const { db, keys, now, origin } = parts
  const routes = new Hono<OpenEnv>()

  routes.get('/welcome/:token', async (c) => {
    const guest = await findGuest(db, c.req.param('token'), now())
    if (!guest) return showLinkOver(c)
    const typed = guest.kind === 'first' ? typedPerson.parse({ language: c.var.lang }) : undefined
    return show(c, <DetailsPage frame={c.var.frame} action={here(c)} typed={typed} />)
  })

  routes.post('/welcome/:token', async (c) => {
    const token = c.req.param('token')
    const form = await readForm(c, detailsForm)
    const guest = await findGuest(db, token, now())
    if (!guest) return showLinkOver(c)

    const problems = await detailsProblems(parts, c.var.lang, guest, form)
    if (hasProblems(problems)) {
      const typed = guest.kind === 'first' ? form : undefined
      const page = (
        <DetailsPage frame={c.var.frame} action={here(c)} typed={typed} problems={problems} />
      )
      return show(c, page, 422)
    }
    const filled: FilledIn = {
      person: guest.kind === 'first' ? readPerson(form) : undefined,
      password: await hashPassword(form['new-password']),
      totpSecret: Buffer.from(drawTotpSecret()).toString('base64'),
      account: guest.kind === 'first' ? form.email : guest.email,
    }
    return showApp(c, filled, sealFilledIn(keys, token, filled))
  })

  // Loaded again from the address bar, the second step has nothing to show.
  routes.get('/welcome/:token/app', (c) => c.redirect(`/welcome/${c.req.param('token')}`, 303))

  routes.post('/welcome/:token/app', async (c) => {
    const token = c.req.param('token')
    const { sealed, number } = await readForm(c, appForm)
    const filled = openFilledIn(keys, token, sealed)
    const at = now()
    const step = stepOfNumber(secretOf(filled), number, at)
    if (step === undefined)
      return showApp(c, filled, sealed, identityText(c.var.lang).t('error.number'))

    const session = await db
      .transaction()
      .execute((tx) => finishSetUp(tx, keys, { token, filled, step }, at))
    if (!session) return showLinkOver(c)
    keepToken(c, origin, session)
    return c.redirect('/', 303)
  })

  return routes
}

async function detailsProblems(
  { db }: IdentityParts,
  lang: OpenEnv['Variables']['lang'],
  guest: Guest,
  form: DetailsForm,
) {
  const text = identityText(lang)
  const isFirst = guest.kind === 'first'
  const { name, email } = isFirst ? form : guest
  const password = passwordProblem(text, refusePassword(form['new-password'], [name, email]))
  const isTaken = isFirst && (await findStaffByEmail(db, email)) !== undefined
  return {
    ...(isFirst ? personProblems(text, form) : {}),
    ...(isTaken ? { email: text.t('error.email-taken') } : {}),
    ...(password ? { 'new-password': password } : {}),
  }
}

function showApp(c: Context<OpenEnv>, filled: FilledIn, sealed: string, problem?: string) {
  // The secret stands here, and a proxy that compresses could be made to give it away.
  neverCompress(c)
  const { officeName } = c.var.frame
  const app = { secret: secretOf(filled), issuer: officeName, account: filled.account, sealed }
  const problems = problem ? { number: problem } : {}
  const action = `/welcome/${c.req.param('token')}/app?lang=${c.var.lang}`
  const page = <AppPage frame={c.var.frame} action={action} app={app} problems={problems} />
  return show(c, page, problem ? 422 : 200)
}

function showLinkOver(c: Context<OpenEnv>) {
  return show(c, <LinkOverPage frame={c.var.frame} />, 404)
}

function secretOf(filled: FilledIn): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(filled.totpSecret, 'base64'))
}

function here(c: Context<OpenEnv>): string {
  return `${c.req.path}?lang=${c.var.lang}`
}
