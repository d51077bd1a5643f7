import type { ContactNeed } from '../../letterbox/index.ts'
import { colon } from '../../platform/i18n/punctuation.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import type { Party } from '../content-store.ts'
import type { CaseworkText } from '../text.ts'

interface NeedsNoteProps {
  text: CaseworkText
  parties: readonly Party[]
  /** Otherwise as colleagues read it. */
  title?: string
}

/** What the complainant needs, before anybody rings or writes. Nothing where they need nothing. */
export function NeedsNote({ text, parties, title }: NeedsNoteProps) {
  const { t, lang } = text
  const complainant = parties.find(({ role }) => role === 'complainant')
  const { needs = [], spoken_language, safe_times, needs_words: words } = complainant ?? {}
  if (needs.length === 0 && !words) return null
  const told: Partial<Record<string, string | null | undefined>> = {
    interpreter: spoken_language,
    'safe-times': safe_times,
  }
  return (
    <InsetText>
      <strong>{title ?? t('needs.title')}</strong>
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {needs.map((need) => (
          <li>
            {t(`needs.${need as ContactNeed}`)}
            {told[need] && (
              <>
                {colon(lang)}
                <bdi>{told[need]}</bdi>
              </>
            )}
          </li>
        ))}
        {words && (
          <li class="o-words" dir="auto">
            {words}
          </li>
        )}
      </ul>
    </InsetText>
  )
}
