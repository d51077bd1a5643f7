import type { Lang } from '../platform/i18n/catalogue.ts'
import { useContext } from 'preact/hooks'
import { Own, useWords } from './language.ts'

export interface LanguageLink {
  lang: Lang
  /** The same page in that language. */
  href: string
}

/** The way to the same page in the other languages; each names itself in its own. */
export function Languages({ links }: { links: readonly LanguageLink[] }) {
  const { t, lang: current } = useWords()
  const isOther = useContext(Own) !== undefined
  return (
    <nav class="o-languages" aria-label={t('languages')}>
      <ul class="o-languages__list">
        {links.map(({ lang, href }) => (
          <li>
            <a
              class="o-languages__link"
              href={href}
              lang={lang}
              hreflang={lang}
              aria-current={!isOther && lang === current ? 'true' : undefined}
            >
              {t(`language.${lang}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export interface OtherLanguage {
  /** As in `lang`. */
  language: string
  /** In its own script. */
  name: string
  direction: 'ltr' | 'rtl'
  href: string
}

/** The way to what the office says in languages besides ours, each in its own script. */
export function OtherLanguages({ links }: { links: readonly OtherLanguage[] }) {
  const { t } = useWords()
  const own = useContext(Own)
  return (
    <nav class="o-other-languages" aria-label={t('more-languages')}>
      <ul class="o-languages__list">
        {links.map(({ language, name, direction, href }) => (
          <li>
            <a
              class="o-languages__link"
              href={href}
              lang={language}
              hreflang={language}
              dir={direction}
              aria-current={language === own?.language ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
