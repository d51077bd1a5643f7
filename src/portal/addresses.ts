/**
 * What is made of the table of addresses. No address is written twice, and the same page in another
 * language is one call away.
 */
import { languages } from '../platform/i18n/catalogue.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { LanguageLink } from '../ui/languages.tsx'
import { pages } from './address-table.ts'

export type PageId = keyof typeof pages

export function isPage(name: string): name is PageId {
  return Object.hasOwn(pages, name)
}

export type Params = Readonly<Record<string, string>>

export function address(page: PageId, lang: Lang, params: Params = {}): string {
  const path = pages[page][lang].replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (!value) throw new Error(`${page} needs ${name}`)
    return encodeURIComponent(value)
  })
  return path ? `/${lang}/${path}` : `/${lang}`
}

/** So that the form asks nothing twice: it looks up what was answered in *Can we help you?*. */
export function visitQuery(visitId: string | undefined): string {
  return visitId ? `?${new URLSearchParams({ visit: visitId })}` : ''
}

/** What a route listens to: the page's pattern in each language. */
export function patterns(page: PageId): { lang: Lang; path: string }[] {
  return languages.map((lang) => ({
    lang,
    path: `/${lang}/${pages[page][lang]}`.replace(/\/$/, ''),
  }))
}

/** The same page in each language. */
export function languageLinks(page: PageId, params: Params = {}): LanguageLink[] {
  return languages.map((lang) => ({ lang, href: address(page, lang, params) }))
}

/** Whether a path is the page's, in any language. */
export function isAddressOf(page: PageId, path: string): boolean {
  return patterns(page).some((pattern) =>
    new RegExp(`^${pattern.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
  )
}

/** The language in the first part of a path. */
export function languageOf(path: string): Lang | undefined {
  return languages.find((lang) => path === `/${lang}` || path.startsWith(`/${lang}/`))
}
