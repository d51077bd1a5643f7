/** Writing a note: a decision of the procedure, in the transaction of the route. The person never sees it. */
import { randomUUID } from 'node:crypto'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import { noteDraft, removeDraftOf } from '../composing/draft-store.ts'
import { lockFileByReference } from '../file-store.ts'
import type { Refusal } from '../procedure/commands.ts'
import { findNote } from './note-store.ts'

export type NoteDone = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

/** `corrects`: the note, as it was first written, instead of which this one is to be read. */
export async function writeNote(
  tx: Tx,
  act: Omit<Act, 'version'>,
  { body, corrects }: { readonly body: string; readonly corrects?: string | undefined },
): Promise<NoteDone> {
  const file = act.reference && (await lockFileByReference(tx, act.reference))
  if (!file) throw new NotFoundError('no such file')
  const first = corrects === undefined ? undefined : await findNote(tx, file.id, corrects)
  if (corrects !== undefined && (!first || first.corrects_id))
    throw new NotFoundError('no such note in this file')

  const { by: authorId, at } = act
  const noteId = randomUUID()
  const facts = first ? { id: first.id, authorId: first.author_id } : null
  const row = {
    id: noteId,
    case_id: file.id,
    author_id: authorId,
    body,
    written_at: at,
    corrects_id: first?.id ?? null,
  }
  const writing = { type: 'write-note', noteId, authorId, corrects: facts } as const
  const done = await perform(tx, act, file, writing, { notes: [row] })
  const draft = { caseId: file.id, staffId: authorId, kind: noteDraft }
  if (done.ok && !first) await removeDraftOf(tx, draft)
  return done
}
