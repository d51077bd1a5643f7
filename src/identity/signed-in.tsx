/** Who is asking? Every page behind this belongs to a member of staff. */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Now } from '../platform/clock.ts'
import type { Db } from '../platform/db/database.ts'
import { NotFoundError } from '../platform/errors.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { show } from '../platform/http/show.ts'
import type { IdentityKeys } from './keys.ts'
import { SignInPage } from './sign-in/sign-in-page.tsx'
import { sealUnsent } from './sign-in/unsent.tsx'
import { openFrame, staffFrame } from './frame.ts'
import type { Frame, Menu, SearchBoxOf } from './frame.ts'
import type { Role } from './role.ts'
import { readToken, resumeSession } from './sign-in/session.ts'
import type { SignedStaff } from './sign-in/session-store.ts'

/** What every page knows. */
export interface OpenEnv {
  Variables: { lang: Lang; frame: Frame }
  Bindings: HttpBindings
}

/** What every page knows once somebody has signed in. */
export interface OfficeEnv {
  Variables: OpenEnv['Variables'] & { staff: SignedStaff }
  Bindings: HttpBindings
}

interface OfficeNames {
  readonly name: Readonly<Record<Lang, string>>
  readonly defaultLanguage: Lang
}

interface SignedInParts {
  readonly keys: IdentityKeys
  /** The fields of a form whose files nobody takes any more. */
  readonly readFields: (request: Request) => Promise<Readonly<Record<string, string>>>
  readonly db: Db
  readonly now: Now
  readonly origin: string
  readonly office: OfficeNames
  readonly menu: Menu
  readonly searchBox: SearchBoxOf
}

/** For everyone: language and frame, of whoever is signed in or else of the browser. */
export function framed({ office }: Pick<SignedInParts, 'office'>) {
  return createMiddleware<OpenEnv>(async (c, next) => {
    const frame = openFrame(c, office.name, office.defaultLanguage)
    c.set('lang', frame.lang)
    c.set('frame', frame)
    await next()
  })
}

/** Sends whoever is not signed in to the sign-in page, and back to where they wanted to be. */
export function signedIn(parts: SignedInParts) {
  const { db, now, origin, office, menu, searchBox } = parts
  return createMiddleware<OfficeEnv>(async (c, next) => {
    const token = readToken(c, origin)
    const staff = token ? await resumeSession(db, token, now()) : undefined
    if (!staff) return await askToSignIn(c, parts)
    c.set('staff', staff)
    c.set('lang', staff.language)
    const box = searchBox(staff)
    // Looking for something is sent as a change is, and changes nothing.
    const mayChange = c.req.method !== 'GET' && c.req.path !== box?.action
    const links = await menu(staff, mayChange)
    c.set('frame', staffFrame(c, office.name, staff, links, box))
    return await next()
  })
}

/** To everybody else these pages do not exist. */
export function onlyFor(may: (role: Role) => boolean) {
  return createMiddleware<OfficeEnv>(async (c, next) => {
    if (!may(c.var.staff.role)) throw new NotFoundError('not for this role')
    await next()
  })
}

/** A form that was sent waits in the page on which its sender signs in again. */
async function askToSignIn(c: Context<OfficeEnv>, { keys, readFields }: SignedInParts) {
  if (c.req.method !== 'POST' || isOwnBusiness(c.req.path))
    return c.redirect(signInPath(c.req.method, new URL(c.req.url)), 303)
  const form = { path: c.req.path, fields: await readFields(c.req.raw) }
  const unsent = sealUnsent(keys, form)
  return show(c, <SignInPage frame={c.var.frame} action="/sign-in" unsent={unsent} />, 403)
}

/** Passwords are typed again, and nobody signs in to sign out. */
function isOwnBusiness(path: string): boolean {
  return /^\/(account|sign-out)\b/.test(path)
}

function signInPath(method: string, { pathname, search }: URL): string {
  const isPage = method === 'GET' && pathname !== '/'
  return isPage ? `/sign-in?${new URLSearchParams({ next: pathname + search })}` : '/sign-in'
}
