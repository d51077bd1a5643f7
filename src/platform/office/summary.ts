/** A language besides ours in which the office says in brief what it does; what it says is `pages/summary.<language>.md`. */
import { z } from 'zod'
import { languages } from '../i18n/catalogue.ts'
import { words } from './words.ts'

export const summary = z.strictObject({
  /** As in `lang`: `uk`. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'must be a language such as "uk"')
    .refine((language) => !languages.some((ours) => ours === language), {
      error: 'has every page already',
    }),
  /** In its own script. */
  name: words,
  direction: z.enum(['ltr', 'rtl']),
  /** What stands around the page: as in `src/ui`, so that the whole page is in one language. */
  words: z.strictObject({
    'skip-link': words,
    languages: words,
    'more-languages': words,
    'call-us': words,
    demonstration: words,
    'demonstration.not-real': words,
  }),
})

export const summariesOnce = (list: readonly { readonly language: string }[]) =>
  new Set(list.map(({ language }) => language)).size === list.length
