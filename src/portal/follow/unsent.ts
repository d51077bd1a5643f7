/**
 * A message that came when its file was no longer open. Its words wait for two hours, sealed under
 * the visitor's cookie, and are shown only in the same file, opened anew in the same browser.
 */
import { z } from 'zod'
import type { Reference } from '../../letterbox/index.ts'
import type { Db } from '../../platform/db/database.ts'
import { deriveKey } from '../../secrecy/index.ts'
import type { Visitor } from '../safe-cookie.ts'
import { createSafe, listSafes, removeSafe } from '../safe.ts'
import type { Keeping } from '../safe.ts'

const keptMs = 2 * 60 * 60 * 1000

const unsent = z.object({ v: z.literal(1), mark: z.string(), body: z.string() })
type Unsent = z.infer<typeof unsent>

const unsentKeeping: Keeping<Unsent> = {
  purpose: 'follow-unsent',
  schema: unsent,
  expiresAt: (_, savedAt) => new Date(savedAt.getTime() + keptMs),
}

/** Stands in the form in place of the reference; without the cookie it tells nothing. */
export function markOf({ key }: Visitor, { year, number }: Reference): string {
  return Buffer.from(deriveKey(key, `follow/mark ${year}.${number}`, 16)).toString('base64url')
}

export async function keepUnsent(
  db: Db,
  visitor: Visitor,
  { mark, body }: { mark: string; body: string },
  at: Date,
): Promise<void> {
  await forgetUnsent(db, visitor, mark, at)
  const content: Unsent = { v: 1, mark, body }
  await createSafe(db, visitor, unsentKeeping, content, at)
}

export async function findUnsent(
  db: Db,
  visitor: Visitor,
  mark: string,
  at: Date,
): Promise<string | undefined> {
  const safes = await listSafes(db, visitor, unsentKeeping, at)
  return safes.find(({ content }) => content.mark === mark)?.content.body
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
