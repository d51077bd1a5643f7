/** What the pages of casework are built from. */
import type { Scanner } from '../documents/index.ts'
import type { BlobStore } from '../platform/blobs/blob-store.ts'
import type { Now } from '../platform/clock.ts'
import type { Db } from '../platform/db/database.ts'
import type { Log } from '../platform/log.ts'
import type { House } from './house.ts'

export interface CaseworkParts {
  readonly db: Db
  readonly house: House
  readonly blobs: BlobStore
  /** Undefined: documents are not looked through for viruses. */
  readonly scanner?: Scanner | undefined
  readonly now: Now
  readonly log?: Log | undefined
  /** Under which searches are sealed that stand in addresses. */
  readonly searchKey: Uint8Array
}
