/**
 * What people come with ("parking fine"), in their own words, and where each goes: the office's data
 * (`topics.json` for the start, then as staff keep them). A topic leads to services of the register, to others who can help, or asks back.
 */
import { z } from 'zod'
import { code, inEachLanguage, readOfficeFile, words } from '../platform/office/index.ts'
import { confidence, entryId, readReferrals, readServices } from './public-service.ts'
import type { PublicService } from './public-service.ts'

const ways = {
  /** Every service of such a kind: the person picks theirs. */
  kinds: z.array(words).min(1).optional(),
  services: z.array(entryId).min(1).optional(),
  /** Ids of `referrals.json`: who helps instead, or besides. */
  referrals: z.array(entryId).min(1).optional(),
  /** Ids of `appeals.json`: until when one can appeal. */
  appeals: z.array(code).min(1).optional(),
  /** No complaint: the way of reports, or the numbers for danger. */
  branch: z.enum(['report', 'emergency']).optional(),
}

const option = z.strictObject({
  names: inEachLanguage,
  ...ways,
  /** Where it is another than the topic's. */
  confidence: confidence.optional(),
})

export const topicEntry = z.strictObject({
  id: code,
  names: inEachLanguage,
  /** By which it is found, besides its name. */
  words: z.strictObject({ nl: z.array(words), fr: z.array(words), en: z.array(words) }).optional(),
  /** Offered where calls are noted. */
  onCallSheet: z.literal(true).optional(),
  ...ways,
  /** It can be several things: what to ask back. */
  ask: z.strictObject({ words: inEachLanguage, options: z.array(option).min(2) }).optional(),
  /** What often cannot wait. */
  urgent: z.literal(true).optional(),
  /** Found no more; what came by it keeps its name. */
  ended: z.literal(true).optional(),
  confidence,
  source: words.optional(),
  note: words.optional(),
})
export type Topic = z.infer<typeof topicEntry>
export type TopicDoors = Pick<Topic, keyof typeof ways>

/** What fits nowhere else; every office has it. */
export const otherTopic = 'other'

/** In the order of the office's file, checked against its register and referrals. */
export async function readTopics(folder: string): Promise<Topic[]> {
  const [services, referrals] = await Promise.all([readServices(folder), readReferrals(folder)])
  const known = {
    kinds: new Set(services.map(({ kind }) => kind)),
    services: new Set(services.map(({ id }) => id)),
    referrals: new Set(referrals.map(({ id }) => id)),
  }
  const checked = z.array(topicEntry).superRefine((topics, context) => {
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    for (const [at, { id: own, ask, ...doors }] of topics.entries()) {
      if (topics.findIndex((each) => each.id === own) < at) refuse([at, 'id'], 'is listed twice')
      for (const [field, fault] of strangersIn(doors, known)) refuse([at, field], fault)
      for (const [place, each] of (ask?.options ?? []).entries())
        for (const [field, fault] of strangersIn(each, known))
          refuse([at, 'ask', 'options', place, field], fault)
    }
    if (!topics.some((each) => each.id === otherTopic)) refuse([], `has no topic "${otherTopic}"`)
  })
  return await readOfficeFile(folder, 'topics.json', checked)
}

type Known = Readonly<Record<'kinds' | 'services' | 'referrals', ReadonlySet<string>>>

function strangersIn(own: TopicDoors, known: Known): [field: string, fault: string][] {
  const file = { kinds: 'services.json', services: 'services.json', referrals: 'referrals.json' }
  return (['kinds', 'services', 'referrals'] as const).flatMap((field) =>
    (own[field] ?? [])
      .filter((id) => !known[field].has(id))
      .map((id): [string, string] => [field, `${id} is not in ${file[field]}`]),
  )
}

/** Whether a topic leads to that service. */
export function isBehind({ kinds = [], services = [] }: TopicDoors, service: Behind): boolean {
  return services.includes(service.id) || kinds.includes(service.kind)
}

type Behind = Pick<PublicService, 'id' | 'kind'>
