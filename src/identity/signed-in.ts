/** Who is asking? Every page behind this belongs to a member of staff. */
import type { HttpBindings } from '@hono/node-server'
import { createMiddleware } from 'hono/factory'
import type { Now } from '../platform/clock.ts'
import type { Db } from '../platform/db/database.ts'
import { NotFoundError } from '../platform/errors.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { openFrame, staffFrame } from './frame.ts'
import type { Frame, Menu } from './frame.ts'
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
  readonly db: Db
  readonly now: Now
  readonly origin: string
  readonly office: OfficeNames
  readonly menu: Menu
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
export function signedIn({ db, now, origin, office, menu }: SignedInParts) {
  return createMiddleware<OfficeEnv>(async (c, next) => {
    const token = readToken(c, origin)
    const staff = token ? await resumeSession(db, token, now()) : undefined
    if (!staff) return c.redirect(signInPath(c.req.method, new URL(c.req.url)), 303)
    c.set('staff', staff)
    c.set('lang', staff.language)
    c.set('frame', staffFrame(c, office.name, staff, menu))
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

function signInPath(method: string, { pathname, search }: URL): string {
  const isPage = method === 'GET' && pathname !== '/'
  return isPage ? `/sign-in?${new URLSearchParams({ next: pathname + search })}` : '/sign-in'
}
