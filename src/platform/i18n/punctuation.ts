import type { Lang } from './catalogue.ts'

/** Between a name and what is said of it; French sets a space before it. */
export function colon(lang: Lang): string {
  return lang === 'fr' ? '\u00a0: ' : ': '
}

/** A name and what is said of it; behind a question no colon stands. */
export function saidOf(lang: Lang, name: string, said: string): string {
  return name.endsWith('?') ? `${name} ${said}` : `${name}${colon(lang)}${said}`
}
