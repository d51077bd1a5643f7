/** Words of an office's files, for people: never empty, and in every language. */
import { z } from 'zod'

export const words = z.string().trim().min(1)
export const inEachLanguage = z.strictObject({ nl: words, fr: words, en: words })
export type InEachLanguage = z.infer<typeof inEachLanguage>
