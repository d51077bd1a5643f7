/**
 * What is said, kindly, when a complaint looks as if it could not be examined. Never a refusal:
 * only the office decides, and going on is always possible.
 */
import type { Answers } from '../answers.ts'
import type { QuestionId } from '../order.ts'

export type AdviceId = 'not-competent' | 'too-old' | 'service-first' | 'pending'

interface Circumstances {
  /** False: the register says that complaints about this service go elsewhere. */
  readonly takesComplaints: boolean
  readonly factsNoOlderThanYears: number
  /** `YYYY-MM-DD`, where the office is. */
  readonly today: string
}

/** What to say after this question was answered. */
export function adviceAfter(
  id: QuestionId,
  answers: Answers,
  { takesComplaints, factsNoOlderThanYears, today }: Circumstances,
): AdviceId | undefined {
  const latest = Temporal.PlainDate.from(today).subtract({ years: factsNoOlderThanYears })
  if (id === 'service' && !takesComplaints) return 'not-competent'
  if (id === 'since' && isYearBefore(answers.since, latest.year)) return 'too-old'
  if (id === 'decision' && isUpTo(answers.decision, latest.toString())) return 'too-old'
  if (id === 'decision' && answers.decision?.procedure === 'yes') return 'pending'
  if (id === 'asked-service' && answers.askedService?.told === 'no') return 'service-first'
  return undefined
}

/** The last year in the person's words, if they name one. */
function isYearBefore(words: string | undefined, year: number): boolean {
  const years = (words?.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number)
  return years.length > 0 && Math.max(...years) < year
}

function isUpTo(decision: Answers['decision'], latest: string): boolean {
  const day = decision?.receivedOn ?? decision?.decidedOn
  return day !== undefined && day <= latest
}
