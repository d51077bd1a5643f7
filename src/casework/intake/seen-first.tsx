/** What gives reason to look again before a complaint is registered all the same. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import type { Duplicate } from './duplicate-store.ts'
import type { EntryFields } from './entry-fields.ts'
import type { Doubt } from './doubts.ts'

export interface Warnings {
  readonly doubts: readonly Doubt[]
  /** Earlier files that may be the same complaint. */
  readonly duplicates: readonly {
    /** `OM.2026.123`. */
    readonly reference: string
    /** `YYYY-MM-DD`. */
    readonly lodgedOn: string
    readonly because: Duplicate['because']
  }[]
}

/** Each by a code of its own: what was seen is not told again, what is new is. */
export function codesOf({ doubts, duplicates }: Warnings): string[] {
  return [...doubts.map(({ code }) => code), ...duplicates.map(({ reference }) => reference)]
}

interface SeenFirstProps {
  fields: EntryFields
  warnings: Warnings
  lang: Lang
}

export function SeenFirst({ fields: { t }, warnings, lang }: SeenFirstProps) {
  const { doubts, duplicates } = warnings
  return (
    <NotificationBanner title={t('seen')}>
      <input type="hidden" name="seen" value={codesOf(warnings).join(' ')} />
      {doubts.length > 0 && (
        <ul class="govuk-list">
          {doubts.map(({ field, code }) => (
            <li>
              <a class="govuk-notification-banner__link" href={`#${field}`}>
                {t(`doubt.${code}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {duplicates.length > 0 && (
        <>
          <p class="govuk-body">{t('duplicates')}</p>
          <ul class="govuk-list">
            {duplicates.map(({ reference, lodgedOn, because }) => (
              <li>
                <a class="govuk-notification-banner__link" href={`/files/${reference}`}>
                  {reference}
                </a>
                {', '}
                {t('duplicate', { day: dayText(lang, lodgedOn), because: t(`because.${because}`) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">{t('seen.then')}</p>
    </NotificationBanner>
  )
}
