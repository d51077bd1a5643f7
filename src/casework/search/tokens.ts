/** A text as words with their places, and a word without its accents. Pure. */

export interface Token {
  /** In small letters, with its accents. */
  readonly word: string
  /** Where it stands in the text, and how long it is there. */
  readonly at: number
  readonly length: number
}

const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
/** Nobody looks for longer ones, and a word of the index has an end. */
const longest = 60
const isPlain = /^[\0-\x7f]*$/

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: found, index } of text.matchAll(words)) {
    const word = found.length > longest ? found.slice(0, longest) : found
    tokens.push({
      word: (isPlain.test(word) ? word : word.normalize('NFC')).toLowerCase(),
      at: index,
      length: found.length,
    })
  }
  return tokens
}

/** Letters that are more than one with a mark on it. */
const ligatures: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

export function fold(word: string): string {
  if (isPlain.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => ligatures[letter] ?? letter)
}
