/**
 * A large file that comes in pieces, so that after a broken line only what is missing is sent. Each piece is sealed
 * by itself under a key of its own and stands on the list of its safe; the keys lie in a safe of the file's own, in
 * their order. The pieces are put together when the form that names the file arrives.
 */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { isNoRoom, maxDocumentBytes } from '../../documents/index.ts'
import type { PiecedFile } from '../../documents/index.ts'
import { openDocument, sealDocument } from '../../secrecy/index.ts'
import { createSafe, openSafe, removeSafe, saveSafe } from '../safe.ts'
import type { Keeping, Safe } from '../safe.ts'
import { deleteExpiredSafes } from '../safe-store.ts'
import { completeUpload, reserveUpload } from './upload-store.ts'
import { discardUploads, underwayMs } from './uploads.ts'
import type { UploadParts, UploadPlace } from './uploads.ts'

/** Some seconds on a slow line. */
export const pieceBytes = 512 * 1024
/** Of one safe: two of the largest files at once. What is more comes whole. */
const mostPieces = 2 * Math.ceil(maxDocumentBytes / pieceBytes)

const piece = z.object({ blobId: z.uuid(), key: z.string(), size: z.int().positive() })
type Pieces = readonly z.infer<typeof piece>[]

const keeping: Keeping<Pieces> = {
  purpose: 'pieces',
  schema: z.array(piece),
  expiresAt: (_, savedAt) => new Date(savedAt.getTime() + underwayMs),
}

interface Arrived {
  /** The browser's name for the file. */
  readonly id: string
  /** How many bytes of the file came before it. */
  readonly offset: number
  /** Empty: only asks how far it is. */
  readonly bytes: Uint8Array
}

/**
 * Gives how many bytes of the file are stored then, from its first on. A piece that does not follow on those is not
 * stored. Undefined: it is not taken in pieces, and may come whole.
 */
export async function takePiece(
  parts: UploadParts,
  place: UploadPlace,
  { id, offset, bytes }: Arrived,
  at: Date,
): Promise<number | undefined> {
  const known = await openSafe(parts.db, place.holder, keeping, id, at)
  if (bytes.length === 0) return sizeOf(known?.content ?? [])
  const safe = known ?? (await beginFile(parts, place, id, at))
  if (!safe) return undefined
  const stored = sizeOf(safe.content)
  if (offset !== stored) return stored
  if (stored + bytes.length > maxDocumentBytes + pieceBytes) return undefined
  return await store(parts, place, { safe, bytes, at })
}

/** Undefined: somebody else has one of that name. */
async function beginFile(
  { db }: UploadParts,
  { holder }: UploadPlace,
  id: string,
  at: Date,
): Promise<Safe<Pieces> | undefined> {
  // One that was not swept yet.
  await deleteExpiredSafes(db, at)
  const safe = await createSafe(db, holder, keeping, [], at, id)
  if (safe.id === id) return safe
  await removeSafe(db, holder, safe.id)
  // Begun at the same moment by the same piece.
  return await openSafe(db, holder, keeping, id, at)
}

interface Storing {
  readonly safe: Safe<Pieces>
  readonly bytes: Uint8Array
  readonly at: Date
}

async function store(
  parts: UploadParts,
  { safeId, holder }: UploadPlace,
  { safe, bytes, at }: Storing,
): Promise<number | undefined> {
  const { db, blobs } = parts
  const blobId = randomUUID()
  const reserving = { blobId, safeId, pieceOf: safe.id, most: mostPieces, at }
  if (!(await db.transaction().execute((tx) => reserveUpload(tx, reserving)))) return undefined
  try {
    const { key, size } = await sealDocument(
      Readable.from([bytes], { objectMode: false }),
      (sealed) => blobs.write(blobId, sealed),
      pieceBytes,
    )
    await completeUpload(db, blobId, size)
    const pieces = [...safe.content, { blobId, key, size }]
    if (await saveSafe(db, holder, keeping, safe, pieces, at)) return sizeOf(pieces)
  } catch (error) {
    await discardUploads(parts, [blobId])
    if (isNoRoom(error)) return undefined
    throw error
  }
  // The same piece came twice at once, and the other was first.
  await discardUploads(parts, [blobId])
  const now = await openSafe(db, holder, keeping, safe.id, at)
  return now ? sizeOf(now.content) : 0
}

/** To be put together. Undefined: there is none, it has expired, or it is not this holder's. */
export async function openPieces(
  parts: UploadParts,
  { holder }: UploadPlace,
  id: string,
  at: Date,
): Promise<PiecedFile | undefined> {
  const safe = await openSafe(parts.db, holder, keeping, id, at)
  if (!safe) return undefined
  return {
    size: sizeOf(safe.content),
    bytes: joined(parts, safe.content),
    forget: async () => await forgetPieces(parts, holder, safe),
  }
}

/** The person does without the file. */
export async function leavePieces(
  parts: UploadParts,
  { holder }: UploadPlace,
  id: string,
  at: Date,
): Promise<void> {
  const safe = await openSafe(parts.db, holder, keeping, id, at)
  if (safe) await forgetPieces(parts, holder, safe)
}

async function forgetPieces(
  parts: UploadParts,
  holder: UploadPlace['holder'],
  { id, content }: Safe<Pieces>,
): Promise<void> {
  await removeSafe(parts.db, holder, id)
  await discardUploads(
    parts,
    content.map(({ blobId }) => blobId),
  )
}

async function* joined({ blobs }: UploadParts, pieces: Pieces): AsyncIterable<Uint8Array> {
  for (const { blobId, key } of pieces) yield* await openDocument(blobs.read(blobId), key)
}

function sizeOf(pieces: Pieces): number {
  return pieces.reduce((sum, { size }) => sum + size, 0)
}
