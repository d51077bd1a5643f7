/**
 * What the portal keeps for a visitor between two pages: unsent answers, the key of a followed
 * file. Sealed under the visitor's cookie, so that nobody reads it without that browser, or under a
 * code that the person keeps; and bound to its id and purpose, so that one safe cannot pass for another.
 */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Db, Tx } from '../platform/db/database.ts'
import { UnopenableError, openUnder, sealUnder } from '../secrecy/index.ts'
import {
  deleteSafe,
  findSafeRow,
  insertSafe,
  listSafeRows,
  lockSafeRow,
  updateSafe,
} from './safe-store.ts'
import type { SafeRow } from './safe-store.ts'

/** Who opens a safe: a browser by its cookie, or a person by a code. */
export interface Holder {
  /** Under which the safes are found; neither cookie nor code can be found from it. */
  readonly owner: Uint8Array
  readonly key: Uint8Array
}

/** What a sort of safe is for, what stands in it, and until when it is kept. */
export interface Keeping<Content> {
  readonly purpose: string
  readonly schema: z.ZodType<Content>
  readonly expiresAt: (content: Content, savedAt: Date) => Date
}

export interface Safe<Content> {
  readonly id: string
  /** Counts savings. One that is based on an older version is refused. */
  readonly version: number
  readonly updatedAt: Date
  readonly content: Content
}

/** `id`: under which it lies, unless another one does already. */
export async function createSafe<Content>(
  db: Db,
  holder: Holder,
  keeping: Keeping<Content>,
  content: Content,
  at: Date,
  id: string = randomUUID(),
): Promise<Safe<Content>> {
  if (!(await insertSafe(db, id, holder.owner, sealing(holder, keeping, id, content, at))))
    return await createSafe(db, holder, keeping, content, at)
  return { id, version: 1, updatedAt: at, content }
}

/** Undefined: there is none, it has expired, or it is not this holder's; they look the same. */
export async function openSafe<Content>(
  db: Db,
  holder: Holder,
  keeping: Keeping<Content>,
  id: string,
  at: Date,
): Promise<Safe<Content> | undefined> {
  const row = await findSafeRow(db, holder.owner, id, at)
  return row && opened(holder, keeping, row)
}

/**
 * As `openSafe`, and nobody else changes it until the transaction ends. What `known` holds is opened
 * only if it was saved since.
 */
export async function lockSafe<Content>(
  tx: Tx,
  holder: Holder,
  keeping: Keeping<Content>,
  id: string,
  at: Date,
  known?: Safe<Content>,
): Promise<Safe<Content> | undefined> {
  const row = await lockSafeRow(tx, holder.owner, id, at)
  if (row && known?.id === row.id && known.version === row.version) return known
  return row && opened(holder, keeping, row)
}

/** A holder's safes of one sort, newest first. */
export async function listSafes<Content>(
  db: Db,
  holder: Holder,
  keeping: Keeping<Content>,
  at: Date,
): Promise<Safe<Content>[]> {
  const rows = await listSafeRows(db, holder.owner, at)
  return rows.flatMap((row) => opened(holder, keeping, row) ?? [])
}

/**
 * Saves it under the keys of `holder`, who alone opens it from then on, also where another did before.
 * Undefined: somebody saved first, or the safe is gone.
 */
export async function saveSafe<Content>(
  db: Db,
  holder: Holder,
  keeping: Keeping<Content>,
  safe: Safe<Content>,
  content: Content,
  at: Date,
): Promise<Safe<Content> | undefined> {
  const saving = sealing(holder, keeping, safe.id, content, at)
  if (!(await updateSafe(db, safe, holder.owner, saving))) return undefined
  return { id: safe.id, version: safe.version + 1, updatedAt: at, content }
}

export async function removeSafe(db: Db, holder: Holder, id: string): Promise<void> {
  await deleteSafe(db, holder.owner, id)
}

function sealing<Content>(
  holder: Holder,
  keeping: Keeping<Content>,
  id: string,
  content: Content,
  at: Date,
) {
  const bytes = Buffer.from(JSON.stringify(content))
  const sealed = sealUnder(holder.key, context(keeping, id), bytes)
  return { sealed, at, expiresAt: keeping.expiresAt(content, at) }
}

/** A safe of another sort does not open, nor one that was tampered with: it counts as absent. */
function opened<Content>(
  holder: Holder,
  keeping: Keeping<Content>,
  { id, version, updatedAt, sealed }: SafeRow,
): Safe<Content> | undefined {
  try {
    const bytes = openUnder(holder.key, context(keeping, id), sealed)
    const content = keeping.schema.parse(JSON.parse(Buffer.from(bytes).toString()))
    return { id, version, updatedAt, content }
  } catch (error) {
    if (error instanceof UnopenableError) return undefined
    throw error
  }
}

function context(keeping: { purpose: string }, id: string): string {
  return `safe:${keeping.purpose}:${id}`
}
