import { createInstance } from 'i18next'

/** The languages in which every page, letter and error exists. */
export const languages = ['nl', 'fr', 'en'] as const
export type Lang = (typeof languages)[number]

export interface Text<Key extends string> {
  readonly lang: Lang
  readonly t: (key: Key, values?: Record<string, string | number>) => string
}

/**
 * A feature's words. A key that is missing in one of the languages does not compile;
 * `npm run check` compares the placeholders as well.
 */
export function catalogue<Words extends Record<string, string>>(words: Record<Lang, Words>) {
  const i18n = createInstance()
  void i18n.init({
    resources: Object.fromEntries(languages.map((lang) => [lang, { words: words[lang] }])),
    defaultNS: 'words',
    keySeparator: false,
    nsSeparator: false,
    // Pages escape what they show; escaping here would do it twice.
    interpolation: { escapeValue: false },
  })
  const texts = Object.fromEntries(
    languages.map((lang) => {
      const translate = i18n.getFixedT<string>(lang)
      return [lang, { lang, t: remembering((key, values = {}) => translate(key, values)) }]
    }),
  ) as unknown as Record<Lang, Text<keyof Words & string>>

  return (lang: Lang): Text<keyof Words & string> => texts[lang]
}

type Translate = (key: string, values?: Record<string, string | number>) => string

/** Words without values are always the same, and a fifth of what a page costs if each is looked up anew. */
function remembering(translate: Translate): Translate {
  const known = new Map<string, string>()
  return (key, values) => {
    if (values) return translate(key, values)
    const words = known.get(key) ?? translate(key)
    known.set(key, words)
    return words
  }
}

/** The language people asked their browser for, of those we speak; `fallback` if none. */
export function preferredLanguage(acceptLanguage: string | undefined, fallback: Lang): Lang {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag: tag.toLowerCase(), weight: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const lang = languages.find((known) => tag === known || tag.startsWith(`${known}-`))
    if (lang) return lang
  }
  return fallback
}
