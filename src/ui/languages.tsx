import type { Lang } from '../platform/i18n/catalogue.ts'
import { useWords } from './language.ts'

export interface LanguageLink {
  lang: Lang
  /** The same page in that language. */
  href: string
}

/** The way to the same page in the other languages; each names itself in its own. */
export function Languages({ links }: { links: readonly LanguageLink[] }) {
  const { t, lang: current } = useWords()
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
              aria-current={lang === current ? 'true' : undefined}
            >
              {t(`language.${lang}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
