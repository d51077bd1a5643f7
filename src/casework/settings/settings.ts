/**
 * What the office itself decides about its procedure: `procedure.json` in its folder, checked at start.
 * Each rule says where it comes from and how sure that is.
 */
import { z } from 'zod'
import { code, inEachLanguage, readOfficeFile, words } from '../../platform/office/index.ts'
import type { Office } from '../../platform/office/index.ts'

const days = z.int().min(1).max(1000)
const certainty = z.enum(['confirmed', 'analogy', 'inferred'])
const source = { certainty, source: words, note: words.optional() }

const limit = z.discriminatedUnion('count', [
  z.strictObject({ count: z.literal('working-days'), days }),
  z.strictObject({ count: z.literal('calendar-days'), days, rollsForward: z.boolean() }),
  z.strictObject({
    count: z.literal('months'),
    months: z.int().min(1).max(24),
    rollsForward: z.boolean(),
  }),
])
const ruled = { limit, ...source }

const ground = z.strictObject({
  id: code,
  /** For staff and figures. */
  names: inEachLanguage,
  /** For the letter: why we may not examine, a sentence or two. */
  reasons: inEachLanguage,
  /** Off: the office does not use it. */
  isOn: z.boolean(),
  /** `hold`: the file waits and can be resumed, as while a court has the case. */
  effect: z.enum(['close', 'hold']),
  /** Where the person is to go instead, so that no letter ends nowhere. */
  refersTo: z.enum(['service', 'other', 'nobody']),
  /** The article of the office's own law; null: still to be filled in by the office. */
  article: words.nullable(),
  ...source,
})

const named = z.strictObject({ id: code, names: inEachLanguage })
const standard = z.strictObject({
  id: code,
  names: inEachLanguage,
  definition: inEachLanguage,
})

const procedureFile = z.strictObject({
  limits: z.strictObject({
    /** Until when we answer a question that is no complaint. */
    information: z.strictObject(ruled),
    /** Until when a person may take to answer our question. */
    personAnswer: z.strictObject(ruled),
    /** Until when the person may correct what we say that we will examine. */
    scopeCorrection: z.strictObject(ruled),
    /** After a second channel was tried: how long before a file may be closed for silence. */
    unreachable: z.strictObject(ruled),
    serviceAnswer: z.strictObject({
      ...ruled,
      /** Working days before (negative) and after the last day. */
      reminders: z.array(z.int().min(-60).max(60)),
      /** So many working days after the last day, the formal request. */
      formalRequest: z.int().min(0).max(120),
    }),
    analysisAnswer: z.strictObject(ruled),
    rectification: z.strictObject(ruled),
    /** Until when a service says whether it waits meanwhile. */
    waitAnswer: z.strictObject({
      ...ruled,
      /** So many working days before a wait ends, the person is to hear of it. */
      endAnnounced: z.int().min(0).max(60),
    }),
    examination: z.strictObject(ruled),
    /** The person hears of us at least this often. */
    silence: z.strictObject(ruled),
  }),
  priorContact: z.strictObject({
    /** What becomes of a file whose person has not gone to the service first. */
    whenMissing: z.enum(['close', 'hold']),
    mayBeWaived: z.enum(['never', 'when-urgent', 'always']),
    ...source,
  }),
  oldFacts: z.strictObject({ mayBeExcepted: z.boolean(), ...source }),
  councilOfState: z.strictObject({
    termDays: days,
    monthsBeforeTerm: z.int().min(0).max(24),
    longestMonths: z.int().min(1).max(24),
    alarmDays: z.array(days),
    /** How the person is told of a refusal while the term is suspended; `usual`: the way they asked for. */
    refusalBy: z.enum(['registered-post', 'usual']),
    ...source,
  }),
  mailbox: z.strictObject({
    /** So long the person can open a closed file. They are told a month before the end. */
    openMonths: z.int().min(2).max(120),
    ...source,
  }),
  grounds: z.array(ground).min(1).superRefine(unique),
  holdReasons: z.array(named).min(1).superRefine(unique),
  /** What a service may be asked to leave for a while. */
  waits: z.array(named).min(1).superRefine(unique),
  reopenReasons: z.array(named).min(1).superRefine(unique),
  /** Who takes a file over when the person agrees. */
  otherOmbudsmen: z
    .array(z.strictObject({ id: code, names: inEachLanguage, email: z.email().nullable() }))
    .superRefine(unique),
  standards: z.strictObject({
    /** The list is the office's own and changes with the years. */
    since: z.iso.date(),
    ...source,
    list: z.array(standard).min(1).superRefine(unique),
  }),
})

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

export type ProcedureSettings = DeepReadonly<z.infer<typeof procedureFile>>
export type Ground = ProcedureSettings['grounds'][number]

export async function loadProcedure({
  folder,
}: Pick<Office, 'folder'>): Promise<ProcedureSettings> {
  return await readOfficeFile(folder, 'procedure.json', procedureFile)
}

function unique(list: readonly { id: string }[], ctx: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id))
      ctx.addIssue({ code: 'custom', path: [index, 'id'], message: 'is listed twice' })
    seen.add(id)
  }
}
