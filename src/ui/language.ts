/**
 * The language of the page that is being rendered. The page sets it once, so that an error message
 * deep inside says its hidden "Error:" in that language without everyone handing it down.
 */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { type UiText, uiText } from './text.ts'

/** A page in a language that our catalogues do not have brings the few words it needs. */
export interface OwnLanguage {
  /** As in `lang`. */
  language: string
  direction: 'ltr' | 'rtl'
  words: Partial<Record<Parameters<UiText['t']>[0], string>>
}

export const Own = createContext<OwnLanguage | undefined>(undefined)
export const Language = createContext<Lang>('en')

export function useWords(): UiText {
  const text = uiText(useContext(Language))
  const own = useContext(Own)
  return own ? { ...text, t: (key, values) => own.words[key] ?? text.t(key, values) } : text
}
