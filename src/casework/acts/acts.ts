/** All acts, in the order in which they are offered. */
import type { ActDefinition } from './act.ts'
import { conclusionActs } from './conclusion.ts'
import { dialogueActs } from './dialogue.ts'
import { informationActs } from './information.ts'
import { upkeepActs } from './upkeep.ts'
import { verificationActs } from './verification.ts'
import { waitActs } from './waits.ts'

export const acts: ReadonlyMap<string, ActDefinition> = new Map(
  [
    ...informationActs,
    ...verificationActs,
    ...dialogueActs,
    ...waitActs,
    ...conclusionActs,
    ...upkeepActs,
  ].map((act) => [act.name, act]),
)
