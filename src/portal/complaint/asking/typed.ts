/** What a field of the form can hold. Blank is no answer. */
import { z } from 'zod'
import { lengths } from '../../../letterbox/index.ts'
import { tidied } from '../../../platform/http/tidied.ts'
import { readDate } from '../../../platform/typed-date.ts'
import type { ErrorKey } from '../text.ts'

export const line = lineOr('error.too-long-line')
export const paragraph = paragraphOr('error.too-long-paragraph')
export const story = field(lengths.story, 'error.too-long-story', tidied)

/** `tooLong`: words of its own, where a page has several such fields. */
export function lineOr(tooLong: ErrorKey) {
  return field(lengths.line, tooLong, onOneLine)
}

export function paragraphOr(tooLong: ErrorKey) {
  return field(lengths.paragraph, tooLong, tidied)
}

/** One of the answers that the page offers. Anything else was not chosen on a page of ours. */
export function choice<const Value extends string>(values: readonly Value[]) {
  return z.enum(values).optional().catch(undefined)
}

/** The dates that the form asks for. */
export type DateName = 'decided' | 'received' | 'danger-on'

/** The three fields of a date. */
export function dateFields<const Prefix extends DateName>(prefix: Prefix) {
  return {
    [`${prefix}-day`]: line,
    [`${prefix}-month`]: line,
    [`${prefix}-year`]: line,
  } as Record<`${Prefix}-${'day' | 'month' | 'year'}`, typeof line>
}

/** The date in the fields `<prefix>-day`, `-month` and `-year`, or a refusal under the first of them. */
export function dateIn(
  typed: Readonly<Record<string, string | undefined>>,
  prefix: DateName,
  ctx: z.RefinementCtx,
): string | undefined {
  const read = readDate({
    day: typed[`${prefix}-day`],
    month: typed[`${prefix}-month`],
    year: typed[`${prefix}-year`],
  })
  if (read.ok) return read.date
  refuse(ctx, `${prefix}-day`, `error.${prefix}.${read.refusal}`)
  return undefined
}

/** Says what is wrong with a field, in words that the page looks up. */
export function refuse(ctx: z.RefinementCtx, name: string, words: ErrorKey): void {
  ctx.addIssue({ code: 'custom', path: [name], message: words })
}

function field(max: number, tooLong: ErrorKey, tidy: (typed: string) => string) {
  return z
    .string()
    .optional()
    .transform((typed) => tidy(typed ?? '') || undefined)
    .refine((typed) => (typed?.length ?? 0) <= max, { error: tooLong })
}

function onOneLine(typed: string): string {
  return tidied(typed).replace(/\s+/g, ' ')
}
