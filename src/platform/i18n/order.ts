/** The order of the alphabet in each language, accents and all. Making one costs more than sorting a hundred names. */
import { locales } from './dates.ts'
import type { Lang } from './catalogue.ts'

const orders: Readonly<Record<Lang, Intl.Collator>> = {
  nl: new Intl.Collator(locales.nl),
  fr: new Intl.Collator(locales.fr),
  en: new Intl.Collator(locales.en),
}

export function byName(lang: Lang) {
  const order = orders[lang]
  return (one: { readonly name: string }, other: { readonly name: string }) =>
    order.compare(one.name, other.name)
}
