/** Who somebody is and by what they open the file, in words. Pure. */
import type { MailboxHolder } from '../../../letterbox/index.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { dayText } from '../../../platform/i18n/dates.ts'
import { holdersText } from './text.ts'

export function whoText(lang: Lang, { isYou, name, role }: MailboxHolder): string {
  const { t } = holdersText(lang)
  if (isYou) return name ? t('you-named', { name }) : t('you')
  if (role === 'complainant') return name ?? t('complainant')
  return name ? t('is-helper', { name }) : t('helper')
}

export function wayText(lang: Lang, { hasCode, hasEmail, endedOn }: MailboxHolder): string {
  const { t } = holdersText(lang)
  if (endedOn) return t('by.ended', { day: dayText(lang, endedOn) })
  if (hasCode) return t(hasEmail ? 'by.both' : 'by.code')
  return t(hasEmail ? 'by.email' : 'by.none')
}

/** As they are called in a sentence; never of oneself. */
export function nameOf(lang: Lang, { name, role }: MailboxHolder): string {
  return name ?? holdersText(lang).t(role).toLocaleLowerCase(lang)
}
