import type { Refusal, Sending } from './commands.ts'
import { today } from './context.ts'
import type { Context } from './context.ts'
import type { Event, Sent } from './events.ts'

export type Decision =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal }

export function accept(...events: Event[]): Decision {
  return { ok: true, events }
}

export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal }
}

/** The first of several conditions that does not hold. */
export function firstRefusal(
  ...conditions: readonly (readonly [Refusal, boolean])[]
): Decision | undefined {
  const failed = conditions.find(([, fails]) => fails)
  return failed && refuse(failed[0])
}

/** What lies in the mailbox counts as told that day; a letter or a call, when it was posted or said. */
export function sent(sending: readonly Sending[], context: Context): Sent[] {
  return sending.map((each) => ({ ...each, toldOn: each.taskId ? null : today(context) }))
}
