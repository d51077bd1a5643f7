/** From a request to the draft it is about. */
import type { Context } from 'hono'
import { z } from 'zod'
import { StaleError } from '../../platform/errors.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { findVisitor, keepVisitor, newVisitor } from '../safe-cookie.ts'
import { createSafe, listSafes, lockSafe, openSafe, saveSafe } from '../safe.ts'
import type { Holder, Safe } from '../safe.ts'
import { drafts, newDraft } from './draft.ts'
import type { Begun, Draft, OpenDraft, SentDraft } from './draft.ts'
import { draftBehind, listWaysBack, lookedAt } from './leaving/way-back.ts'
import type { WayBack } from './leaving/way-back.ts'

/** A visitor's browser may hold so many unsent complaints: people try twice, not twenty times. */
export const maxOpenDrafts = 10

export interface Visit<Content extends Draft = Draft> {
  /** Whose key opens it: this browser's, or that of the return code under which it is kept. */
  readonly holder: Holder
  readonly safe: Safe<Content>
  /** This browser keeps it for 30 days. */
  readonly isOwnDevice: boolean
  /** Of a draft that is kept under a return code. */
  readonly wayBack?: Safe<WayBack> | undefined
}
export type OpenVisit = Visit<OpenDraft>
export type SentVisit = Visit<SentDraft>

/** Undefined: expired, deleted, or another browser's; nobody learns which. */
export async function findDraft(
  c: Context<PortalEnv>,
  { db, now }: PortalParts,
  draft = c.req.param('draft'),
): Promise<Visit | undefined> {
  const visitor = findVisitor(c)
  const id = z.uuid().safeParse(draft).data
  if (!visitor || !id) return undefined
  const safe = await openSafe(db, visitor, drafts, id, now())
  if (safe) return { holder: visitor, safe, isOwnDevice: isOnOwnDevice(safe.content) }
  const ways = await listWaysBack(db, visitor, now())
  const way = ways.find(({ content }) => content.draftId === id.toLowerCase())
  return way && (await behind(way, { db, now }))
}

/** A visitor's complaints, the last changed first. */
export async function listDrafts(
  c: Context<PortalEnv>,
  parts: PortalParts,
): Promise<Safe<Draft>[]> {
  return (await listVisits(c, parts)).map(({ safe }) => safe)
}

/** Nobody writes so many at once: whoever wants one more is asked to go on with one of them. */
export async function hasTooMany(c: Context<PortalEnv>, parts: PortalParts): Promise<boolean> {
  return isFull(await listDrafts(c, parts))
}

export function isFull(of: readonly Safe<Draft>[]): boolean {
  return of.filter(({ content }) => content.state === 'open').length >= maxOpenDrafts
}

/**
 * Each start is a draft of its own, so that two windows never write into one. `draft`: under which id, where it was
 * drawn before.
 */
export async function startDraft(
  c: Context<PortalEnv>,
  parts: PortalParts,
  begun: Begun,
  draft?: string,
): Promise<OpenVisit> {
  const { db, now } = parts
  const visitor = findVisitor(c) ?? newVisitor()
  const content = newDraft(begun)
  const isOwnDevice = await isKeptLong(c, parts, begun.isOwnDevice)
  const { id, version, updatedAt } = await createSafe(db, visitor, drafts, content, now(), draft)
  keepVisitor(c, visitor, { origin: parts.origin, isOwnDevice })
  const safe = { id, version, updatedAt, content }
  return { holder: visitor, safe, isOwnDevice: begun.isOwnDevice }
}

/** What is kept for 30 days elsewhere in this browser must not end with it now. */
export async function isKeptLong(
  c: Context<PortalEnv>,
  parts: PortalParts,
  isOwnDevice: boolean,
): Promise<boolean> {
  if (isOwnDevice) return true
  return (await listVisits(c, parts)).some((other) => isOpen(other) && other.isOwnDevice)
}

/**
 * For an answer that arrives: when its draft is gone, a new one takes it, and the person is told.
 * Nothing typed is lost.
 */
export async function findOrRestartDraft(
  c: Context<PortalEnv>,
  parts: PortalParts,
): Promise<Visit> {
  const begun = { isOwnDevice: false, isRestarted: true }
  return (await findDraft(c, parts)) ?? (await startDraft(c, parts, begun))
}

/** A draft that is kept for so long after its last answer needs the way to it as long. */
export async function keepAsLong(
  c: Context<PortalEnv>,
  { db, now, origin }: PortalParts,
  { wayBack, isOwnDevice }: OpenVisit,
): Promise<void> {
  const visitor = findVisitor(c)
  if (!visitor) return
  if (isOwnDevice) keepVisitor(c, visitor, { origin, isOwnDevice })
  if (wayBack) await lookedAt(db, visitor, wayBack, now())
}

export interface Changed {
  /** False: nothing was to be saved. */
  readonly isSaved: boolean
  /** As it now is. */
  readonly safe: Safe<OpenDraft>
}

/**
 * Changes a draft as it now is, with nobody else in between; `change` may decline. Undefined: the
 * draft was sent or deleted meanwhile.
 */
export async function changeDraft(
  { db, now }: PortalParts,
  { holder, safe }: Visit,
  change: (content: OpenDraft) => OpenDraft | undefined,
): Promise<Changed | undefined> {
  return await db.transaction().execute(async (tx) => {
    const locked = await lockSafe(tx, holder, drafts, safe.id, now(), safe)
    if (locked?.content.state !== 'open') return undefined
    const { content } = locked
    const changed = change(content)
    if (!changed) return { isSaved: false, safe: { ...locked, content } }
    const at = now()
    if (!(await saveSafe(tx, holder, drafts, locked, changed, at)))
      throw new StaleError('a draft that was locked')
    return {
      isSaved: true,
      safe: { ...locked, version: locked.version + 1, updatedAt: at, content: changed },
    }
  })
}

export function isOpen(visit: Visit): visit is OpenVisit {
  return visit.safe.content.state === 'open'
}

export function isSent(visit: Visit): visit is SentVisit {
  return visit.safe.content.state === 'sent'
}

async function listVisits(
  c: Context<PortalEnv>,
  { db, now }: PortalParts,
): Promise<readonly Visit[]> {
  const visitor = findVisitor(c)
  if (!visitor) return []
  const [own, ways] = await Promise.all([
    listSafes(db, visitor, drafts, now()),
    listWaysBack(db, visitor, now()),
  ])
  const kept = await Promise.all(ways.map((way) => behind(way, { db, now })))
  const visits: Visit[] = own.map((safe) => {
    return { holder: visitor, safe, isOwnDevice: isOnOwnDevice(safe.content) }
  })
  const all = [...visits, ...kept.flatMap((visit) => visit ?? [])]
  return all.sort((a, b) => b.safe.updatedAt.getTime() - a.safe.updatedAt.getTime())
}

async function behind(
  way: Safe<WayBack>,
  parts: Pick<PortalParts, 'db' | 'now'>,
): Promise<Visit | undefined> {
  const found = await draftBehind(parts, way)
  return found && { ...found, isOwnDevice: way.content.isOwnDevice, wayBack: way }
}

function isOnOwnDevice(content: Draft): boolean {
  return content.state === 'open' && content.isOwnDevice
}
