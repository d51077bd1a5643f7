/**
 * Takes away what the portal keeps for nobody any more: safes whose time is over, and documents
 * that were uploaded and never sent. Safe to run at any time, in several processes at once.
 */
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { Db } from '../../platform/db/database.ts'
import { deleteExpiredSafes } from '../safe-store.ts'
import { listAbandoned } from './upload-store.ts'
import { discardUploads, underwayMs } from './uploads.ts'

export async function sweepSafes(db: Db, blobs: BlobStore, at: Date): Promise<void> {
  const brokenBefore = new Date(at.getTime() - underwayMs)
  await deleteExpiredSafes(db, at)
  await discardUploads({ db, blobs }, await listAbandoned(db, brokenBefore))
  await blobs.removeUnfinished(brokenBefore)
}
