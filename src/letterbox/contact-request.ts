/**
 * From the portal: somebody wants to be rung back, or to come by. It has no mailbox, and is answered in
 * the way that stands in it.
 */
import { z } from 'zod'
import { languages } from '../platform/i18n/catalogue.ts'
import { contactChannels } from './people.ts'
import { line, paragraph } from './words.ts'

/** A half-day where the office is: `2026-11-30T14:00/17:00`. */
export const slot = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d\/([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success)
const slots = z.array(slot).min(1).max(20)

/** What somebody needs who comes by; the pages have words for each. */
export const visitNeeds = ['interpreter', 'sign-language', 'step-free', 'companion'] as const
export type VisitNeed = (typeof visitNeeds)[number]

const from = {
  v: z.literal(1),
  /** In which the person is answered. */
  language: z.enum(languages),
  name: line.optional(),
  contactChannel: z.enum(contactChannels),
  email: line.optional(),
  telephone: line.optional(),
  /** With its lines. */
  address: paragraph.optional(),
  /** It filled in what no person sees. */
  isProbablyMachine: z.boolean().optional(),
}

export const contactRequest = z.discriminatedUnion('kind', [
  z.object({ ...from, kind: z.literal('call-back'), slots, about: paragraph.optional() }),
  z.object({
    ...from,
    kind: z.literal('appointment'),
    slots,
    needs: z.array(z.enum(visitNeeds)).max(visitNeeds.length),
    /** Which language is interpreted, and the like. */
    needsWords: line.optional(),
    about: paragraph.optional(),
  }),
])
export type ContactRequest = z.infer<typeof contactRequest>
