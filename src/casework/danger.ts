/** What is going to happen to the person, as far as the file knows: as noted last, or as the complaint said. Pure. */
import type { Story } from './content-store.ts'
import type { CaseState } from './procedure/state.ts'

export interface KnownDanger {
  /** `YYYY-MM-DD`. */
  readonly on: string | null
  readonly what: string | null
}

interface File {
  readonly state: Pick<CaseState, 'course' | 'isUrgent'>
  readonly story: Pick<Story, 'danger' | 'danger_on'> | undefined
  readonly remarks: ReadonlyMap<string, string>
}

/** Undefined where nothing is going to happen, or nobody said so. */
export function knownDanger({ state, story, remarks }: File): KnownDanger | undefined {
  const { dangerNoted: noted } = state.course
  if (!noted) return story && saidIn(story, state)
  const what = remarks.get(noted.remarkId ?? '') ?? null
  return noted.danger ? { on: noted.danger.on, what } : undefined
}

/** That something threatens can be all that was said: the file is urgent then. */
function saidIn(
  { danger: what, danger_on: on }: NonNullable<File['story']>,
  { isUrgent }: File['state'],
): KnownDanger | undefined {
  return what || on || isUrgent ? { on, what } : undefined
}
