/** The frame of a portal page: fills the design system's page with the office's facts. */
import type { ComponentChildren } from 'preact'
import type { Now } from '../platform/clock.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { Office } from '../platform/office/index.ts'
import type { EnterKey } from '../ui/languages.tsx'
import { PublicPage } from '../ui/public-page.tsx'
import { address, languageLinks } from './addresses.ts'
import type { PageId, Params } from './addresses.ts'
import { callable } from './hours.ts'
import { summaryLinks } from './summaries/summary-links.ts'
import { portalText } from './text.ts'

interface PortalPageProps {
  lang: Lang
  office: Office
  now: Now
  /** The h1 as plain words: no name, no reference. */
  title: string
  /** For the language links. Without it they lead to the home page. */
  page?: PageId | undefined
  params?: Params | undefined
  /** Put behind the address of the same page in another language, `?…` included. */
  query?: string | undefined
  /** As in `PublicPage`. */
  enter?: EnterKey | undefined
  backHref?: string | undefined
  hasErrors?: boolean | undefined
  hero?: ComponentChildren
  children?: ComponentChildren
}

const footer = [
  'how-we-work',
  'questions-and-answers',
  'services',
  'other-help',
  'contact',
  'privacy',
  'accessibility',
] as const

export function PortalPage(props: PortalPageProps) {
  const { lang, office, now, page = 'home', params, query = '' } = props
  const { t } = portalText(lang)
  return (
    <PublicPage
      lang={lang}
      title={props.title}
      office={{ name: office.name[lang], ...callable(office, lang, now()) }}
      languageLinks={languageLinks(page, params).map((link) => ({
        ...link,
        href: link.href + query,
      }))}
      enter={props.enter}
      otherLanguages={summaryLinks(office)}
      homeHref={address('home', lang)}
      backHref={props.backHref}
      hasErrors={props.hasErrors}
      hero={props.hero}
      footerLinks={footer.map((id) => ({ href: address(id, lang), text: t(`footer.${id}`) }))}
    >
      {props.children}
    </PublicPage>
  )
}
