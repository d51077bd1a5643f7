/**
 * What of a text goes into the index, and what of a search is looked for there. Both are made here, so
 * that they meet. Pure: the stems, which PostgreSQL knows, are brought along.
 *
 * The index has, for each file: the stems of words in Dutch, French and English, as nobody knows in
 * which of them somebody writes; words of names as they are, and after a `~` what they may be mistyped as;
 * telephone numbers as digits.
 */
import { isParticle, likenessOf, nameWordsOf } from './names.ts'
import type { NameWord } from './names.ts'
import type { SearchText } from './texts.ts'
import { fold, tokensOf } from './tokens.ts'

/** Of a word, in any of the three languages. Empty: a word such as *the*, which is in every text. */
export type Stems = ReadonlyMap<string, readonly string[]>

/** One of the words looked for: a file has to have one of these. */
export interface WantedWord {
  readonly lexemes: ReadonlySet<string>
  /** Of stems, where it was typed as `park*`. */
  readonly beginning: string | undefined
}

/** More than a long story has; a text that is no text cannot fill the index. */
const mostWords = 5000

/** Those whose stems are needed for `lexemesOf`. */
export function wordsIn(texts: readonly SearchText[]): string[] {
  const words = texts.flatMap(({ kind, text }) => (kind === 'words' ? tokensOf(text) : []))
  return [...new Set(words.map(({ word }) => word))].slice(0, mostWords)
}

export function lexemesOf(texts: readonly SearchText[], stems: Stems): string[] {
  const found = texts.flatMap(({ kind, text }) => {
    if (kind === 'words') return tokensOf(text).flatMap(({ word }) => stems.get(word) ?? [])
    return kind === 'name' ? nameLexemes(nameWordsOf(text)) : (telephoneOf(text) ?? [])
  })
  return [...new Set(found)].filter((lexeme) => lexeme.length > 1)
}

export function nameLexemes(words: readonly NameWord[]): string[] {
  return words.flatMap(({ alone, joined }) =>
    isParticle(alone) ? [alone] : [alone, ...joined].flatMap((word) => [word, ...alike(word)]),
  )
}

/** Those of them that are no likeness. */
export function exactLexemes(words: readonly NameWord[]): string[] {
  return words.flatMap(({ alone, joined }) => [alone, ...joined])
}

const likeness = '~'

function alike(word: string): string[] {
  return likenessOf(word).map((one) => `${likeness}${one}`)
}

/** One number has many spellings: `+32 470 12.34.56` is `0470123456`. */
export function telephoneOf(text: string): string | undefined {
  if (!/^[+\d][\d\s./()-]{7,30}$/.test(text.trim())) return undefined
  const digits = text.replace(/\D/g, '').replace(/^(00)?32(?=\d{8})/, '0')
  return digits.length < 8 ? undefined : digits
}

export interface Search {
  readonly words: readonly { readonly word: string; readonly isBeginning: boolean }[]
  readonly telephone: string | undefined
}

/** Nobody knows more of what they look for. */
const mostTyped = 10

export function readSearch(typed: string): Search {
  const words = tokensOf(typed).map(({ word, at, length }) => ({
    word,
    isBeginning: typed[at + length] === '*',
  }))
  return { words: words.slice(0, mostTyped), telephone: telephoneOf(typed) }
}

/** What files have to have, all of it. `isAlike`: names that look like the words will do. */
export function wantedBy(
  { words, telephone }: Search,
  stems: Stems,
  isAlike: boolean,
): WantedWord[] {
  if (telephone) return [{ lexemes: new Set([telephone]), beginning: undefined }]

  const names = nameWordsOf(words.map(({ word }) => word).join(' '))
  const wanted = words.map(({ word, isBeginning }, place) => {
    const { alone, joined } = names[place] ?? { alone: fold(word), joined: [] }
    const own = stems.get(word) ?? []
    return {
      isTold: isBeginning || own.length > 0,
      beginning: isBeginning ? alone : undefined,
      lexemes: new Set([...own, alone, ...joined, ...(isAlike ? alikeAll(alone, joined) : [])]),
    }
  })
  // *de* is in every letter, but also in *De Smet*: it counts where nothing else was typed.
  const telling = wanted.filter(({ isTold }) => isTold)
  return telling.length > 0 ? telling : wanted
}

function alikeAll(alone: string, joined: readonly string[]): string[] {
  return isParticle(alone) ? [] : [alone, ...joined].flatMap(alike)
}

/** As PostgreSQL reads it. Lexemes have letters, digits and `~` only: none has to be quoted otherwise. */
export function queryText(wanted: readonly WantedWord[]): string {
  return wanted
    .map(({ lexemes, beginning }) => {
      const whole = [...lexemes].map((lexeme) => `'${lexeme}'`)
      return `(${[...whole, ...(beginning ? [`'${beginning}':*`] : [])].join('|')})`
    })
    .join('&')
}

/** What names look like is costly to say: is it asked for? */
export function isLikenessEnough(wanted: readonly WantedWord[]): boolean {
  return wanted.some(({ lexemes }) => [...lexemes].some((lexeme) => lexeme.startsWith(likeness)))
}

export function isWanted(lexemes: readonly string[], wanted: readonly WantedWord[]): boolean {
  return wanted.some(
    (one) =>
      lexemes.some((lexeme) => one.lexemes.has(lexeme)) ||
      (one.beginning !== undefined &&
        lexemes.some((lexeme) => lexeme.startsWith(one.beginning ?? ''))),
  )
}
