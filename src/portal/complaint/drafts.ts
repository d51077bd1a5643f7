/** From a request to the draft it is about. */
import type { Context } from 'hono'
import { z } from 'zod'
import { StaleError } from '../../platform/errors.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { findVisitor, keepVisitor, newVisitor } from '../safe-cookie.ts'
import type { Visitor } from '../safe-cookie.ts'
import { createSafe, listSafes, lockSafe, openSafe, saveSafe } from '../safe.ts'
import type { Safe } from '../safe.ts'
import { drafts, newDraft } from './draft.ts'
import type { Begun, Draft, OpenDraft, SentDraft } from './draft.ts'

/** A visitor's browser may hold so many unsent complaints: people try twice, not twenty times. */
export const maxOpenDrafts = 10

export interface Visit<Content extends Draft = Draft> {
  readonly visitor: Visitor
  readonly safe: Safe<Content>
}
export type OpenVisit = Visit<OpenDraft>
export type SentVisit = Visit<SentDraft>

/** Undefined: expired, deleted, or another browser's; nobody learns which. */
export async function findDraft(
  c: Context<PortalEnv>,
  { db, now }: PortalParts,
): Promise<Visit | undefined> {
  const visitor = findVisitor(c)
  const id = z.uuid().safeParse(c.req.param('draft')).data
  if (!visitor || !id) return undefined
  const safe = await openSafe(db, visitor, drafts, id, now())
  return safe && { visitor, safe }
}

/** A visitor's complaints, the last changed first. */
export async function listDrafts(
  c: Context<PortalEnv>,
  { db, now }: PortalParts,
): Promise<Safe<Draft>[]> {
  const visitor = findVisitor(c)
  return visitor ? await listSafes(db, visitor, drafts, now()) : []
}

/** Each start is a draft of its own, so that two windows never write into one. */
export async function startDraft(
  c: Context<PortalEnv>,
  { db, now, origin }: PortalParts,
  begun: Begun,
): Promise<OpenVisit> {
  const visitor = findVisitor(c) ?? newVisitor()
  const others = await listSafes(db, visitor, drafts, now())
  const content = newDraft(begun)
  const { id, version, updatedAt } = await createSafe(db, visitor, drafts, content, now())
  // What is kept for 30 days elsewhere in this browser must not end with it now.
  const isOwnDevice = begun.isOwnDevice || others.some((other) => isKeptLong(other.content))
  keepVisitor(c, visitor, { origin, isOwnDevice })
  return { visitor, safe: { id, version, updatedAt, content } }
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

/** A draft that is kept for 30 days after its last answer needs its cookie as long. */
export function keepAsLong(
  c: Context<PortalEnv>,
  { origin }: PortalParts,
  { visitor, safe }: OpenVisit,
): void {
  if (safe.content.isOwnDevice) keepVisitor(c, visitor, { origin, isOwnDevice: true })
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
  { visitor, safe }: Visit,
  change: (content: OpenDraft) => OpenDraft | undefined,
): Promise<Changed | undefined> {
  return await db.transaction().execute(async (tx) => {
    const locked = await lockSafe(tx, visitor, drafts, safe.id, now(), safe)
    if (locked?.content.state !== 'open') return undefined
    const { content } = locked
    const changed = change(content)
    if (!changed) return { isSaved: false, safe: { ...locked, content } }
    const at = now()
    if (!(await saveSafe(tx, visitor, drafts, locked, changed, at)))
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

function isKeptLong(content: Draft): boolean {
  return content.state === 'open' && content.isOwnDevice
}
