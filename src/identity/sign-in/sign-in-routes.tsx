import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { recordAudit } from '../../secrecy/index.ts'
import type { IdentityParts } from '../parts.ts'
import type { OfficeEnv, OpenEnv } from '../signed-in.tsx'
import { identityText } from '../text.ts'
import { digestOf } from '../token.ts'
import { waitText } from '../wait-text.ts'
import { dropToken, keepToken, readToken, resumeSession } from './session.ts'
import { deleteSession } from './session-store.ts'
import { signIn } from './sign-in.ts'
import { SignInPage } from './sign-in-page.tsx'
import { ContinuePage, openUnsent } from './unsent.tsx'

const form = z.object({
  email: z.string().trim().max(254),
  password: z.string().max(1000),
  number: z.string().max(20),
  unsent: z.string().optional(),
})

export function signInRoutes(parts: IdentityParts) {
  const { db, now, origin } = parts
  const routes = new Hono<OpenEnv>()

  routes.get('/sign-in', async (c) => {
    const token = readToken(c, origin)
    if (token && (await resumeSession(db, token, now()))) return c.redirect(wantedPath(c), 303)
    const page = (
      <SignInPage frame={c.var.frame} action={actionOf(c)} isOver={token !== undefined} />
    )
    return show(c, page)
  })

  routes.post('/sign-in', async (c) => {
    const typed = await readForm(c, form)
    const result = await signIn(parts, typed)
    if (result.ok) {
      keepToken(c, origin, result.token)
      if (!typed.unsent) return c.redirect(wantedPath(c), 303)
      const unsent = openUnsent(parts.keys, typed.unsent)
      return show(c, <ContinuePage frame={c.var.frame} form={unsent} />)
    }
    const text = identityText(c.var.lang)
    const problem =
      result.refusal === 'paused'
        ? text.t('error.paused', { wait: waitText(text, now(), result.until) })
        : text.t('error.wrong')
    const page = (
      <SignInPage
        frame={c.var.frame}
        action={actionOf(c)}
        email={typed.email}
        unsent={typed.unsent}
        problems={{ email: problem }}
      />
    )
    return show(c, page, 422)
  })

  return routes
}

export function signOutRoutes({ db, now, origin }: IdentityParts) {
  const routes = new Hono<OfficeEnv>()

  routes.post('/sign-out', async (c) => {
    const { id, role } = c.var.staff
    const token = readToken(c, origin)
    await db.transaction().execute(async (tx) => {
      if (token) await deleteSession(tx, digestOf(token))
      await recordAudit(tx, { at: now(), actor: id, role, action: 'signed-out', subject: id })
    })
    dropToken(c, origin)
    return c.redirect('/sign-in', 303)
  })

  return routes
}

function actionOf(c: Context): string {
  const { search } = new URL(c.req.url)
  return `/sign-in${search}`
}

/** Only a path of ours: an address elsewhere would let a link in a mail lead away from here. */
function wantedPath(c: Context): string {
  const wanted = c.req.query('next') ?? '/'
  return /^\/(?![/\\])[\w\-./?=&%]*$/.test(wanted) ? wanted : '/'
}
