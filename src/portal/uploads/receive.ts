/**
 * Takes documents from a form as they arrive: each is looked at, sealed under a key of its own and
 * written to disk on its way, never held whole. One that cannot be taken is refused by itself.
 * When the connection breaks, nothing of that request stays.
 */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { DocumentContent } from '../../letterbox/index.ts'
import { DocumentTooLargeError, sealDocument } from '../../secrecy/index.ts'
import { fileName } from './file-name.ts'
import { headBytes, mediaTypeOf } from './media-type.ts'
import { readMultipart } from './multipart.ts'
import type { PostedFile } from './multipart.ts'
import { completeUpload, reserveUpload } from './upload-store.ts'
import { discardUploads, maxDocumentBytes, maxDocuments } from './uploads.ts'
import type { UploadParts } from './uploads.ts'

export type UploadRefusal = 'empty' | 'too-large' | 'too-many' | 'wrong-type'

export interface RefusedFile {
  /** Empty where the browser gave none. */
  readonly name: string
  readonly refusal: UploadRefusal
}

export type Received =
  | {
      readonly ok: true
      /** They lie in the store and on the list of uploads; the caller puts them into the safe. */
      readonly documents: readonly DocumentContent[]
      readonly refused: readonly RefusedFile[]
      /** The other fields of the form. */
      readonly fields: Readonly<Record<string, string>>
    }
  | { readonly ok: false; readonly refusal: 'cut-off' }

interface Receiving extends UploadParts {
  readonly safeId: string
  readonly at: Date
}

/** Of a file that is too large, as much is read as shows it. */
const limits = {
  fileBytes: maxDocumentBytes + 1,
  totalBytes: (maxDocuments + 1) * maxDocumentBytes,
}

type Outcome = { document: DocumentContent } | { refused: RefusedFile } | undefined

/** Throws `BadRequestError` for what is no form with files, `TooLargeError` for far too much. */
export async function receiveDocuments(request: Request, receiving: Receiving): Promise<Received> {
  const stored: string[] = []
  try {
    const { fields, files, isWhole } = await readMultipart(
      request,
      async (file) => {
        const outcome = await receiveFile(file, receiving)
        if (outcome && 'document' in outcome) stored.push(outcome.document.id)
        return outcome
      },
      limits,
    )
    if (!isWhole) {
      await discardUploads(receiving, stored)
      return { ok: false, refusal: 'cut-off' }
    }
    return { ok: true, ...sortedOut(files), fields }
  } catch (error) {
    await discardUploads(receiving, stored)
    throw error
  }
}

/** Of a form that came too late for its documents: they are passed over, what was typed is not. */
export async function receiveFields(request: Request): Promise<Readonly<Record<string, string>>> {
  return (await readMultipart(request, () => Promise.resolve(), limits)).fields
}

function sortedOut(files: readonly Outcome[]) {
  return {
    documents: files.flatMap((file) => (file && 'document' in file ? [file.document] : [])),
    refused: files.flatMap((file) => (file && 'refused' in file ? [file.refused] : [])),
  }
}

/** Undefined: a field in which no file was chosen. */
async function receiveFile(file: PostedFile, receiving: Receiving): Promise<Outcome> {
  const name = fileName(file.name)
  const chunks = file.stream.iterator({ destroyOnReturn: false })
  const head = await readHead(chunks)
  if (head.length === 0) return file.name ? refuse(name, 'empty') : undefined
  const mediaType = await mediaTypeOf(head, name)
  if (!mediaType) return refuse(name, 'wrong-type')

  const id = randomUUID()
  if (!(await reserve(id, receiving))) return refuse(name, 'too-many')
  try {
    const sealed = await sealDocument(
      Readable.from(from(head, chunks), { objectMode: false }),
      (bytes) => receiving.blobs.write(id, bytes),
      maxDocumentBytes,
    )
    if (!(await completeUpload(receiving.db, id, sealed.size)))
      throw new Error('an upload was taken off the list while it arrived')
    return { document: { id, name, mediaType, ...sealed } }
  } catch (error) {
    await discardUploads(receiving, [id])
    if (error instanceof DocumentTooLargeError) return refuse(name, 'too-large')
    throw error
  }
}

async function reserve(blobId: string, { db, safeId, at }: Receiving): Promise<boolean> {
  const reservation = { blobId, safeId, at, most: maxDocuments }
  return await db.transaction().execute((tx) => reserveUpload(tx, reservation))
}

type Chunks = AsyncIterator<Uint8Array>

async function readHead(chunks: Chunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < headBytes) {
    const { done, value } = await chunks.next()
    if (done) break
    parts.push(value)
    length += value.length
  }
  return Buffer.concat(parts)
}

async function* from(head: Uint8Array, chunks: Chunks) {
  yield head
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
}

function refuse(name: string, refusal: UploadRefusal): Outcome {
  return { refused: { name, refusal } }
}
