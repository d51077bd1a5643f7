/** Documents that wait to be sent: onto the list of their safe, and off it again. */
import type { Scanner, Shelf } from '../../documents/index.ts'
import { maxDocuments } from '../../letterbox/index.ts'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Log } from '../../platform/log.ts'
import { completeUpload, listUploads, reserveUpload, strikeOff } from './upload-store.ts'

/** Longer than any line needs for one document; what began earlier has broken off. */
export const underwayMs = 60 * 60 * 1000

export interface UploadParts {
  readonly db: Db
  readonly blobs: BlobStore
  readonly scanner?: Scanner | undefined
  readonly log?: Log | undefined
}

/** What arrives for a safe. */
export function shelfOf(parts: UploadParts, safeId: string, at: Date): Shelf {
  const { db, blobs, scanner, log } = parts
  return {
    blobs,
    scanner,
    log,
    // Who sent it need not know of the virus, and a scanner can be wrong: it goes along, closed.
    infected: 'set-aside',
    reserve: async (blobId) =>
      await db
        .transaction()
        .execute((tx) => reserveUpload(tx, { blobId, safeId, at, most: maxDocuments })),
    complete: ({ id, size }) => completeUpload(db, id, size),
    discard: (ids) => discardUploads(parts, ids),
  }
}

/** First the bytes, then the line that tells of them: whatever happens between is found again. */
export async function discardUploads(
  { db, blobs }: UploadParts,
  blobIds: readonly string[],
): Promise<void> {
  for (const id of blobIds) await blobs.remove(id)
  await strikeOff(db, blobIds)
}

/** All that lies there for a safe, when it is deleted or was sent without them. */
export async function discardUploadsOf(parts: UploadParts, safeId: string): Promise<void> {
  await discardUploads(parts, await listUploads(parts.db, safeId))
}
