/** Where the limit of each clock comes from, and how sure that is: as the office's folder says. Pure. */
import type { House } from '../house.ts'
import type { ClockKind } from '../procedure/state.ts'

export interface Rule {
  readonly certainty: 'confirmed' | 'analogy' | 'inferred'
  /** In the words of who wrote the folder. */
  readonly source: string
  readonly note?: string | undefined
}

export function ruleOfClock(
  { office, procedure }: Pick<House, 'office' | 'procedure'>,
  kind: ClockKind,
): Rule {
  const { limits } = procedure
  const rules: Readonly<Record<ClockKind, Rule>> = {
    acknowledgement: office.limits.acknowledgement,
    admissibility: office.limits.admissibility,
    information: limits.information,
    examination: limits.examination,
    'person-answer': limits.personAnswer,
    unreachable: limits.unreachable,
    'scope-correction': limits.scopeCorrection,
    'service-answer': limits.serviceAnswer,
    'analysis-answer': limits.analysisAnswer,
    rectification: limits.rectification,
    'wait-answer': limits.waitAnswer,
    silence: limits.silence,
  }
  return rules[kind]
}
