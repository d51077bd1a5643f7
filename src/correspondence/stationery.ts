/** What letters are written on: the office's texts, and what the office says of itself in them. */
import { languages } from '../platform/i18n/catalogue.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { locales } from '../platform/i18n/dates.ts'
import type { Office } from '../platform/office/index.ts'
import type { Letters } from './letters.ts'
import { correspondenceText } from './text.ts'

/** In one language. */
export interface OfficeFacts {
  readonly office: string
  readonly telephone: string
  readonly hours: string
  readonly email: string
  /** Where the complainant follows the file. */
  readonly followAddress: string
}

export interface Stationery {
  readonly letters: Letters
  readonly facts: Readonly<Record<Lang, OfficeFacts>>
}

/** `followAddress`: of the page in each language, whole, as it stands in a letter. */
export function stationeryOf(
  office: Office,
  letters: Letters,
  followAddress: (lang: Lang) => string,
): Stationery {
  const factsIn = (lang: Lang): OfficeFacts => ({
    office: office.name[lang],
    telephone: office.contact.telephone.display,
    hours: hoursText(office, lang),
    email: office.contact.email,
    followAddress: followAddress(lang),
  })
  const facts = Object.fromEntries(languages.map((lang) => [lang, factsIn(lang)]))
  return { letters, facts: facts as Record<Lang, OfficeFacts> }
}

/** *Monday and Thursday, 14:00 to 17:00; Tuesday, 9:00 to 12:00*. */
function hoursText({ contact }: Office, lang: Lang): string {
  const { t } = correspondenceText(lang)
  const list = new Intl.ListFormat(locales[lang], { type: 'conjunction' })
  return contact.telephoneHours
    .map(({ days, from, to }) => {
      const names = days.map((day) => weekday(lang, day))
      return t('hours', {
        days: list.format(names),
        from: timeText(lang, from),
        to: timeText(lang, to),
      })
    })
    .join(t('hours.between'))
}

function timeText(lang: Lang, time: string): string {
  const [hour = '', minutes = ''] = time.split(':')
  const values = { hour: Number(hour), minutes }
  const { t } = correspondenceText(lang)
  return minutes === '00' ? t('time', values) : t('time-and-minutes', values)
}

/** Monday is 1. */
function weekday(lang: Lang, day: number): string {
  const aMonday = Temporal.PlainDate.from('2024-01-01')
  return aMonday.add({ days: day - 1 }).toLocaleString(lang, { weekday: 'long' })
}
