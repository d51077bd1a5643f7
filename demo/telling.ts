/** Fills what is written about a matter with the facts of one file. Pure. */
import { dayText } from '../src/platform/i18n/dates.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import type { Chance } from './chance.ts'

/** By name: a number, a day as `YYYY-MM-DD`, or a word in each language. */
export type Facts = Readonly<Record<string, number | string | Readonly<Record<Lang, string>>>>

const slot = /\{([^{}]*)\}/g

/** `{sum}` is a fact; of `{one|another}` chance takes one. */
export function tell(text: string, lang: Lang, facts: Facts, chance: Chance): string {
  return text.replace(slot, (whole, inside: string) => {
    if (inside.includes('|')) return chance.pick(inside.split('|'))
    const fact = facts[inside]
    if (fact === undefined) throw new Error(`nothing is known of ${whole}`)
    if (typeof fact === 'number') return numberIn(lang, fact)
    return typeof fact === 'string' ? dayText(lang, fact) : fact[lang]
  })
}

function numberIn(lang: Lang, value: number): string {
  return new Intl.NumberFormat(`${lang}-BE`).format(value)
}
