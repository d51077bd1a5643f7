/** A call as it is typed: one line, of which only the topic must be there. Pure. */
import { z } from 'zod'
import { lengths } from '../../letterbox/index.ts'
import { tidied } from '../../platform/http/tidied.ts'
import { theService } from './call-sheet.ts'
import type { CallSheet } from './call-sheet.ts'

const typed = z.string().catch('')

export const callForm = z.object({
  /** Drawn with the page. */
  id: z.uuid(),
  topic: typed,
  service: typed,
  said: typed,
  referred: typed,
  /** `file`: it is to become one at once. */
  action: z.enum(['keep', 'file']).catch('keep'),
})
export type TypedCall = z.infer<typeof callForm>

export interface CallProblems {
  readonly topic?: 'none'
  /** How many characters may be there at most. */
  readonly service?: number
  readonly said?: number
}

export interface UnderstoodCall {
  readonly topic: string
  /** As typed; which service of the register that is, the caller looks up. */
  readonly service: string | null
  readonly said: string | null
  readonly referredTo: string | null
}

export type CallReading =
  | { readonly ok: true; readonly call: UnderstoodCall }
  | { readonly ok: false; readonly problems: CallProblems }

export function readCall(form: TypedCall, sheet: CallSheet): CallReading {
  const [service, said] = [onOneLine(form.service), onOneLine(form.said)]
  const isTopic = sheet.topics.some(({ id }) => id === form.topic)
  const problems: CallProblems = {
    ...(!isTopic && { topic: 'none' as const }),
    ...(service.length > lengths.line && { service: lengths.line }),
    ...(said.length > lengths.paragraph && { said: lengths.paragraph }),
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return {
    ok: true,
    call: {
      topic: form.topic,
      service: service || null,
      said: said || null,
      referredTo: referral(form.referred, sheet),
    },
  }
}

/** Null: nowhere, or not chosen on a page of ours. */
function referral(chosen: string, { referrals }: CallSheet): string | null {
  const isKnown = chosen === theService || referrals.some(({ id }) => id === chosen)
  return isKnown ? chosen : null
}

function onOneLine(text: string): string {
  return tidied(text).replace(/\s+/g, ' ')
}
