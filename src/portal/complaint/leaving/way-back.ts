/**
 * How a browser gets to a draft that is kept under a return code: what the code gives lies in a safe
 * under the cookie, and goes from there whenever the person leaves. The draft itself is in one place
 * only, so that two devices never part.
 */
import { z } from 'zod'
import type { Db } from '../../../platform/db/database.ts'
import { deriveKey, deriveReturnSecret } from '../../../secrecy/index.ts'
import type { Code } from '../../../secrecy/index.ts'
import type { PortalParts } from '../../parts.ts'
import { listSafes, openSafe, saveSafe } from '../../safe.ts'
import type { Holder, Keeping, Safe } from '../../safe.ts'
import { drafts } from '../draft.ts'
import type { Draft } from '../draft.ts'

const day = 24 * 60 * 60 * 1000

const wayBack = z.object({
  v: z.literal(1),
  draftId: z.uuid(),
  /** What the code gives, in base64url. */
  secret: z.string(),
  isOwnDevice: z.boolean(),
  /** Until the person says that they have kept it; it is then shown no more. */
  code: z.string().optional(),
})
export type WayBack = z.infer<typeof wayBack>

export const waysBack: Keeping<WayBack> = {
  purpose: 'way-back',
  schema: wayBack,
  expiresAt: ({ isOwnDevice }, savedAt) =>
    new Date(savedAt.getTime() + (isOwnDevice ? 30 : 1) * day),
}

export async function secretOf(code: Code): Promise<string> {
  return Buffer.from(await deriveReturnSecret(code)).toString('base64url')
}

/** Who opens what is kept under a code. */
export function holderOf(secret: string): Holder {
  const bytes = Buffer.from(secret, 'base64url')
  return {
    owner: deriveKey(bytes, 'portal/return-owner'),
    key: deriveKey(bytes, 'portal/return-key'),
  }
}

export async function listWaysBack(db: Db, visitor: Holder, at: Date): Promise<Safe<WayBack>[]> {
  return await listSafes(db, visitor, waysBack, at)
}

/** Undefined: it has expired, was deleted, or has another code by now. */
export async function draftBehind(
  { db, now }: Pick<PortalParts, 'db' | 'now'>,
  { content }: Safe<WayBack>,
): Promise<{ holder: Holder; safe: Safe<Draft> } | undefined> {
  const holder = holderOf(content.secret)
  const safe = await openSafe(db, holder, drafts, content.draftId, now())
  return safe && { holder, safe }
}

/** The way is kept for as long after the last answer as was said. */
export async function lookedAt(db: Db, visitor: Holder, way: Safe<WayBack>, at: Date) {
  // Saved by another window at this moment: it is kept as long.
  await saveSafe(db, visitor, waysBack, way, way.content, at)
}
