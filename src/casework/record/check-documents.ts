/** Reads every document on disk and holds it against the digest in its row, which the record binds. */
import { createHash } from 'node:crypto'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { Db } from '../../platform/db/database.ts'
import { openDocument, UnopenableError } from '../../secrecy/index.ts'
import type { Registration } from '../procedure/state.ts'
import { readDocuments } from './record-store.ts'
import type { KeptDocument } from './record-store.ts'

export interface DocumentFinding {
  readonly is: 'document-lost' | 'document-changed'
  readonly id: string
  readonly file: Registration['reference']
}

/** How many there were. */
export async function verifyDocuments(
  db: Db,
  blobs: BlobStore,
  tell: (finding: DocumentFinding) => void,
): Promise<number> {
  let documents = 0
  for await (const document of readDocuments(db)) {
    // Erased: nothing says any more what it was.
    if (document.sha256 === '') continue
    const is = await faultOf(blobs, document)
    if (is) tell({ is, id: document.id, file: document.file })
    documents += 1
  }
  return documents
}

async function faultOf(
  blobs: BlobStore,
  { id, key, sha256 }: KeptDocument,
): Promise<DocumentFinding['is'] | undefined> {
  const blob = await blobs.open(id)
  if (!blob) return 'document-lost'
  const digest = createHash('sha256')
  try {
    for await (const chunk of await openDocument(blob.bytes, key))
      digest.update(chunk as Uint8Array)
  } catch (error) {
    if (error instanceof UnopenableError) return 'document-changed'
    throw error
  }
  return digest.digest('hex') === sha256 ? undefined : 'document-changed'
}
