/** Which file this browser has open, if any. */
import type { Context } from 'hono'
import { z } from 'zod'
import { NotFoundError } from '../../platform/errors.ts'
import { patterns } from '../addresses.ts'
import type { PageId } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { findVisitor, keepVisitor, newVisitor } from '../safe-cookie.ts'
import type { Visitor } from '../safe-cookie.ts'
import { openSafe, saveSafe } from '../safe.ts'
import type { Safe } from '../safe.ts'
import { followedKeeping, isOpen } from './followed.ts'
import type { Asked, Followed, Listing, Open } from './followed.ts'
import type { Frame } from './frame.tsx'

export interface Visit<Content extends Followed = Followed> {
  readonly visitor: Visitor
  readonly safe: Safe<Followed> & { readonly content: Content }
}

export function frameOf(c: Context<PortalEnv>, { office, now }: PortalParts): Frame {
  return { lang: c.var.lang, office, now }
}

/** What a route listens to: the page's path in each language. */
export function paths(page: PageId): string[] {
  return patterns(page).map(({ path }) => path)
}

/** The id in the address; what is none was never an address of ours. */
export function fileIn(c: Context<PortalEnv>): string {
  return idIn(c, 'file')
}

export function idIn(c: Context<PortalEnv>, name: string): string {
  const read = z.uuid().safeParse(c.req.param(name))
  if (!read.success) throw new NotFoundError(`no ${name}`)
  return read.data
}

/** The visitor with their cookie, or a new one with a cookie that ends with the browser. */
export function visitorOf(c: Context<PortalEnv>, { origin }: PortalParts): Visitor {
  const known = findVisitor(c)
  if (known) return known
  const visitor = newVisitor()
  keepVisitor(c, visitor, { origin, isOwnDevice: false })
  return visitor
}

export async function findVisit(
  c: Context<PortalEnv>,
  { db, now }: PortalParts,
): Promise<Visit | undefined> {
  const file = fileIn(c)
  const visitor = findVisitor(c)
  const safe = visitor && (await openSafe(db, visitor, followedKeeping, file, now()))
  return safe && { visitor, safe }
}

/** As `findVisit`, of a file that is open; each page begins its half hour anew. */
export async function findOpenVisit(
  c: Context<PortalEnv>,
  parts: PortalParts,
): Promise<Visit<Open> | undefined> {
  const { db, now } = parts
  const visit = await findVisit(c, parts)
  if (!visit || !isOpen(visit.safe)) return undefined
  const { visitor, safe } = visit
  // Undefined where another page saved at the same moment: then that one began it anew.
  await saveSafe(db, visitor, followedKeeping, safe, safe.content, now())
  const list =
    safe.content.list && (await openSafe(db, visitor, followedKeeping, safe.content.list, now()))
  if (list) await saveSafe(db, visitor, followedKeeping, list, list.content, now())
  return { visitor, safe }
}

/** As `findOpenVisit`, of a list of files. */
export async function findListVisit(
  c: Context<PortalEnv>,
  parts: PortalParts,
): Promise<Visit<Listing> | undefined> {
  const { db, now } = parts
  const visit = await findVisit(c, parts)
  if (!visit || !isListing(visit)) return undefined
  const { visitor, safe } = visit
  await saveSafe(db, visitor, followedKeeping, safe, safe.content, now())
  return visit
}

function isListing(visit: Visit): visit is Visit<Listing> {
  return visit.safe.content.is === 'list'
}

export function isAsked(visit: Visit): visit is Visit<Asked> {
  return visit.safe.content.is === 'asked'
}
