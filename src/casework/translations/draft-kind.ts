/** Of a draft that is to become a translation: of which original, and which translation it corrects. Pure. */
import type { OriginalId } from './told-translations.ts'

export function translationDraft(original: OriginalId, first: string | undefined): string {
  return ['translation', original, ...(first ? [first] : [])].join('-')
}

export function isTranslationDraft(kind: string): boolean {
  return shape.test(kind)
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const shape = new RegExp(`^translation-(?:story|${uuid})(?:-${uuid})?$`)
