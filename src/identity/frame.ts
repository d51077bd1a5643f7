/** What stands around every page of the office: its name, the menu, who is signed in. */
import type { Context } from 'hono'
import type { ComponentProps } from 'preact'
import { languages, preferredLanguage } from '../platform/i18n/catalogue.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { OfficePage } from '../ui/office-page.tsx'
import type { SignedStaff } from './sign-in/session-store.ts'

export type Frame = Pick<
  ComponentProps<typeof OfficePage>,
  'lang' | 'officeName' | 'homeHref' | 'staff' | 'navigation' | 'searchBox' | 'languageLinks'
>

/** What somebody may go to. Composed by who knows all parts. `mayChange`: the request may be a change. */
export type Menu = (staff: SignedStaff, mayChange: boolean) => Promise<readonly MenuLink[]>

/** Where somebody may look for something. */
export type SearchBoxOf = (staff: SignedStaff) => Frame['searchBox']

interface MenuLink {
  readonly href: string
  readonly text: string
  /** How much waits there, and what that number means. */
  readonly count?: { readonly text: string; readonly meaning: string }
}

type OfficeName = Readonly<Record<Lang, string>>

/** Of pages for whoever is not signed in: in the language of the address or else of the browser. */
export function openFrame(c: Context, officeName: OfficeName, fallback: Lang): Frame {
  const asked = languages.find((lang) => lang === c.req.query('lang'))
  const lang = asked ?? preferredLanguage(c.req.header('accept-language'), fallback)
  return {
    lang,
    officeName: officeName[lang],
    homeHref: '/',
    languageLinks: languages.map((other) => ({ lang: other, href: inLanguage(c, other) })),
  }
}

export function staffFrame(
  c: Context,
  officeName: OfficeName,
  staff: SignedStaff,
  menu: readonly MenuLink[],
  searchBox: Frame['searchBox'],
): Frame {
  const here = nearest(menu, c.req.path)
  return {
    lang: staff.language,
    officeName: officeName[staff.language],
    homeHref: '/',
    staff: { name: staff.name, signOutAction: '/sign-out' },
    searchBox,
    navigation: menu.map(({ href, ...link }) => ({ ...link, href, active: href === here })),
  }
}

/** Of a page and one below it, the one below. */
function nearest(links: readonly MenuLink[], path: string): string | undefined {
  return links
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .toSorted((one, other) => other.length - one.length)[0]
}

function inLanguage(c: Context, lang: Lang): string {
  const query = new URLSearchParams(c.req.query())
  query.set('lang', lang)
  return `${c.req.path}?${query}`
}
