/** What colleagues tell each other in a file. A note stays as it was written; its author may correct it by another. Pure. */
import type { Context } from './context.ts'
import { accept, refuse } from './decision.ts'
import type { Decision } from './decision.ts'
import type { CaseState } from './state.ts'

/** Of the note as it was first written. */
export interface NoteFacts {
  readonly id: string
  readonly authorId: string
}

export interface WriteNote {
  readonly type: 'write-note'
  readonly noteId: string
  readonly authorId: string
  /** Instead of which it is to be read. */
  readonly corrects: NoteFacts | null
}

export interface NoteWritten {
  readonly type: 'note-written'
  readonly noteId: string
  readonly correctsId: string | null
}

export function writeNote(
  _: CaseState,
  { noteId, authorId, corrects }: WriteNote,
  { at }: Context,
): Decision {
  if (corrects && corrects.authorId !== authorId) return refuse('note-of-another')
  return accept({ type: 'note-written', at, noteId, correctsId: corrects?.id ?? null })
}
