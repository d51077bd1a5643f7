import { remembering } from '../remembering.ts'
import type { Lang } from './catalogue.ts'
import { locales } from './dates.ts'

/** `20000` as people of each language write it: *20.000*, *20 000*, *20,000*. */
export function numberText(lang: Lang, number: number): string {
  // The space that our words have in a number: the end of a line does not part it.
  const format = formatters(lang, () => new Intl.NumberFormat(locales[lang]))
  return format.format(number).replace(/\s/gu, '\u00a0')
}

const formatters = remembering<Intl.NumberFormat>(10)
