/** What the office concludes, and what came of it. Three fields that do not decide each other: `handling.md` § 8. */
import type { Command } from './commands.ts'
import { today } from './context.ts'
import type { Context } from './context.ts'
import { accept, firstRefusal, sent } from './decision.ts'
import type { Decision } from './decision.ts'
import { isFounded, isOpen, isSpent } from './state.ts'
import type { Assessment, CaseState, Result } from './state.ts'

type Asked<Type extends Command['type']> = Extract<Command, { type: Type }>

/** What can have come of it at the moment of concluding. `null`: the service is asked to put it right. */
const resultsOf: Readonly<Record<Assessment, readonly (Result | null)[]>> = {
  founded: [null, 'resolved-before', 'conciliation', 'refused-by-service', 'no-solution'],
  'partially-founded': [
    null,
    'resolved-before',
    'conciliation',
    'refused-by-service',
    'no-solution',
  ],
  unfounded: ['explanation', 'information', 'conciliation', 'no-solution'],
  'not-assessed': [
    'resolved-before',
    'conciliation',
    'explanation',
    'information',
    'referred',
    'no-solution',
  ],
}

export function conclude(state: CaseState, command: Asked<'conclude'>, context: Context): Decision {
  const { assessment, result } = command
  const { course } = state
  const hasBreach = Object.values(course.findings).includes('not-met')
  const refusal = firstRefusal(
    ['is-closed', course.closing !== null],
    ['is-held', course.hold !== null],
    ['not-in-dialogue', state.step !== 'dialogue'],
    ['no-breach', isFounded(assessment) && !hasBreach],
    ['breach-found', assessment === 'unfounded' && hasBreach],
    ['analysis-not-put', isFounded(assessment) && !wasAnalysisPut(state, context)],
    ['result-does-not-fit', !resultsOf[assessment].includes(result)],
  )
  if (refusal) return refusal
  const { at } = context
  return accept(
    { type: 'concluded', at, assessment, result, sent: sent(command.sent, context) },
    { type: 'step-begun', at, step: 'conclusion', dueOn: null },
  )
}

/** The service gave its view on our analysis, or let the time for it pass. */
function wasAnalysisPut({ course }: CaseState, context: Context): boolean {
  return course.asks.some((ask) => {
    if (ask.kind !== 'analysis') return false
    const dueOn = course.clocks[`analysis-answer:${ask.id}`]?.dueOn
    const isOver = typeof dueOn === 'string' && dueOn < today(context)
    return ask.answeredOn !== null || isOver || isSpent(course, ask, today(context))
  })
}

export function recordRectification(
  state: CaseState,
  command: Asked<'record-rectification'>,
  context: Context,
): Decision {
  const { outcome, on } = command
  const { course } = state
  const ask = course.asks.find((each) => each.kind === 'rectification' && isOpen(each))
  const refusal = firstRefusal(
    ['is-closed', course.closing !== null],
    ['nothing-asked', !ask],
    ['day-in-future', on > today(context)],
    ['day-too-early', on < (ask?.askedOn ?? '')],
  )
  if (refusal) return refusal
  const letters = sent(command.sent, context)
  return accept({ type: 'rectification-recorded', at: context.at, outcome, on, sent: letters })
}
