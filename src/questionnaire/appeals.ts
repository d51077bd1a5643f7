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
  certainty: z.enum(['seen', 'disagree', 'unknown']),
  sources: z.array(z.url()).min(1),
  /** Does a complaint to the office stop it? `partly`: only what is left of the term for the Council of State. */
  stoppedByComplaint: z.enum(['no', 'partly']),
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
