/** Translations as they are to be read beside their original: each once, with its earlier versions. Pure. */
import type { FileDocument, Message } from '../content-store.ts'
import { toldNotes } from '../notes/told-notes.ts'
import type { ToldNote } from '../notes/told-notes.ts'
import type { Translation } from './translation-store.ts'

/** Of what: the story, or the id of a message or document. */
export type OriginalId = string
export const storyId: OriginalId = 'story'

/** What came from outside; our own letters are written in the language of whom they are for. */
export function mayBeTranslated({ source }: Pick<Message, 'source'>): boolean {
  return source !== 'office'
}

type Placed = Pick<Translation, 'message_id' | 'document_id'>
type Bare = Placed & Pick<Translation, 'id' | 'author_id' | 'body' | 'written_at' | 'corrects_id'>
type InTranslation = Pick<FileDocument, 'id' | 'translation_id'>

export type Version<Of, Document> = Of & {
  /** What the translator delivered: with this version or, where none came with it, with an earlier one. */
  readonly documents: readonly Document[]
}

/** Of one original, the newest first; `translations` has the oldest first. */
export function toldTranslations<Of extends Bare, Document extends InTranslation>(
  original: OriginalId,
  { translations, documents }: { translations: readonly Of[]; documents: readonly Document[] },
): ToldNote<Version<Of, Document>>[] {
  const own = translations.filter((each) => originalOf(each) === original)
  const brought = Map.groupBy(documents, (document) => document.translation_id)
  const last = new Map<string, readonly Document[]>()
  return toldNotes(
    own.map((each) => {
      const first = each.corrects_id ?? each.id
      const found = brought.get(each.id) ?? last.get(first) ?? []
      last.set(first, found)
      return { ...each, documents: found }
    }),
  )
}

/** It was said, not written: it is written down rather than translated. */
export function isOfVoice(
  original: OriginalId,
  { documents }: { readonly documents: readonly Pick<FileDocument, 'id' | 'is_story'>[] },
): boolean {
  return documents.some((each) => each.id === original && each.is_story)
}

export function originalOf({ message_id: message, document_id: document }: Placed): OriginalId {
  return message ?? document ?? storyId
}
