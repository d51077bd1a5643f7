/** Where in a file the words stand that somebody looks for. Pure. */
import { exactLexemes, isLikenessEnough, isWanted, nameLexemes, telephoneOf } from './lexemes.ts'
import type { Stems, WantedWord } from './lexemes.ts'
import { nameWordsOf } from './names.ts'
import type { FoundPlace, SearchText } from './texts.ts'
import { fold, tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

export interface Excerpt {
  readonly place: FoundPlace
  readonly at: Date | null
  readonly pieces: readonly Piece[]
}

interface Piece {
  readonly text: string
  /** One of the words looked for. */
  readonly isHit: boolean
}

/** In one file; the file itself shows the rest. */
const most = 3
/** Characters before the first hit, and of all. */
const before = 60
const length = 220

/** A text with those of its words that may be among the words looked for. */
export interface ReadText extends SearchText {
  readonly tokens: readonly Token[]
}

/**
 * A stem begins as its word does, save in Arabic, where the article stands before it: of what begins otherwise than anything
 * looked for, no stem has to be known.
 */
export function readText(text: SearchText, wanted: readonly WantedWord[]): ReadText {
  if (text.kind !== 'words') return { ...text, tokens: tokensOf(text.text) }
  const begins = new Set(wanted.flatMap(({ lexemes }) => [...lexemes].map(beginning)))
  const tokens = tokensOf(text.text).filter(
    ({ word }) => isArabic.test(word) || begins.has(beginning(fold(word))),
  )
  return { ...text, tokens }
}

export function wordsToStem(texts: readonly ReadText[]): string[] {
  const words = texts
    .filter(({ kind }) => kind === 'words')
    .flatMap(({ tokens }) => tokens.map(({ word }) => word))
  return [...new Set(words)]
}

const isArabic = /^\p{Script=Arabic}/u

function beginning(word: string): string {
  return word.slice(0, 2)
}

/** Of the texts of one file. */
export function excerptsOf(
  texts: readonly ReadText[],
  wanted: readonly WantedWord[],
  stems: Stems,
): Excerpt[] {
  const found: Excerpt[] = []
  for (const text of texts) {
    if (found.length === most) break
    const hits = hitsIn(text, wanted, stems)
    if (hits.length > 0) found.push(excerptOf(text, hits))
  }
  return found
}

type Stretch = Pick<Token, 'at' | 'length'>

function hitsIn(
  { kind, text, tokens }: ReadText,
  wanted: readonly WantedWord[],
  stems: Stems,
): readonly Stretch[] {
  if (kind === 'telephone') {
    const isHit = isWanted([telephoneOf(text) ?? ''], wanted)
    return isHit ? [{ at: 0, length: text.length }] : []
  }
  if (kind === 'words') return tokens.filter(({ word }) => isWanted(stems.get(word) ?? [], wanted))
  const names = nameWordsOf(text)
  const lexemesOf = isLikenessEnough(wanted) ? nameLexemes : exactLexemes
  return tokens.filter((_, place) => isWanted(lexemesOf(names.slice(place, place + 1)), wanted))
}

function excerptOf({ place, at, text }: SearchText, hits: readonly Stretch[]): Excerpt {
  const [from, to] = windowOf(text, hits[0]?.at ?? 0)
  const pieces: Piece[] = []
  let done = from
  for (const hit of hits.filter((one) => one.at + one.length <= to)) {
    pieces.push({ text: text.slice(done, hit.at), isHit: false })
    pieces.push({ text: text.slice(hit.at, hit.at + hit.length), isHit: true })
    done = hit.at + hit.length
  }
  pieces.push({ text: text.slice(done, to), isHit: false })
  return {
    place,
    at,
    pieces: [cut(from > 0, '… '), ...pieces, cut(to < text.length, ' …')].filter(
      (piece) => piece.text !== '',
    ),
  }
}

function cut(isCut: boolean, sign: string): Piece {
  return { text: isCut ? sign : '', isHit: false }
}

/** From and to a whole word. */
function windowOf(text: string, hit: number): [from: number, to: number] {
  if (text.length <= length) return [0, text.length]
  const from = hit <= before ? 0 : text.indexOf(' ', hit - before) + 1
  const start = from > hit ? hit : from
  if (start + length >= text.length) return [start, text.length]
  const end = text.lastIndexOf(' ', start + length)
  return [start, end > hit ? end : start + length]
}
