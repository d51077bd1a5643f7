/** Until when and where one can appeal, by kind of decision: the office's data (`appeals.json`). */
import { z } from 'zod'
import { code, inEachLanguage } from '../platform/office/index.ts'

const appeal = z.strictObject({
  id: code,
  names: inEachLanguage,
  /** Who decides on the appeal, and how one asks. */
  door: inEachLanguage,
  term: inEachLanguage,
  /** Of the term. `disagree`: sources differ, and the shortest is shown. */
  /** From the day on which one received the decision, where the term is counted so. */
  counted: z
    .strictObject({ days: z.int().positive() })
    .or(z.strictObject({ months: z.int().positive() }))
    .optional(),
  certainty: z.enum(['seen', 'disagree', 'unknown']),
  sources: z.array(z.url()).min(1),
  /** Does a complaint to the office stop it? `partly`: only what is left of the term for the Council of State. */
  stoppedByComplaint: z.enum(['no', 'partly']),
  /** Decisions of these services, or of all of such a kind, are mostly of this kind: ids and kinds of the register. */
  services: z.array(code).min(1).optional(),
  serviceKinds: z.array(code).min(1).optional(),
  /** So short that it is told before everything else. */
  isFirst: z.literal(true).optional(),
})
export type Appeal = z.infer<typeof appeal>

export const appealsFile = z
  .array(appeal)
  .min(1)
  .superRefine((appeals, context) => {
    for (const [index, { id }] of appeals.entries())
      if (appeals.findIndex((other) => other.id === id) < index)
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'is listed twice' })
  })

/**
 * The last day (`YYYY-MM-DD`) for somebody who received the decision on that day; undefined where the term is not
 * counted from there, or nobody is sure of it. Never too late: an end at a weekend is not moved to a Monday.
 */
export function lastDayOf({ counted, certainty }: Appeal, receivedOn: string): string | undefined {
  if (!counted || certainty === 'unknown') return undefined
  return Temporal.PlainDate.from(receivedOn).add(counted).toString()
}
