/**
 * The whole document of a page for the public: header with our mark and the languages, one main part
 * with the page's only h1 in it, and on every page how to reach a person. Knows no feature.
 */
import type { ComponentChildren } from 'preact'
import type { AssetName } from '../platform/http/assets.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { BackLink } from './back-link.tsx'
import { Document } from './document.tsx'
import { type OwnLanguage, useWords } from './language.ts'
import {
  type EnterKey,
  type LanguageLink,
  Languages,
  type OtherLanguage,
  OtherLanguages,
} from './languages.tsx'
import { Mark } from './mark.tsx'
import { Telephone, type TelephoneNumber } from './telephone.tsx'
import { uiText } from './text.ts'

/** What every page says of the office, already in the page's language. */
interface PublicOffice {
  name: string
  telephone: TelephoneNumber
  /** When the telephone is answered, a line each. */
  hours: readonly string[]
  /** "Open now, until 17.00" or "Opens on Monday at 9.00". */
  openNow?: string | undefined
}

interface PublicPageProps {
  lang: Lang
  /** The page's h1 as plain words: no names of people, no references. */
  title: string
  office: PublicOffice
  languageLinks: readonly LanguageLink[]
  /** There is a `typedForm` on the page: a change of language takes along what was typed. */
  enter?: EnterKey | undefined
  /** What the office says in languages besides ours. */
  otherLanguages?: readonly OtherLanguage[] | undefined
  /** Where the page itself is in one of them. */
  own?: OwnLanguage | undefined
  homeHref: string
  /** Shows "Back" above the content. */
  backHref?: string | undefined
  /** Something was answered wrong: the title says so first. */
  hasErrors?: boolean | undefined
  /** Stands across the whole width, before the rest; holds the h1 then. See Hero. */
  hero?: ComponentChildren
  /** Links at the foot: privacy, accessibility. */
  footerLinks?: readonly FooterLink[] | undefined
  /** The gallery has one of its own, with the parts that no page has yet. */
  styleSheet?: AssetName | undefined
  children?: ComponentChildren
}

interface FooterLink {
  href: string
  text: string
}

export function PublicPage(props: PublicPageProps) {
  const { lang, title, office, backHref, hero, children } = props
  const others = props.otherLanguages ?? []
  const prefix = props.hasErrors ? `${uiText(lang).t('error')}: ` : ''
  return (
    <Document
      lang={lang}
      title={`${prefix}${title} – ${office.name}`}
      styleSheet={props.styleSheet ?? 'site.css'}
      own={props.own}
    >
      <header class="o-header">
        <div class="govuk-width-container o-header__inside">
          <a class="o-header__home" href={props.homeHref}>
            <Mark />
            {office.name}
          </a>
          <Languages links={props.languageLinks} enter={props.enter} />
        </div>
        {others.length > 0 && (
          <div class="govuk-width-container">
            <OtherLanguages links={others} />
          </div>
        )}
      </header>
      {backHref && (
        <nav class="govuk-width-container" aria-label={uiText(lang).t('way-back')}>
          <BackLink href={backHref} />
        </nav>
      )}
      <main id="main" class="o-main">
        {hero}
        <div class="govuk-width-container govuk-main-wrapper">{children}</div>
      </main>
      <Footer office={office} links={props.footerLinks ?? []} />
    </Document>
  )
}

function Footer({ office, links }: { office: PublicOffice; links: readonly FooterLink[] }) {
  const { t } = useWords()
  return (
    <footer class="o-footer">
      <div class="govuk-width-container o-footer__inside">
        <div>
          <h2 class="o-footer__title">{t('call-us')}</h2>
          <Telephone number={office.telephone} classes="o-footer__number" />
          {office.openNow && <p class="o-footer__line o-footer__state">{office.openNow}</p>}
        </div>
        <div>
          {office.hours.map((line) => (
            <p class="o-footer__line">{line}</p>
          ))}
        </div>
        {links.length > 0 && (
          <ul class="o-footer__links">
            {links.map(({ href, text }) => (
              <li>
                <a class="o-footer__link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  )
}
