import type { Lang } from '../platform/i18n/catalogue.ts'
import { languageOfWords } from '../platform/i18n/language-of-words.ts'
import { tokens } from './attributes.ts'

interface OwnWordsProps {
  /** In which they would be expected. */
  lang: Lang
  classes?: string | undefined
  children: string
}

/** What a person wrote, in its own direction, and marked with its language where that can be. */
export function OwnWords({ lang, classes, children }: OwnWordsProps) {
  return (
    <div class={tokens('o-words', classes)} dir="auto" lang={languageOfWords(children, lang)}>
      {children}
    </div>
  )
}
