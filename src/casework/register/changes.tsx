import { momentText } from '../../platform/i18n/dates.ts'
import { saidOf } from '../../platform/i18n/punctuation.ts'
import type { RegisterChange } from './change-store.ts'
import { differences } from './differences.ts'
import type { Desk, Part } from './parts.ts'
import type { RegisterText } from './text.ts'

export interface ShownChange extends RegisterChange {
  /** Undefined: nobody who works here still. */
  readonly by: string | undefined
}

interface ChangesProps {
  text: RegisterText
  timeZone: string
  part: Part
  desk: Desk
  changes: readonly ShownChange[]
}

/** Who changed what, the newest first. */
export function Changes({ text, timeZone, part, desk, changes }: ChangesProps) {
  const { t, lang } = text
  if (changes.length === 0) return null
  return (
    <section id="saved">
      <h2 class="govuk-heading-m">{t('changes')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {changes.map(({ at, by, ...change }) => (
          <li>
            <strong>{momentText(lang, timeZone, at)}</strong>
            {by && `, ${by}`}
            <ul class="govuk-list govuk-list--bullet">
              {differences(text, desk, part, change).map(({ field, was, is }) => (
                <li>{saidOf(lang, field, changeText(text, was, is))}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function changeText({ t }: RegisterText, was: string, is: string): string {
  if (!was) return t('change.added', { is })
  return is ? t('change.changed', { was, is }) : t('change.taken', { was })
}
