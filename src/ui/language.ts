/**
 * The language of the page that is being rendered. The page sets it once, so that an error message
 * deep inside says its hidden "Error:" in that language without everyone handing it down.
 */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { type UiText, uiText } from './text.ts'

export const Language = createContext<Lang>('en')

export function useWords(): UiText {
  return uiText(useContext(Language))
}
