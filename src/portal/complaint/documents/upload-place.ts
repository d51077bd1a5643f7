/** Where a draft's documents go as they arrive. */
import type { Context } from 'hono'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import type { UploadPlace } from '../../uploads/index.ts'
import { findDraft, isOpen } from '../drafts.ts'
import type { Visit } from '../drafts.ts'

export function uploadPlaceOf({ safe, holder }: Visit): UploadPlace {
  return { safeId: safe.id, holder }
}

/** Undefined: the draft was sent, or is gone. */
export async function findUploadPlace(
  c: Context<PortalEnv>,
  parts: PortalParts,
): Promise<UploadPlace | undefined> {
  const visit = await findDraft(c, parts)
  return visit && isOpen(visit) ? uploadPlaceOf(visit) : undefined
}
