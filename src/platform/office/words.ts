/** What fields of an office's files have in common. */
import { z } from 'zod'

/** For people: never empty. */
export const words = z.string().trim().min(1)
export const inEachLanguage = z.strictObject({ nl: words, fr: words, en: words })
/** For programs: `not-competent`. */
export const code = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be small letters and hyphens')
