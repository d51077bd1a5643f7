/** From an act with its answers and letters to what is carried out. */
import { randomUUID } from 'node:crypto'
import type { Doing } from '../acting.ts'
import { aboutHealth } from '../health.ts'
import type { Draft } from '../composing/draft-store.ts'
import type { ActDefinition, Ids, LetterPlan, Values } from './act.ts'
import { letterName } from './begun-letters.ts'
import type { Scene } from './scene.ts'

export function doingOf(
  act: ActDefinition,
  scene: Scene,
  letters: readonly LetterPlan[],
  values: Values,
  draft: Pick<Draft, 'fields' | 'documents'>,
): Doing {
  const ids: Ids = { id: randomUUID(), remarkId: randomUUID() }
  const { documents } = draft
  const remark = act.remark && values[act.remark]
  const received = act.received?.(values, ids)
  return {
    command: (sent) => act.command(values, ids, sent),
    letters: letters.map((plan, place) => ({
      to: plan.to,
      kind: plan.name,
      body: draft.fields[letterName(plan)] ?? '',
      // They go with the first.
      documents: place === 0 ? documents : [],
      by: plan.by,
      isAboutHealth: plan.to === 'person' && draft.fields[aboutHealth] !== undefined,
    })),
    received: received && { ...received, documents, at: momentOf(received.on, scene) },
    remark: remark ? { id: ids.remarkId, body: remark } : undefined,
  }
}

/** At noon of the day it came; now, if that was today. */
function momentOf(on: string, { context, house }: Scene): Date {
  if (on === context.dayOf(context.at)) return context.at
  const noon = Temporal.PlainDate.from(on).toZonedDateTime({
    timeZone: house.office.timeZone,
    plainTime: '12:00',
  })
  return new Date(noon.epochMilliseconds)
}
