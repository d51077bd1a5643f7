/**
 * What was typed into a form that has no draft of its own, and was not sent. It waits for two hours, sealed
 * under the visitor's cookie, and is shown only on the page whose mark it bears.
 */
import { z } from 'zod'
import type { Reference } from '../letterbox/index.ts'
import type { Db } from '../platform/db/database.ts'
import { deriveKey } from '../secrecy/index.ts'
import type { Visitor } from './safe-cookie.ts'
import { createSafe, listSafes, removeSafe } from './safe.ts'
import type { Keeping } from './safe.ts'

const keptMs = 2 * 60 * 60 * 1000

const unsent = z.object({
  v: z.literal(1),
  mark: z.string(),
  fields: z.record(z.string(), z.string()),
  /** It was sent after all: the page that says so. */
  sentTo: z.string().optional(),
})
type Kept = z.infer<typeof unsent>
export type Unsent = Omit<Kept, 'v'>

const unsentKeeping: Keeping<Kept> = {
  purpose: 'unsent',
  schema: unsent,
  expiresAt: (_, savedAt) => new Date(savedAt.getTime() + keptMs),
}

/** What one can write into on the pages of a file. */
export const fileForms = ['message', 'contact', 'survey'] as const

/** Stands in a form of a file in place of the reference; without the cookie it tells nothing. */
export function markOf(
  { key }: Visitor,
  { year, number }: Reference,
  form: (typeof fileForms)[number],
): string {
  const mark = deriveKey(key, `follow/${form} ${year}.${number}`, 16)
  return Buffer.from(mark).toString('base64url')
}

export async function keepUnsent(
  db: Db,
  visitor: Visitor,
  { mark, fields, sentTo }: Unsent,
  at: Date,
): Promise<void> {
  await forgetUnsent(db, visitor, mark, at)
  await createSafe(db, visitor, unsentKeeping, { v: 1, mark, fields, sentTo }, at)
}

export async function findUnsent(
  db: Db,
  visitor: Visitor,
  mark: string,
  at: Date,
): Promise<Unsent | undefined> {
  const safes = await listSafes(db, visitor, unsentKeeping, at)
  return safes.find(({ content }) => content.mark === mark)?.content
}

export async function forgetUnsent(
  db: Db,
  visitor: Visitor,
  mark: string,
  at: Date,
): Promise<void> {
  for (const { id, content } of await listSafes(db, visitor, unsentKeeping, at)) {
    if (content.mark === mark) await removeSafe(db, visitor, id)
  }
}
