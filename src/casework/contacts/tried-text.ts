/** Who tried, when, and what came of it; and why nobody tries any more. Pure. */
import { momentText } from '../../platform/i18n/dates.ts'
import { colon } from '../../platform/i18n/punctuation.ts'
import type { Contact, ContactTry } from './contact-store.ts'
import type { ContactsText } from './text.ts'

export type NamedTry = ContactTry & { readonly name: string | undefined }

export function triedText(
  { t, lang }: ContactsText,
  { kind }: Pick<Contact, 'kind'>,
  { outcome, at, name, why }: NamedTry,
  timeZone: string,
): string {
  const came = {
    reached: t(`reached.${kind}`),
    'not-reached': t('not-reached'),
    'given-up': t('given-up.was'),
  }[outcome]
  const who = t('by', { at: momentText(lang, timeZone, at), name: name ?? '' })
  return [came, who, ...(why ? [why] : [])].join(colon(lang))
}
