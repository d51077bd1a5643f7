/**
 * What a complaint does to the term for going to the Council of State: article 19 of the coordinated
 * acts on the Council of State (Belgium).
 *
 * Not settled by its text: how first and last days count. Here the day of an event does not count, and
 * a last day in a weekend stays where it is; at worst, the person goes a day too early.
 */
import { addDays, addMonths, daysBetween, latestOf } from './days.ts'

export interface SuspensionSetting {
  readonly termDays: number
  /** Where the decision did not mention the remedies, the term starts so many months later. */
  readonly monthsBeforeTerm: number
  /** The suspension lasts no longer than so many months. */
  readonly longestMonths: number
  /** So many days before the suspension ends, somebody has to look. */
  readonly alarmDays: readonly number[]
}

export interface SuspensionFacts {
  /** When the person received the decision. */
  readonly receivedOn: string | null
  /** Whether that decision told how to go to the Council of State. `null`: not known. */
  readonly remediesMentioned: boolean | null
  readonly lodgedOn: string
  /** When the person was told that the complaint is refused or rejected. */
  readonly toldOn: string | null
  readonly setting: SuspensionSetting
}

interface Term {
  /** Does not count itself. */
  readonly startsOn: string
  /** The last day of the term as if no complaint had been lodged. */
  readonly endsOn: string
  /** Nobody knows; so the earlier term is taken, which is safer for the person. */
  readonly areRemediesAssumed: boolean
}

export type TermSuspension =
  | { readonly applies: false; readonly why: 'unknown-receipt' }
  /** `before-term`: whether a complaint suspends a term to come, the text does not say. */
  | { readonly applies: false; readonly why: 'before-term' | 'not-in-term'; readonly term: Term }
  | {
      readonly applies: true
      readonly term: Term
      readonly suspendedUntil: string
      /** While nobody was told, it may still end earlier than `longest` says. */
      readonly endedBy: 'told' | 'longest'
      readonly daysUsed: number
      /** They run on from the day after the suspension. */
      readonly daysLeft: number
      /** For going to the Council of State. */
      readonly lastDay: string
      /** In order; none where being told ended it. */
      readonly alarms: readonly string[]
    }

export function termSuspension(facts: SuspensionFacts): TermSuspension {
  const { receivedOn, lodgedOn, setting } = facts
  if (receivedOn === null) return { applies: false, why: 'unknown-receipt' }

  const term = termFrom(receivedOn, facts)
  if (lodgedOn < term.startsOn) return { applies: false, why: 'before-term', term }
  if (lodgedOn > term.endsOn) return { applies: false, why: 'not-in-term', term }

  const { suspendedUntil, endedBy } = endOfSuspension(facts)
  const daysUsed = daysBetween(term.startsOn, lodgedOn)
  const daysLeft = setting.termDays - daysUsed
  return {
    applies: true,
    term,
    suspendedUntil,
    endedBy,
    daysUsed,
    daysLeft,
    lastDay: addDays(suspendedUntil, daysLeft),
    alarms: endedBy === 'longest' ? alarmsBefore(suspendedUntil, facts) : [],
  }
}

function termFrom(receivedOn: string, { remediesMentioned, setting }: SuspensionFacts): Term {
  const startsOn =
    remediesMentioned === false ? addMonths(receivedOn, setting.monthsBeforeTerm) : receivedOn
  return {
    startsOn,
    endsOn: addDays(startsOn, setting.termDays),
    areRemediesAssumed: remediesMentioned === null,
  }
}

function endOfSuspension({ lodgedOn, toldOn, setting }: SuspensionFacts) {
  const longest = addMonths(lodgedOn, setting.longestMonths)
  if (toldOn === null || toldOn > longest) {
    return { suspendedUntil: longest, endedBy: 'longest' } as const
  }
  // Told before lodging is a mistake in the dates: then nothing is suspended, nor taken off the term.
  return { suspendedUntil: latestOf(lodgedOn, toldOn), endedBy: 'told' } as const
}

function alarmsBefore(day: string, { lodgedOn, setting }: SuspensionFacts): string[] {
  return setting.alarmDays
    .map((days) => addDays(day, -days))
    .filter((alarm) => alarm > lodgedOn)
    .toSorted()
}
