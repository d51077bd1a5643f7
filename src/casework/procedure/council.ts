/** The term for the Council of State, as far as a file knows it. Pure. */
import { termSuspension } from '../../deadlines/index.ts'
import type { TermSuspension } from '../../deadlines/index.ts'
import { today } from './context.ts'
import type { Context } from './context.ts'
import type { CaseState } from './state.ts'

/**
 * What the complaint does to the term. It ends when the person is told that we refuse or reject the
 * complaint; other closings are neither, and end nothing. `toldOn`: as if they were told that day.
 */
export function suspensionOf(
  { course, lodgedAt }: Pick<CaseState, 'course' | 'lodgedAt'>,
  { dayOf, rules }: Pick<Context, 'dayOf' | 'rules'>,
  toldOn: string | null = course.rejection?.toldOn ?? null,
): TermSuspension {
  return termSuspension({
    receivedOn: course.term?.receivedOn ?? null,
    remediesMentioned: course.term?.remediesMentioned ?? null,
    lodgedOn: dayOf(lodgedAt),
    toldOn,
    setting: rules.councilOfState,
  })
}

/** The term stands still, as far as we know: nobody was told, and its four months are not over. */
export function isSuspended(state: CaseState, context: Context): boolean {
  const suspension = suspensionOf(state, context)
  if (!suspension.applies || suspension.endedBy === 'told') return false
  return today(context) <= suspension.suspendedUntil
}
