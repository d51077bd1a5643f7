/** Documents that wait to be sent: how many, how large, and how they are taken away again. */
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { Db } from '../../platform/db/database.ts'
import { listUploads, strikeOff } from './upload-store.ts'

export { maxDocuments } from '../../letterbox/index.ts'
export const maxDocumentBytes = 25 * 1024 * 1024

/** Longer than any line needs for one document; what began earlier has broken off. */
export const underwayMs = 60 * 60 * 1000

export interface UploadParts {
  readonly db: Db
  readonly blobs: BlobStore
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
