import type { MailboxHolder, MailboxView } from '../../../letterbox/index.ts'
import { colon } from '../../../platform/i18n/punctuation.ts'
import { address } from '../../addresses.ts'
import type { Frame } from '../frame.tsx'
import { wayText, whoText } from './holder-text.ts'
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
