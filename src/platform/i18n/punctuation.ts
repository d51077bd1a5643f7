import type { Lang } from './catalogue.ts'

/** Between a name and what is said of it; French sets a space before it. */
export function colon(lang: Lang): string {
  return lang === 'fr' ? '\u00a0: ' : ': '
}
