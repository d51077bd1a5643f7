import { z } from 'zod'

/** In UTF-16 units, as browsers count `maxlength`. The forms use the same. */
export const lengths = { line: 300, paragraph: 5_000, story: 20_000 } as const

export const code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
export const reference = z.object({ year: z.int().positive(), number: z.int().positive() })

export const line = z.string().max(lengths.line)
export const paragraph = z.string().max(lengths.paragraph)
export const story = z.string().max(lengths.story)
