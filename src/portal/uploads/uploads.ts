/** Documents that wait to be sent, whole or in pieces: where they lie, and how they are taken away. */
import type { Scanner } from '../../documents/index.ts'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Log } from '../../platform/log.ts'
import type { Holder } from '../safe.ts'
import { isUnderway, listUploads, strikeOff } from './upload-store.ts'

/** Longer than any line needs for one document; what began earlier has broken off. */
export const underwayMs = 60 * 60 * 1000
/** Longer than any line needs for one piece. Whoever lost the line for longer goes on without waiting for it. */
const pieceMs = 2 * 60 * 1000

export interface UploadParts {
  readonly db: Db
  readonly blobs: BlobStore
  readonly scanner?: Scanner | undefined
  readonly log?: Log | undefined
}

/** Where documents go, and whose key opens what is kept of them until they are whole. */
export interface UploadPlace {
  readonly safeId: string
  readonly holder: Holder
}

/** Does a document still arrive for this safe? One that broke off is not waited for. */
export async function isUploadUnderway(db: Db, safeId: string, at: Date): Promise<boolean> {
  const before = (ms: number) => new Date(at.getTime() - ms)
  return await isUnderway(db, safeId, { began: before(underwayMs), pieceCame: before(pieceMs) })
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
