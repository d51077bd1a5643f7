/** Notes as they are to be read: each once, with what it said before it was corrected. Pure. */
import type { Note } from './note-store.ts'

type Told = Pick<Note, 'id' | 'author_id' | 'body' | 'written_at' | 'corrects_id'>

export interface ToldNote<Of extends Told = Told> {
  /** As it was first written: others are corrections of it. */
  readonly first: Of
  readonly latest: Of
  /** Newest first, without the latest; empty where nothing was corrected. */
  readonly earlier: readonly Of[]
}

/** Of notes with the oldest first, those with the newest first. Corrected ones keep their place. */
export function toldNotes<Of extends Told>(notes: readonly Of[]): ToldNote<Of>[] {
  const corrections = Map.groupBy(notes, ({ id, corrects_id: corrects }) => corrects ?? id)
  return [...corrections.values()]
    .flatMap((texts) => {
      const [first, latest] = [texts[0], texts.at(-1)]
      return first && latest ? [{ first, latest, earlier: texts.slice(0, -1).toReversed() }] : []
    })
    .toReversed()
}
