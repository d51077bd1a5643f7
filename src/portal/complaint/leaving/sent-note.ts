/** What a return code answers when its complaint was sent: on which day, and nothing else. */
import { z } from 'zod'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { createSafe, listSafes } from '../../safe.ts'
import type { Holder, Keeping } from '../../safe.ts'

const daysMs = 30 * 24 * 60 * 60 * 1000

const sentNotes: Keeping<{ sentAt: string }> = {
  purpose: 'sent-note',
  schema: z.object({ sentAt: z.iso.datetime() }),
  expiresAt: ({ sentAt }) => new Date(Date.parse(sentAt) + daysMs),
}

export async function noteSent(tx: Tx, holder: Holder, at: Date): Promise<void> {
  await createSafe(tx, holder, sentNotes, { sentAt: at.toISOString() }, at)
}

export async function findSentAt(db: Db, holder: Holder, at: Date): Promise<Date | undefined> {
  const [note] = await listSafes(db, holder, sentNotes, at)
  return note && new Date(note.content.sentAt)
}
