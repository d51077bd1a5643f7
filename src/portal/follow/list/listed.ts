/** The list of files that the office has sealed for this browser, and one of them opened. */
import { randomUUID } from 'node:crypto'
import { fetchList, fileList, openListed } from '../../../letterbox/index.ts'
import type { FileList } from '../../../letterbox/index.ts'
import { deriveSessionAccess, openJson, sealJson, sha256 } from '../../../secrecy/index.ts'
import type { PortalParts } from '../../parts.ts'
import { createSafe } from '../../safe.ts'
import { authOf, followedKeeping, openWith } from '../followed.ts'
import type { Listing } from '../followed.ts'
import { requireOfficeKey } from '../office-key.ts'
import type { Visit } from '../visit.ts'

export interface Listed {
  readonly list: FileList
  readonly madeAt: Date
}

/** Undefined: the office has withdrawn it, or it ran out. */
export async function fetchListed(
  { db, now }: Pick<PortalParts, 'db' | 'now'>,
  listing: Listing,
): Promise<Listed | undefined> {
  const { id, identity } = listing.access
  const fetched = await fetchList(db, id, authOf(listing), now())
  if (!fetched) return undefined
  const list = fileList.parse(await openJson(fetched.sealed, identity))
  return { list, madeAt: fetched.sealedAt }
}

/** The id of the safe of the opened file. Undefined: it is in the list no more. */
export async function openFrom(
  { db, now }: Pick<PortalParts, 'db' | 'now'>,
  { visitor, safe: { id: list, content: listing } }: Visit<Listing>,
  { mailboxId, reference }: FileList['files'][number],
): Promise<string | undefined> {
  const at = now()
  const accessId = randomUUID()
  const keys = deriveSessionAccess(visitor.secret, accessId)
  const { recipient } = await requireOfficeKey(db)
  const sealed = await sealJson({ v: 1, mailboxId, accessId }, recipient)
  return await db.transaction().execute(async (tx) => {
    const isOpen = await openListed(tx, {
      accessId: listing.access.id,
      auth: authOf(listing),
      mailboxId,
      session: { accessId, authDigest: sha256(keys.auth), recipient: keys.recipient },
      submission: sha256(`opening ${accessId}`),
      sealed,
      at,
    })
    if (!isOpen) return undefined
    const open = { ...openWith({ reference, accessId, kind: 'session' }, keys), list }
    return (await createSafe(tx, visitor, followedKeeping, open, at)).id
  })
}
