/**
 * The code under which a draft is kept, and which opens it on any device. It locates and opens at once:
 * there is no reference yet. Must not know the pages.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import type { Db } from '../../../platform/db/database.ts'
import { drawCode, sha256 } from '../../../secrecy/index.ts'
import type { Code } from '../../../secrecy/index.ts'
import { codeMemoryMs, countTry, forgetTries, waitBefore } from '../../follow/index.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { findVisitor, keepVisitor, newVisitor } from '../../safe-cookie.ts'
import type { Visitor } from '../../safe-cookie.ts'
import { createSafe, listSafes, lockSafe, removeSafe, saveSafe } from '../../safe.ts'
import { drafts } from '../draft.ts'
import { isKeptLong } from '../drafts.ts'
import type { OpenVisit, Visit } from '../drafts.ts'
import { findSentAt } from './sent-note.ts'
import { holderOf, listWaysBack, secretOf, waysBack } from './way-back.ts'
import type { WayBack } from './way-back.ts'

/**
 * Puts a draft under a new code; an earlier one opens it no more. False: it was changed, sent or
 * deleted meanwhile.
 */
export async function giveCode(
  c: Context<PortalEnv>,
  { db, now }: PortalParts,
  { holder, safe, isOwnDevice, wayBack }: OpenVisit,
): Promise<boolean> {
  const visitor = findVisitor(c)
  if (!visitor) return false
  const code = drawCode()
  const secret = await secretOf(code)
  const way: WayBack = { v: 1, draftId: safe.id, secret, isOwnDevice, code }
  return await db.transaction().execute(async (tx) => {
    const at = now()
    const locked = await lockSafe(tx, holder, drafts, safe.id, at, safe)
    if (locked?.content.state !== 'open') return false
    await saveSafe(tx, holderOf(secret), drafts, locked, { ...locked.content, isKept: true }, at)
    if (wayBack) await removeSafe(tx, visitor, wayBack.id)
    await createSafe(tx, visitor, waysBack, way, at)
    return true
  })
}

/** The person has the code: from here on this browser does not. */
export async function hideCode(
  c: Context<PortalEnv>,
  { db, now }: PortalParts,
  { wayBack }: Visit,
): Promise<void> {
  const visitor = findVisitor(c)
  if (!visitor || !wayBack) return
  const { code: _, ...content } = wayBack.content
  // Saved by another window at this moment: it hid the code, or was asked for a new one.
  await saveSafe(db, visitor, waysBack, wayBack, content, now())
}

/** From here on only the code opens it. */
export async function leaveDraft(
  c: Context<PortalEnv>,
  { db }: PortalParts,
  { wayBack }: Visit,
): Promise<void> {
  const visitor = findVisitor(c)
  if (visitor && wayBack) await removeSafe(db, visitor, wayBack.id)
}

export interface Tried {
  /** Undefined: nothing is kept under this code, or no longer. */
  readonly found:
    | { readonly is: 'open'; readonly draftId: string }
    | { readonly is: 'sent'; readonly at: Date }
    | undefined
  /** There were so many wrong codes like it that the answer was held back. */
  readonly isSlow: boolean
}

/** A code that opens a draft lets this browser in. */
export async function tryReturnCode(
  c: Context<PortalEnv>,
  parts: PortalParts,
  code: Code,
  isOwnDevice: boolean,
): Promise<Tried> {
  const { db, now } = parts
  // Who guesses has to begin somewhere else each time, and slows down nobody but those who type alike.
  const subject = sha256(`return code ${code.slice(0, 3)}`)
  const waitMs = waitBefore(await countTry(db, subject, codeMemoryMs, now()))
  if (waitMs > 0) await wait(waitMs)
  const isSlow = waitMs > 0

  const secret = await secretOf(code)
  const found = await findUnder(parts, secret)
  if (!found) return { found, isSlow }

  await forgetTries(db, subject)
  if (found.is === 'open') {
    const visitor = findVisitor(c) ?? newVisitor()
    const isLong = await isKeptLong(c, parts, isOwnDevice)
    keepVisitor(c, visitor, { origin: parts.origin, isOwnDevice: isLong })
    await letIn(db, visitor, { v: 1, draftId: found.draftId, secret, isOwnDevice }, now())
  }
  return { found, isSlow }
}

async function findUnder({ db, now }: PortalParts, secret: string): Promise<Tried['found']> {
  const holder = holderOf(secret)
  const [safe] = await listSafes(db, holder, drafts, now())
  if (safe?.content.state === 'open') return { is: 'open', draftId: safe.id }
  const at = await findSentAt(db, holder, now())
  return at && { is: 'sent', at }
}

/** In place of an earlier way to the same draft. */
async function letIn(db: Db, visitor: Visitor, way: WayBack, at: Date): Promise<void> {
  const ways = await listWaysBack(db, visitor, at)
  for (const { id, content } of ways)
    if (content.draftId === way.draftId) await removeSafe(db, visitor, id)
  await createSafe(db, visitor, waysBack, way, at)
}
