/** Why an act would be refused, and beside which answer that is said. Pure. */
import type { Refusal, Sending } from '../procedure/commands.ts'
import { decide } from '../procedure/decide.ts'
import type { ActDefinition, Field, LetterPlan, Values } from './act.ts'
import type { Typed } from './begun-letters.ts'
import type { Scene } from './scene.ts'

/** Asked before a letter is written, so that nobody writes one in vain. */
export function refusalOf(
  act: ActDefinition,
  values: Values,
  scene: Scene,
  letters: readonly LetterPlan[],
): Refusal | undefined {
  const sent: Sending[] = letters.map(({ to }) => ({ to, messageId: 'm', taskId: null }))
  const command = act.command(values, { id: 'id', remarkId: 'r' }, sent)
  const decision = decide(scene.file.state, command, scene.context)
  return decision.ok ? undefined : decision.refusal
}

/** Which answer a refusal is about, where it is about one. */
const aboutField: Partial<Record<Refusal, readonly string[]>> = {
  'may-not-waive': ['contact'],
  'may-waive-urgent': ['contact'],
  'no-exception': ['old'],
  'no-such-choice': ['ground', 'reason', 'body', 'standard', 'what'],
  'referral-missing': ['referral'],
  'second-channel-first': ['ground', 'reason'],
  'still-time': ['ground', 'reason'],
  'day-in-future': ['received', 'on', 'consent'],
  'day-in-past': ['until'],
  'day-too-early': ['received', 'on', 'consent'],
  'not-later': ['until'],
  'same-channel': ['channel'],
  'service-not-heard': ['finding'],
  'no-breach': ['assessment'],
  'breach-found': ['assessment'],
  'analysis-not-put': ['assessment'],
  'result-does-not-fit': ['result'],
  'already-urgent': ['urgent'],
  'not-urgent': ['urgent'],
  'same-service': ['service'],
  'same-theme': ['theme'],
}

/** Under `act`, where it is about no answer. */
export function refused(scene: Scene, fields: readonly Field[], refusal: Refusal): Typed {
  const named = aboutField[refusal]?.find((name) => fields.some((field) => field.name === name))
  return { [named ?? 'act']: scene.text.t(`refusal.${refusal}`) }
}
