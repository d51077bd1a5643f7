import type { Office } from '../../platform/office/index.ts'
import type { OtherLanguage } from '../../ui/languages.tsx'

/** Short, so that it can be said and put on a poster: `/uk`. */
export function summaryAddress(language: string): string {
  return `/${language}`
}

export function summaryLinks({ summaries }: Office): OtherLanguage[] {
  return summaries.map(({ language, name, direction }) => ({
    language,
    name,
    direction,
    href: summaryAddress(language),
  }))
}
