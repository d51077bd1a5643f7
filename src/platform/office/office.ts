/**
 * What `office.json` and `calendar.json` of an office's folder may hold. Facts of the office only:
 * what features need besides (services, letters), they read themselves.
 */
import { z } from 'zod'
import { languages } from '../i18n/catalogue.ts'
import { summariesOnce, summary } from './summary.ts'
import { inEachLanguage, words } from './words.ts'

const lines = z.array(words).min(1)
const linesInEachLanguage = z.strictObject({ nl: lines, fr: lines, en: lines })
const website = z.url({ protocol: /^https$/ })
const day = z.iso.date()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "09:00"')

/** What is known for sure, what sister institutions do, and what we chose. */
const certainty = z.enum(['confirmed', 'analogy', 'inferred'])

const source = { certainty, source: words, note: words.optional() }

const hours = z
  .strictObject({
    /** 1 is Monday, 7 Sunday. */
    days: z.array(z.int().min(1).max(7)).min(1),
    from: time,
    to: time,
  })
  .refine(({ from, to }) => from < to, { error: 'must end after it begins', path: ['to'] })

export const officeFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens'),
  name: inEachLanguage,
  languages: z.array(z.enum(languages)).min(1),
  defaultLanguage: z.enum(languages),
  /** Languages besides ours, for those who read none of them. */
  summaries: z
    .array(summary.extend(source))
    .refine(summariesOnce, { error: 'has a language twice' }),
  timeZone: z.string().refine(isTimeZone, 'must be a time zone such as "Europe/Brussels"'),
  /** Stands before the year and the number of a file. */
  referencePrefix: z.string().regex(/^[A-Z]{1,6}$/, 'must be one to six capitals'),
  contact: z.strictObject({
    telephone: z.strictObject({
      /** As people write it; the end of a line does not part it. */
      display: words.transform((written) => written.replaceAll(' ', '\u00a0')),
      e164: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a number such as "+3225496700"'),
    }),
    telephoneHours: z.array(hours).min(1),
    email: z.email(),
    complaintEmail: z.strictObject({ nl: z.email(), fr: z.email(), en: z.email() }),
    website,
    /** Lines as on an envelope. */
    address: linesInEachLanguage,
    visitsByAppointmentOnly: z.boolean(),
    visits: z.strictObject({
      /** Within which an appointment can be. */
      hours: z.array(hours).min(1),
      /** A line each. */
      gettingThere: linesInEachLanguage,
      ...source,
    }),
    /** Whom to ring when someone is in danger now. */
    emergency: words,
    sources: z.array(z.url()).min(1),
  }),
  /** Where somebody lands who leaves a page on reports quickly: a site that anybody may have open. */
  quickLeave: website,
  /** Which services may be complained about, in words; one by one they stand in `services.json`. */
  publicServices: z.strictObject({
    /** "a Brussels public service", as it stands within a sentence. */
    one: inEachLanguage,
    covered: linesInEachLanguage,
    elsewhere: inEachLanguage,
    ...source,
  }),
  otherDoors: z.strictObject({
    /** Who knows all ombudsmen. */
    network: z.strictObject({ name: inEachLanguage, url: website }),
    dataProtection: z.strictObject({
      name: inEachLanguage,
      url: z.strictObject({ nl: website, fr: website, en: website }),
    }),
  }),
  /** What the accessibility statement says besides what is so of the site itself. */
  accessibility: z.strictObject({
    /** The day of the last check. */
    statedOn: day,
    law: inEachLanguage,
    /** Whoever is not content with the office's answer goes there. Said to be unsure where it is not confirmed. */
    enforcement: z.strictObject({ name: inEachLanguage, url: website, ...source }),
    /** About discrimination. */
    equality: z.strictObject({ name: inEachLanguage, url: website }),
  }),
  /**
   * At which moment a complaint counts as lodged that does not come by the portal: the law's terms and
   * our limits begin there. It is never the moment of typing.
   */
  channels: z.strictObject({
    telephone: z.strictObject({ lodgedAt: z.literal('call'), ...source }),
    visit: z.strictObject({ lodgedAt: z.literal('visit'), ...source }),
    post: z.strictObject({ lodgedAt: z.enum(['postmark', 'arrival']), ...source }),
    email: z.strictObject({ lodgedAt: z.enum(['mail-server', 'sent']), ...source }),
  }),
  limits: z.strictObject({
    acknowledgement: z.strictObject({ workingDays: z.int().min(1), ...source }),
    admissibility: z.strictObject({ workingDays: z.int().min(1), ...source }),
    /** Something bad within so many days makes a complaint urgent. */
    urgent: z.strictObject({ days: z.int().min(1), ...source }),
    /** Facts this old are usually not examined any more. */
    factsNoOlderThan: z.strictObject({ years: z.int().min(1), ...source }),
    /** So long a helper's mandate is waited for; then the person is asked. */
    mandate: z.strictObject({ days: z.int().min(1), ...source }),
    /** So long a file is kept after it was dealt with. */
    retention: z.strictObject({ years: z.int().min(1), ...source }),
  }),
})

const namedDay = z.strictObject({ on: day, name: inEachLanguage })

export const calendarFile = z
  .strictObject({
    /** The first and the last day for which the holidays are listed. */
    from: day,
    to: day,
    note: words.optional(),
    holidays: z.array(namedDay),
    /** Days on which the office itself is closed. */
    closingDays: z.array(namedDay),
    closingDaysNote: words.optional(),
  })
  .superRefine((calendar, ctx) => {
    const seen = new Set<string>()
    for (const list of ['holidays', 'closingDays'] as const)
      for (const [index, { on }] of calendar[list].entries()) {
        const path = [list, index, 'on']
        if (seen.has(on)) ctx.addIssue({ code: 'custom', path, message: 'is listed twice' })
        if (on < calendar.from || on > calendar.to)
          ctx.addIssue({ code: 'custom', path, message: 'is outside "from" and "to"' })
        seen.add(on)
      }
  })

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

export type Calendar = DeepReadonly<z.infer<typeof calendarFile>>
export type Office = DeepReadonly<z.infer<typeof officeFile>> & {
  /** The folder, for what features keep in it. */
  readonly folder: string
  readonly calendar: Calendar
  /** By day, as `deadlines` takes them. */
  readonly closedDays: ReadonlyMap<string, 'holiday' | 'closing-day'>
}

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
