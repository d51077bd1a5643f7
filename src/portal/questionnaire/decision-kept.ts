/** What is being typed of a decision, before anybody asked what it means. */
import type { Appeal } from '../../questionnaire/index.ts'
import type { PortalParts } from '../parts.ts'
import type { TypedDecision } from './decision.ts'
import { findReached } from './reached.ts'
import { changeVisit } from './visit.ts'
import type { Given, Visit } from './visit.ts'

/** As it is. What was read already, and is not changed, is still said in the other language. */
export async function keepDecision(
  parts: PortalParts,
  visit: Visit,
  typed: TypedDecision,
): Promise<Given | undefined> {
  const likely = (await findReached(parts, visit.safe.content))?.appeals[0]
  return await changeVisit(parts, visit, (before) => {
    const isNothing = !before.decision && isUntouched(typed, likely)
    if (isNothing || isSameDecision(typed, before.decision)) return before
    return { ...before, decision: typed, isDecisionUnfinished: true }
  })
}

/** Nothing but the kind that the page chose by itself. */
function isUntouched({ appeal, ...typed }: TypedDecision, likely: Appeal | undefined) {
  const isChosen = appeal !== '' && appeal !== likely?.id
  return !isChosen && Object.values(typed).every((each) => each === '')
}

function isSameDecision(
  one: TypedDecision,
  other: Readonly<Record<string, string>> | undefined,
): boolean {
  return Object.entries(one).every(([name, typed]) => typed === other?.[name])
}
