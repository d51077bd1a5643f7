/** Translations beside what came in. The original stays; a correction is one more version. Pure. */
import type { Context } from './context.ts'
import { accept, firstRefusal } from './decision.ts'
import type { Decision } from './decision.ts'
import type { CaseState } from './state.ts'

export interface AddTranslation {
  readonly type: 'add-translation'
  readonly translationId: string
  /** `voice`: what is said in the complainant's voice message, written down. */
  readonly of: 'story' | 'message' | 'document' | 'voice'
  readonly translatedOn: string
  /** The translation, as it was first entered, instead of which it is to be read. */
  readonly correctsId: string | null
  /** That the translator delivered. */
  readonly documentIds: readonly string[]
}

export interface TranslationAdded {
  readonly type: 'translation-added'
  readonly translationId: string
  readonly of: AddTranslation['of']
  readonly correctsId: string | null
  readonly documentIds: readonly string[]
}

export function addTranslation(
  _: CaseState,
  { translationId, of, translatedOn, correctsId, documentIds }: AddTranslation,
  { at, dayOf }: Context,
): Decision {
  return (
    firstRefusal(['day-in-future', translatedOn > dayOf(at)]) ??
    accept({ type: 'translation-added', at, translationId, of, correctsId, documentIds })
  )
}
