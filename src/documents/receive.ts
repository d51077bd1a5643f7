/**
 * Takes documents from a form as they arrive: each is looked at, sealed under a key of its own and
 * written to disk on its way, never held whole; the scanner, if there is one, sees the bytes as they pass. One that cannot be taken is refused by itself.
 * When the connection breaks, nothing of that request stays.
 */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { maxDocuments } from '../letterbox/index.ts'
import type { DocumentContent } from '../letterbox/index.ts'
import type { BlobStore } from '../platform/blobs/blob-store.ts'
import type { Log } from '../platform/log.ts'
import { DocumentTooLargeError, sealDocument } from '../secrecy/index.ts'
import { fileName } from './file-name.ts'
import { headBytes, isNamedAsTaken, mediaTypeOf } from './media-type.ts'
import { readMultipart } from './multipart.ts'
import type { PostedFile } from './multipart.ts'
import type { Scanner, Scanning } from './scanner.ts'

export const maxDocumentBytes = 25 * 1024 * 1024

export type UploadRefusal =
  | 'empty'
  | 'too-large'
  | 'too-many'
  | 'wrong-type'
  | 'not-as-named'
  | 'infected'
  | 'no-room'

export interface RefusedFile {
  /** Empty where the browser gave none. */
  readonly name: string
  readonly refusal: UploadRefusal
}

export type Received =
  | {
      readonly ok: true
      /** They lie in the store and on the list; the caller puts them where they belong. */
      readonly documents: readonly DocumentContent[]
      readonly refused: readonly RefusedFile[]
      /** The other fields of the form. */
      readonly fields: Readonly<Record<string, string>>
    }
  | {
      readonly ok: false
      readonly refusal: 'cut-off'
      /** Those that came whole before it broke. */
      readonly fields: Readonly<Record<string, string>>
    }

/**
 * The list of whoever takes the documents in. Each stands on it before its first byte is written, so
 * that whatever happens it can be found and taken away.
 */
export interface Shelf {
  readonly blobs: BlobStore
  /** Undefined: nobody looks for viruses. */
  readonly scanner: Scanner | undefined
  /** What becomes of a document with a virus. Set aside, it stands on the list and nobody is given it. */
  readonly infected: 'set-aside' | 'refused'
  /** Hears of what the operator should see to. */
  readonly log: Log | undefined
  /** False: there are as many as there may be. */
  readonly reserve: (id: string) => Promise<boolean>
  /** A file of which the pieces came before; undefined: they are not there any more. Absent: none come so. */
  readonly pieced?: (id: string) => Promise<PiecedFile | undefined>
  /** It has arrived. False: it was taken off the list meanwhile. */
  readonly complete: (document: DocumentContent) => Promise<boolean>
  /** Takes them away: their bytes, then the lines that tell of them. */
  readonly discard: (ids: readonly string[]) => Promise<void>
}

export interface PiecedFile {
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array>
  /** Takes the pieces away. */
  readonly forget: () => Promise<void>
}

/** How a form names a file of which the pieces came before. */
const piecedForm = z.object({
  pieces: z.uuid(),
  'pieces-name': z.string(),
  'pieces-size': z.coerce.number().int(),
})

/** Of a file that is too large, as much is read as shows it. */
const limits = {
  fileBytes: maxDocumentBytes + 1,
  totalBytes: (maxDocuments + 1) * maxDocumentBytes,
}

type Outcome = { document: DocumentContent } | { refused: RefusedFile } | undefined

/** Throws `BadRequestError` for what is no form with files, `TooLargeError` for far too much. */
export async function receiveDocuments(request: Request, shelf: Shelf): Promise<Received> {
  const stored: string[] = []
  try {
    const { fields, files, isWhole } = await readMultipart(
      request,
      async (file) => {
        const outcome = await receiveFile(file, shelf)
        if (outcome && 'document' in outcome) stored.push(outcome.document.id)
        return outcome
      },
      limits,
    )
    const pieced = isWhole ? await receivePieced(fields, shelf) : 'cut-off'
    if (pieced === 'cut-off') {
      await shelf.discard(stored)
      return { ok: false, refusal: 'cut-off', fields }
    }
    return { ok: true, ...sortedOut([...files, pieced]), fields }
  } catch (error) {
    await shelf.discard(stored)
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

/** Undefined: the form names none. */
async function receivePieced(
  fields: Readonly<Record<string, string>>,
  shelf: Shelf,
): Promise<Outcome | 'cut-off'> {
  const named = piecedForm.safeParse(fields)
  if (!named.success || !shelf.pieced) return undefined
  const { pieces, 'pieces-name': name, 'pieces-size': size } = named.data
  const file = await shelf.pieced(pieces)
  if (file?.size !== size) return 'cut-off'
  const outcome = await takeIn(name, file.bytes[Symbol.asyncIterator](), shelf)
  await file.forget()
  return outcome
}

/** Undefined: a field in which no file was chosen. */
async function receiveFile(file: PostedFile, shelf: Shelf): Promise<Outcome> {
  const chunks = file.stream.iterator({ destroyOnReturn: false })
  try {
    return await takeIn(file.name, chunks, shelf)
  } finally {
    // While somebody may still ask for more, what is left of a refused file would not be passed over.
    await chunks.return?.()
  }
}

async function takeIn(given: string, chunks: Chunks, shelf: Shelf): Promise<Outcome> {
  const name = fileName(given)
  const head = await readHead(chunks)
  if (head.length === 0) return given ? refuse(name, 'empty') : undefined
  const mediaType = await mediaTypeOf(head, name)
  if (!mediaType) return refuse(name, isNamedAsTaken(name) ? 'not-as-named' : 'wrong-type')

  const id = randomUUID()
  if (!(await shelf.reserve(id))) return refuse(name, 'too-many')
  try {
    return await keep({ id, name, mediaType }, from(head, chunks), shelf)
  } catch (error) {
    await shelf.discard([id])
    const refusal = refusalOf(error)
    if (!refusal) throw error
    if (refusal === 'no-room') shelf.log?.({ event: 'disk-full' })
    return refuse(name, refusal)
  }
}

async function keep(
  named: Pick<DocumentContent, 'id' | 'name' | 'mediaType'>,
  plain: AsyncIterable<Uint8Array>,
  shelf: Shelf,
): Promise<Outcome> {
  const stored = await store(named.id, plain, shelf)
  if (stored.scan === 'infected' && shelf.infected === 'refused') {
    await shelf.discard([named.id])
    return refuse(named.name, 'infected')
  }
  const document = { ...named, ...stored }
  if (!(await shelf.complete(document)))
    throw new Error('an upload was taken off the list while it arrived')
  return { document }
}

type Chunks = AsyncIterator<Uint8Array>

/** Sealed and scanned in one go. */
async function store(id: string, plain: AsyncIterable<Uint8Array>, { blobs, scanner }: Shelf) {
  const scanning = scanner?.begin()
  try {
    const sealed = await sealDocument(
      Readable.from(scanning ? seenBy(scanning, plain) : plain, { objectMode: false }),
      (bytes) => blobs.write(id, bytes),
      maxDocumentBytes,
    )
    return { ...sealed, ...(scanning && { scan: await scanning.verdict() }) }
  } catch (error) {
    scanning?.abandon()
    throw error
  }
}

async function* seenBy(scanning: Scanning, plain: AsyncIterable<Uint8Array>) {
  for await (const chunk of plain) {
    await scanning.add(chunk)
    yield chunk
  }
}

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

/** Undefined: a fault. Where there is no room, whatever else was typed need not be lost. */
function refusalOf(error: unknown): UploadRefusal | undefined {
  if (error instanceof DocumentTooLargeError) return 'too-large'
  return isNoRoom(error) ? 'no-room' : undefined
}

/** The disk is full, or our share of it. */
export function isNoRoom(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(ENOSPC|EDQUOT)$/.test(code)
}

function refuse(name: string, refusal: UploadRefusal): Outcome {
  return { refused: { name, refusal } }
}
