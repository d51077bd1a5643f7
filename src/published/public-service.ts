/**
 * What is known of a public service: the competence register. The office's folder holds what a new
 * installation begins with (`services.json`, `referrals.json`).
 */
import { z } from 'zod'
import { inEachLanguage, readOfficeFile, words } from '../platform/office/index.ts'

export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens')
/** How sure the entry is. People are told "probably" where it is not confirmed. */
export const confidence = z.enum(['confirmed', 'confirmed-with-doubt', 'inferred'])

/** Another body that can help. Only what is named in `verified` may be shown as a fact. */
/** What somebody else helps with, roughly: so they stand on the page. */
export const helpFields = [
  'crisis',
  'ombudsman',
  'legal',
  'home',
  'income',
  'work',
  'health',
  'family',
  'stay',
  'police',
  'rights',
  'trade',
  'other',
] as const

export const referral = z.strictObject({
  id: entryId,
  names: inEachLanguage,
  field: z.enum(helpFields).optional(),
  for: z.strictObject({ nl: z.array(words), fr: z.array(words), en: z.array(words) }),
  url: z.url().optional(),
  phone: words.optional(),
  email: z.email().optional(),
  /** What it asks before it looks into a complaint: a time, an earlier step. */
  conditions: inEachLanguage.optional(),
  source: words,
  verified: z.array(z.enum(['url', 'phone', 'email', 'conditions'])),
  note: words.optional(),
})
export type Referral = z.infer<typeof referral>

export const serviceEntry = z.strictObject({
  id: entryId,
  names: inEachLanguage,
  kind: words,
  /** May the office examine complaints about it? */
  complaints: z.boolean(),
  /** May integrity reports about it be made to the office? */
  reports: z.boolean(),
  confidence,
  /** Acronyms, former names, what people call it. */
  aliases: z.array(words),
  /** What became of it: people look for the service that they knew. */
  history: z
    .array(
      z.strictObject({
        what: z.enum(['renamed', 'merged', 'split', 'took-over']),
        /** `2022`, or the day. */
        on: z
          .string()
          .regex(/^\d{4}(-\d{2}-\d{2})?$/, 'must be a year or a day')
          .optional(),
        /** What it was called, or with what it went together. */
        names: inEachLanguage,
      }),
    )
    .optional(),
  /** Id of the referral that takes complaints about it instead. */
  ownOmbudsman: entryId.optional(),
  /** Ids of others who may help with complaints about it, besides. */
  otherDoors: z.array(entryId).min(1).optional(),
  supervision: words.optional(),
  supervisedThrough: entryId.optional(),
  complaintContact: z
    .strictObject({
      url: z.url().optional(),
      phone: words.optional(),
      email: z.email().optional(),
      note: words.optional(),
      source: words,
    })
    .optional(),
  /** What the service itself promises to whoever complains to it. */
  answerTerm: z
    .strictObject({
      admissibilityDays: z.int().positive().optional(),
      answerDays: z.int().positive().optional(),
      factsNoOlderThanMonths: z.int().positive().optional(),
      objectionDays: z.int().positive().optional(),
      source: words,
      note: words.optional(),
    })
    .optional(),
  source: words,
  supervisionSource: words.optional(),
  aliasSource: words.optional(),
  note: words,
})

export type ServiceEntry = z.infer<typeof serviceEntry>

/** As people meet it: with the door to its own ombudsman in it. */
export interface PublicService extends ServiceEntry {
  readonly referral?: Referral
}

const fileOfServices = z.array(serviceEntry).min(1).superRefine(refuseTwice)
const fileOfReferrals = z.array(referral).superRefine(refuseTwice)

/** Everybody else who can help, in the order of the office's file. */
export async function readReferrals(folder: string): Promise<Referral[]> {
  return await readOfficeFile(folder, 'referrals.json', fileOfReferrals)
}

/** The services of the office's file, checked against its referrals. */
export async function readServices(folder: string): Promise<ServiceEntry[]> {
  const known = new Set((await readReferrals(folder)).map(({ id }) => id))
  const checked = fileOfServices.superRefine((services, context) => {
    for (const [index, service] of services.entries())
      for (const [field, id] of doorsIn(service))
        if (!known.has(id))
          context.addIssue({
            code: 'custom',
            path: [index, field],
            message: `${id} is not in referrals.json`,
          })
  })
  return await readOfficeFile(folder, 'services.json', checked)
}

function doorsIn({ ownOmbudsman, otherDoors = [] }: ServiceEntry): [field: string, id: string][] {
  return [
    ...(ownOmbudsman ? [['ownOmbudsman', ownOmbudsman] as [string, string]] : []),
    ...otherDoors.map((id): [string, string] => ['otherDoors', id]),
  ]
}

function refuseTwice(entries: readonly { id: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [index, entry] of entries.entries()) {
    if (seen.has(entry.id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `${entry.id} stands twice` })
    seen.add(entry.id)
  }
}
