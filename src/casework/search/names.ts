/**
 * Names as people mistype them. Each word of a name is kept with what is left of it when any one
 * letter is missing, and by its sound; two names are alike when they have one of these in common. So
 * one slip (a letter too many, too few, another one, two changed places) is found by equality, which an
 * index answers as quickly in a large office as in a small one. Pure.
 */
import { fold, tokensOf } from './tokens.ts'

/** Written as one word with what follows by some, apart by others. */
const particles = new Set(
  'al ap ben bin bint da dal de del della den der des di do dos du el la le les op san st ste t ten ter van vande vanden vander von zu'.split(
    ' ',
  ),
)

/** Below that, half of all names would be alike. */
const shortestWithSlips = 4

/** A word of a name as it is compared: alone, and joined with the particles before it. */
export interface NameWord {
  readonly alone: string
  /** `vandenbossche` for *bossche* in *Van den Bossche*. */
  readonly joined: readonly string[]
}

export function nameWordsOf(text: string): NameWord[] {
  const found: NameWord[] = []
  let before: string[] = []
  for (const { word } of tokensOf(text)) {
    const alone = fold(word)
    const joined = before.map((_, from) => before.slice(from).join('') + alone)
    found.push({ alone, joined })
    before = particles.has(alone) ? [...before, alone] : []
  }
  return found
}

export function isParticle(folded: string): boolean {
  return particles.has(folded)
}

/** What a folded word has in common with those that are like it. */
export function likenessOf(folded: string): string[] {
  const letters = Array.from(folded)
  const slips =
    letters.length < shortestWithSlips
      ? []
      : letters.map((_, place) =>
          [...letters.slice(0, place), ...letters.slice(place + 1)].join(''),
        )
  return [...new Set([folded, soundOf(folded), ...slips])]
}

/** As Dutch and French names of Brussels are heard: *Leclercq* as *Leklerk*, *De Smedt* as *De Smet*. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/ph/g, 'f'],
  [/sch(?=e?$|[^aeiouy])/g, 's'],
  [/ch/g, 'g'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/h/g, ''],
  [/c(?=[eiy])/g, 's'],
  [/ck|cq|qu|q|c/g, 'k'],
  [/ks|x/g, 'ks'],
  [/z/g, 's'],
  [/eau|au/g, 'o'],
  [/ij|ei|ey|ai|ay|y/g, 'i'],
  [/ou|oe/g, 'u'],
  [/ae/g, 'a'],
  [/w/g, 'v'],
  [/[dt]+$/g, 't'],
  [/(?<=..)e$/g, ''],
  [/(.)\1+/g, '$1'],
]

function soundOf(folded: string): string {
  return sounds.reduce((word, [heard, written]) => word.replace(heard, written), folded)
}
