/** The session of a member of staff: how long it lasts, and the cookie that carries it. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Db, Tx } from '../../platform/db/database.ts'
import { digestOf, drawToken } from '../token.ts'
import { deleteSessionsOver, findSession, insertSession, touchSession } from './session-store.ts'
import type { SignedStaff } from './session-store.ts'

/** A working day with its breaks: nobody stays signed in overnight. */
const longestHours = 12
/** Lunch and a meeting; a computer left alone longer than that asks again. */
const idleHours = 2
/** Seldom enough that reading a page hardly ever writes. */
const touchMinutes = 5

export async function openSession(tx: Tx, staffId: string, at: Date): Promise<string> {
  const token = drawToken()
  await deleteSessionsOver(tx, at)
  await insertSession(tx, {
    digest: digestOf(token),
    staffId,
    at,
    expiresAt: after(at, longestHours),
  })
  return token
}

/** Who brings this token, if the session still holds. */
export async function resumeSession(
  db: Db,
  token: string,
  at: Date,
): Promise<SignedStaff | undefined> {
  const digest = digestOf(token)
  const session = await findSession(db, digest, { at, idleSince: after(at, -idleHours) })
  if (!session) return undefined
  if (session.seenAt < after(at, -touchMinutes / 60)) await touchSession(db, digest, at)
  return session.staff
}

export function readToken(c: Context, origin: string): string | undefined {
  return getCookie(c, cookieName(origin))
}

/**
 * Ends with the browser. `Lax`, because a link in a mail must find its reader signed in; forms sent
 * from elsewhere are refused by `sameOrigin`.
 */
export function keepToken(c: Context, origin: string, token: string): void {
  const secure = isSecure(origin)
  setCookie(c, cookieName(origin), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure })
}

export function dropToken(c: Context, origin: string): void {
  deleteCookie(c, cookieName(origin), { path: '/', secure: isSecure(origin) })
}

/** Browsers keep a `__Host-` cookie from being set by a neighbour on the same domain. */
function cookieName(origin: string): string {
  return isSecure(origin) ? '__Host-office' : 'office'
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:')
}

function after(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000)
}
