import type { Lang } from '../platform/i18n/catalogue.ts'
import { useContext } from 'preact/hooks'
import { EnterButton } from './enter-button.tsx'
import { Own, useWords } from './language.ts'

export interface LanguageLink {
  lang: Lang
  /** The same page in that language. */
  href: string
}

/** The form on a page whose words go along to the page in another language. */
export const typedForm = 'typed'
/** In what that form then sends: the language of the page on which it was typed. */
export const languageBefore = 'language-before'

interface LanguagesProps {
  links: readonly LanguageLink[]
  /** The page has a `typedForm`. Its Enter key presses what stands here, not a language. */
  enter?: EnterKey | undefined
}

/** Name and value of the button; `{}` for one that has none. */
export interface EnterKey {
  name?: string
  value?: string
}

/** The way to the same page in the other languages; each names itself in its own. */
export function Languages({ links, enter }: LanguagesProps) {
  const { t, lang: current } = useWords()
  const isOther = useContext(Own) !== undefined
  return (
    <nav class="o-languages" aria-label={t('languages')}>
      {enter && <EnterButton {...enter} form={typedForm} />}
      <ul class="o-languages__list">
        {links.map(({ lang, href }) => {
          const words = t(`language.${lang}`)
          const isCurrent = !isOther && lang === current ? 'true' : undefined
          return (
            <li>
              {enter ? (
                <button
                  class="o-languages__link"
                  form={typedForm}
                  formAction={href}
                  name={languageBefore}
                  value={current}
                  lang={lang}
                  aria-current={isCurrent}
                >
                  {words}
                </button>
              ) : (
                <a
                  class="o-languages__link"
                  href={href}
                  lang={lang}
                  hreflang={lang}
                  aria-current={isCurrent}
                >
                  {words}
                </a>
              )}
            </li>
          )
        })}
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
