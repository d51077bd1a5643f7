/**
 * In which language somebody's words are marked for who hears them. A person chose a language of ours for letters, but may
 * write in any: a wrong mark makes a screen reader say nonsense. Knows letters only, no words: German and Spanish look like ours.
 */
import type { Lang } from './catalogue.ts'

/** As in `lang`; `''` is HTML's word for *not known*. */
export type LanguageOfWords = Lang | ''

/** Of a hundred characters. Our languages have them in names only; Polish, Romanian and Turkish texts have about four. */
const mostForeign = 2
/** Enough to tell: the rest of a long story is in the same language. */
const looked = 1000
/** Letters that none of ours has. */
const foreign = /[^\P{L}a-zàâäæçéèêëîïôöœùûüÿ]/giu

/** `expected`, unless the letters are of another language. */
export function languageOfWords(words: string, expected: Lang): LanguageOfWords {
  const read = words.slice(0, looked).normalize('NFC')
  const strange = read.match(foreign)?.length ?? 0
  return strange * 100 > read.length * mostForeign ? '' : expected
}
