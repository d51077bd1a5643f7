/** Who complains, who helps, and what they need: the part of the envelopes that is about people. */
import { z } from 'zod'
import { lengths, line, paragraph } from './words.ts'

/** As what someone complains. */
export const capacities = [
  'adult',
  'minor',
  'under-administration',
  'deprived-of-liberty',
  'heir',
  'group',
  'association',
  'company',
] as const
export type Capacity = (typeof capacities)[number]

/** As what somebody helps a complainant. */
export const helperCapacities = [
  'relative',
  'social-worker',
  'lawyer',
  'association-helper',
  'other-helper',
] as const
export type HelperCapacity = (typeof helperCapacities)[number]

/** Who gets the letters where somebody helps. */
export const letterReceivers = ['helper', 'both', 'complainant'] as const
export type LetterReceiver = (typeof letterReceivers)[number]

/** What somebody needs so that the office and they understand each other. */
export const contactNeeds = [
  'interpreter',
  'sign-language',
  'large-print',
  'ring-first',
  'safe-times',
] as const
export type ContactNeed = (typeof contactNeeds)[number]

/** Of one complaint, besides who sends it. */
export const maxOthers = 200

export const contactChannels = ['email', 'post', 'telephone'] as const
export type ContactChannel = (typeof contactChannels)[number]

export const complainant = z.object({
  capacity: z.enum(capacities),
  name: line.optional(),
  organisation: line.optional(),
  /** Ten digits. */
  enterpriseNumber: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  email: line.optional(),
  telephone: line.optional(),
  /** With its lines. */
  address: paragraph.optional(),
})

/** Who writes for the complainant, when that is someone else. */
export const helper = z.object({
  capacity: z.enum(helperCapacities).optional(),
  name: line.optional(),
  organisation: line.optional(),
  email: line.optional(),
  telephone: line.optional(),
  address: paragraph.optional(),
  /** Says that they may act for the complainant, and shows it by a document. */
  hasMandate: z.boolean().optional(),
  letters: z.enum(letterReceivers).optional(),
  maySeeHealth: z.boolean().optional(),
})

export const needs = z.object({
  needs: z.array(z.enum(contactNeeds)).max(contactNeeds.length),
  /** The language they speak. */
  language: line.optional(),
  /** When they may be rung or written to. */
  times: line.optional(),
  words: paragraph.optional(),
})
export type Needs = z.infer<typeof needs>

/** Who fills in a language or times, and forgets the box, has told enough. */
export function needsToldBy({ needs: ticked, language, times, words }: Needs): Needs | undefined {
  const isNeeded = (need: ContactNeed) =>
    ticked.includes(need) ||
    (need === 'interpreter' && language !== undefined) ||
    (need === 'safe-times' && times !== undefined)
  const told = contactNeeds.filter(isNeeded)
  return told.length > 0 || words ? { needs: told, language, times, words } : undefined
}

/** Who complains of the same, as written one on each line. */
export function othersIn(typed: string | undefined): string[] {
  const lines = (typed ?? '').split('\n').map((each) => each.trim())
  return lines.filter((each) => each !== '')
}

/** Which limit of an envelope they go over. */
export function othersOver(others: readonly string[]): 'long' | 'many' | undefined {
  if (others.some((each) => each.length > lengths.line)) return 'long'
  return others.length > maxOthers ? 'many' : undefined
}
