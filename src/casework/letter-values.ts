/** What is filled in into a letter to a complainant. Pure. */
import { fill } from '../correspondence/index.ts'
import type { Fields, LetterField, Stationery, Template } from '../correspondence/index.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { dayText } from '../platform/i18n/dates.ts'
import type { ContactChannel } from './procedure/state.ts'

export interface Addressee {
  readonly language: Lang
  readonly contactChannel: ContactChannel
  /** As written, `OM.2026.123`. */
  readonly reference: string
  /** Name or organisation, where it was given. */
  readonly complainant: string | undefined
  readonly caseManager: string | undefined
  /** Who signs. */
  readonly sender: string | undefined
  /** Days, `YYYY-MM-DD`. */
  readonly lodgedOn: string
  readonly dueOn: string | undefined
}

/** `more`: what this letter has besides. */
export function writeLetter(
  { facts }: Stationery,
  template: Template,
  to: Addressee,
  more: Fields<LetterField> = {},
): string {
  const fields: Fields<LetterField> = {
    ...facts[to.language],
    reference: to.reference,
    complainant: to.complainant,
    caseManager: to.caseManager,
    sender: to.sender,
    lodgedOn: dayText(to.language, to.lodgedOn),
    dueOn: to.dueOn && dayText(to.language, to.dueOn),
    byEmail: to.contactChannel === 'email' ? 'yes' : undefined,
    ...more,
  }
  return fill(template, fields)
}
