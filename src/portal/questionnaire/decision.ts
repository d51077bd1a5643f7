/** The decision that somebody got: what they say of it, and until when they can appeal. */
import { z } from 'zod'
import { readDate } from '../../platform/typed-date.ts'
import { lastDayOf } from '../../questionnaire/index.ts'
import type { Appeal } from '../../questionnaire/index.ts'
import { languageBefore } from '../../ui/languages.tsx'

const field = z.string().trim().max(100).catch('')

/** As typed on the page of a verdict. */
export const decisionForm = z.object({
  appeal: field,
  'received-day': field,
  'received-month': field,
  'received-year': field,
  remedies: field,
})
/** As it is sent, also on the way to another language. */
export const sentDecision = decisionForm.extend({ [languageBefore]: z.string().optional() })
export type TypedDecision = z.infer<typeof decisionForm>

export type DecisionError =
  | 'no-kind'
  | 'no-date'
  | 'date-incomplete'
  | 'date-impossible'
  | 'date-to-come'

export interface DecisionReading {
  /** By field; `appeal` or `received`. */
  readonly errors: { readonly field: 'appeal' | 'received'; readonly error: DecisionError }[]
  readonly appeal?: Appeal | undefined
  /** `YYYY-MM-DD` */
  readonly receivedOn?: string | undefined
  /** Undefined: nobody can tell by that day alone. */
  readonly lastDay?: string | undefined
  readonly isOver: boolean
  /** It does not say how one appeals: the term may begin later. */
  readonly isSilent: boolean
}

export function readDecision(
  typed: TypedDecision,
  appeals: readonly Appeal[],
  today: string,
): DecisionReading {
  const appeal = appeals.find(({ id }) => id === typed.appeal)
  const read = readDate({
    day: typed['received-day'],
    month: typed['received-month'],
    year: typed['received-year'],
  })
  const dateError = read.ok ? errorOfDate(read.date, today) : read.refusal
  const receivedOn = read.ok && !dateError ? read.date : undefined
  const lastDay = appeal && receivedOn ? lastDayOf(appeal, receivedOn) : undefined
  return {
    errors: [
      ...(appeal ? [] : [{ field: 'appeal' as const, error: 'no-kind' as const }]),
      ...(dateError ? [{ field: 'received' as const, error: dateError }] : []),
    ],
    appeal,
    receivedOn,
    lastDay,
    isOver: lastDay !== undefined && lastDay < today,
    isSilent: typed.remedies === 'no',
  }
}

/** As it stands within a sentence of ours. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

function errorOfDate(date: string | undefined, today: string): DecisionError | undefined {
  if (!date) return 'no-date'
  return date > today ? 'date-to-come' : undefined
}
