/** How a change of a file changes the number of open files that case managers have. Pure. */
import { statusOf } from './procedure/state.ts'
import type { CaseState } from './procedure/state.ts'

export interface WorkloadChange {
  readonly caseManagerId: string
  /** 1 or −1. */
  readonly by: number
}

/** In the order of ids, so that two changes at once never wait for each other. */
export function workloadChanges(before: CaseState | null, after: CaseState): WorkloadChange[] {
  const [from, to] = [before && holderOf(before), holderOf(after)]
  if (from === to) return []
  return [
    ...(from ? [{ caseManagerId: from, by: -1 }] : []),
    ...(to ? [{ caseManagerId: to, by: 1 }] : []),
  ].sort((one, other) => (one.caseManagerId < other.caseManagerId ? -1 : 1))
}

/** Who has work with it; nobody with one that is closed. */
function holderOf(state: CaseState): string | null {
  return statusOf(state) === 'closed' ? null : state.caseManagerId
}
