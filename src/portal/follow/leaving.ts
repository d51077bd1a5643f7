/** The end of a visit: what was sealed for it goes at once, and with a file the list it was opened from. */
import { leave } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { PortalParts } from '../parts.ts'
import type { Visitor } from '../safe-cookie.ts'
import { openSafe, removeSafe } from '../safe.ts'
import type { Safe } from '../safe.ts'
import { fileForms, forgetUnsent, markOf } from '../unsent.ts'
import { discardUploadsOf } from '../uploads/index.ts'
import { authOf, followedKeeping } from './followed.ts'
import type { Followed } from './followed.ts'
import type { Visit } from './visit.ts'

export async function endVisit(parts: PortalParts, { visitor, safe }: Visit): Promise<void> {
  const { db, now } = parts
  const { content } = safe
  await db.transaction().execute(async (tx) => {
    await close(tx, visitor, safe, now())
    const list = content.is === 'open' ? content.list : undefined
    const opened = list && (await openSafe(tx, visitor, followedKeeping, list, now()))
    if (opened) await close(tx, visitor, opened, now())
  })
  await discardUploadsOf(parts, safe.id)
}

async function close(tx: Tx, visitor: Visitor, { id, content }: Safe<Followed>, at: Date) {
  if (content.is !== 'asked') await leave(tx, content.access.id, authOf(content))
  if (content.is !== 'list' && content.reference)
    for (const form of fileForms)
      await forgetUnsent(tx, visitor, markOf(visitor, content.reference, form), at)
  await removeSafe(tx, visitor, id)
}
