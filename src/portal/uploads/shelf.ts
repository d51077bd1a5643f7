/** Documents as they arrive: onto the list of their safe, each before its first byte. */
import type { Shelf } from '../../documents/index.ts'
import { maxDocuments } from '../../letterbox/index.ts'
import { openPieces } from './pieces.ts'
import { completeUpload, reserveUpload } from './upload-store.ts'
import { discardUploads } from './uploads.ts'
import type { UploadParts, UploadPlace } from './uploads.ts'

/** What arrives for a safe. */
export function shelfOf(parts: UploadParts, place: UploadPlace, at: Date): Shelf {
  const { db, blobs, scanner, log } = parts
  const { safeId } = place
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
    pieced: async (id) => await openPieces(parts, place, id, at),
    complete: ({ id, size }) => completeUpload(db, id, size),
    discard: (ids) => discardUploads(parts, ids),
  }
}
