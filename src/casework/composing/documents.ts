/** Documents of a draft: onto its list as they arrive, and off it again. */
import type { Scanner, Shelf } from '../../documents/index.ts'
import { maxDocuments } from '../../letterbox/index.ts'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Log } from '../../platform/log.ts'
import {
  completeDocument,
  listAbandoned,
  reserveDocument,
  strikeOff,
} from './draft-document-store.ts'

/** Longer than any line needs for one document; what began earlier has broken off. */
const underwayMs = 60 * 60 * 1000

export interface DraftParts {
  readonly db: Db
  readonly blobs: BlobStore
  readonly scanner?: Scanner | undefined
  readonly log?: Log | undefined
}

/** What arrives for a draft, which is asked for by the first document. */
export function shelfOf(parts: DraftParts, draftId: () => Promise<string>, at: Date): Shelf {
  const { db, blobs, scanner, log } = parts
  return {
    blobs,
    scanner,
    log,
    // Nothing with a virus leaves the office, nor comes in from a colleague's own disk.
    infected: 'refused',
    reserve: async (id) => {
      const reserving = { id, draftId: await draftId(), at, most: maxDocuments }
      return await db.transaction().execute((tx) => reserveDocument(tx, reserving))
    },
    complete: (document) => completeDocument(db, document),
    discard: (ids) => discardDocuments(parts, ids),
  }
}

/** First the bytes, then the line that tells of them: whatever happens between is found again. */
export async function discardDocuments(
  { db, blobs }: DraftParts,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) await blobs.remove(id)
  await strikeOff(db, ids)
}

/** What broke off on its way, and what was left when its draft was thrown away. */
export async function sweepDrafts(parts: DraftParts, at: Date): Promise<void> {
  const brokenBefore = new Date(at.getTime() - underwayMs)
  await discardDocuments(parts, await listAbandoned(parts.db, brokenBefore))
}
