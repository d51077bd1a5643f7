import type { MailboxHolder, MailboxView } from '../../../letterbox/index.ts'
import { dayText } from '../../../platform/i18n/dates.ts'
import { colon } from '../../../platform/i18n/punctuation.ts'
import { address } from '../../addresses.ts'
import type { Frame } from '../frame.tsx'
import { holdersText } from './text.ts'

interface HoldersSectionProps {
  frame: Frame
  file: string
  view: MailboxView
}

/** Who opens the file besides the office, and by what. Views of before say nothing of it. */
export function HoldersSection({ frame, file, view: { holders = [] } }: HoldersSectionProps) {
  const { t, lang } = holdersText(frame.lang)
  if (!holders.some(({ isYou }) => isYou)) return null
  return (
    <section class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m">{t('title')}</h2>
      <HolderList lang={lang} holders={holders} />
      <p class="govuk-body">
        <a class="govuk-link" href={address('file-access', lang, { file })}>
          {t(holders.length > 1 ? 'change' : 'own-code')}
        </a>
      </p>
    </section>
  )
}

interface HolderListProps {
  lang: Frame['lang']
  holders: readonly MailboxHolder[]
}

export function HolderList({ lang, holders }: HolderListProps) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {holders.map((holder) => (
        <li>
          <bdi>{whoText(lang, holder)}</bdi>
          {colon(lang)}
          {wayText(lang, holder)}
        </li>
      ))}
    </ul>
  )
}

function whoText(lang: Frame['lang'], { isYou, name, role }: MailboxHolder): string {
  const { t } = holdersText(lang)
  if (isYou) return name ? t('you-named', { name }) : t('you')
  if (role === 'complainant') return name ?? t('complainant')
  return name ? t('is-helper', { name }) : t('helper')
}

function wayText(lang: Frame['lang'], { hasCode, hasEmail, endedOn }: MailboxHolder): string {
  const { t } = holdersText(lang)
  if (endedOn) return t('by.ended', { day: dayText(lang, endedOn) })
  if (hasCode) return t(hasEmail ? 'by.both' : 'by.code')
  return t(hasEmail ? 'by.email' : 'by.none')
}

/** As they are called in a sentence; never of oneself. */
export function nameOf(lang: Frame['lang'], { name, role }: MailboxHolder): string {
  return name ?? holdersText(lang).t(role).toLocaleLowerCase(lang)
}
