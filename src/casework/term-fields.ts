/** What a letter says of the term for the Council of State; nothing where nothing was suspended. Pure. */
import type { Fields, LetterField } from '../correspondence/index.ts'
import type { TermSuspension } from '../deadlines/index.ts'
import { dayText } from '../platform/i18n/dates.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { TermFacts } from './procedure/state.ts'

export function termFields(
  suspension: TermSuspension,
  term: TermFacts | null,
  language: Lang,
): Fields<LetterField> {
  if (!suspension.applies || !term) return {}
  return {
    termDaysLeft: String(suspension.daysLeft),
    termLastDay: dayText(language, suspension.lastDay),
    suspendedUntil: dayText(language, suspension.suspendedUntil),
    decisionReceivedOn: dayText(language, term.receivedOn),
  }
}
