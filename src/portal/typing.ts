/**
 * Sendings of a form that go nowhere: it comes back in another language, or a script keeps what is being
 * typed. Either way the words are kept as they are, and nothing is found wrong with them yet.
 */
import type { Context } from 'hono'
import { languageBefore } from '../ui/languages.tsx'
import type { PortalEnv } from './parts.ts'

type Fields = Readonly<Record<string, string>>

/** Where a script sends what is being typed into the form of a page. */
export function typingHref(page: string): string {
  return `${page}${page.includes('?') ? '&' : '?'}typing`
}

export function isTyping(c: Context<PortalEnv>): boolean {
  return c.req.query('typing') !== undefined
}

/** What a script that keeps is answered; it has nothing to bring along the next time. */
export function typingAnswer(c: Context<PortalEnv>, kept: 'kept' | 'changed-elsewhere' | 'gone') {
  const status = { kept: 200, 'changed-elsewhere': 409, gone: 404 } as const
  return c.text('', status[kept])
}

/** Every form with its languages as buttons may hold it. */
interface WithLanguageBefore {
  readonly [languageBefore]?: string | undefined
}

export function isLanguageChange(form: Fields | WithLanguageBefore): boolean {
  return form[languageBefore] !== undefined
}

/**
 * What was typed on a page in another language. In which one we answer goes with the page, unless a
 * third one was chosen.
 */
export function withLanguageOfPage<Typed extends Fields>(typed: Typed, form: Fields): Typed {
  const isOfPage = typed['language'] !== undefined && typed['language'] === form[languageBefore]
  return isOfPage ? { ...typed, language: '' } : typed
}
