/** One line for each verdict: how often it was given, and what case managers decided after it. Pure. */
import type { VerdictCount } from '../../questionnaire/index.ts'
import type { Outcome } from './verdict-store.ts'

export interface VerdictLine {
  /** Id; one that the questionnaire no longer has stays as long as somebody was given it. */
  readonly verdict: string
  /** How often, to whomever. */
  readonly given: number
  /** Of them came to us with a complaint. */
  readonly lodged: number
  readonly admissible: number
  readonly refused: number
  /** Sent on to another ombudsman, withdrawn and the like, before anybody decided. */
  readonly otherwise: number
  /** Nobody has decided yet. */
  readonly undecided: number
  /** Why refused, the most frequent first: ids of the office's grounds. */
  readonly grounds: readonly { readonly id: string; readonly count: number }[]
}

/** In the order of the questionnaire. */
export function verdictLines(
  ids: readonly string[],
  counts: readonly VerdictCount[],
  outcomes: readonly Outcome[],
): VerdictLine[] {
  const known = new Set([...ids, ...counts.map((each) => each.verdict)])
  for (const { verdict } of outcomes) known.add(verdict)
  return [...known].map((verdict) => {
    const own = outcomes.filter((each) => each.verdict === verdict)
    return {
      verdict,
      given: counts.find((each) => each.verdict === verdict)?.count ?? 0,
      lodged: sum(own),
      admissible: sum(own.filter((each) => decisionOf(each) === 'admissible')),
      refused: sum(own.filter((each) => decisionOf(each) === 'refused')),
      otherwise: sum(own.filter((each) => decisionOf(each) === 'otherwise')),
      undecided: sum(own.filter((each) => decisionOf(each) === 'undecided')),
      grounds: groundsOf(own),
    }
  })
}

type Decision = 'admissible' | 'refused' | 'otherwise' | 'undecided'

function decisionOf({ isAdmissible, closing, ground }: Outcome): Decision {
  if (ground !== undefined) return 'refused'
  if (isAdmissible) return 'admissible'
  return closing === undefined ? 'undecided' : 'otherwise'
}

function groundsOf(own: readonly Outcome[]): VerdictLine['grounds'] {
  const refused = Map.groupBy(own, ({ ground }) => ground)
  return [...refused]
    .flatMap(([id, each]) => (id === undefined ? [] : [{ id, count: sum(each) }]))
    .toSorted((one, other) => other.count - one.count)
}

function sum(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((total, { count }) => total + count, 0)
}
