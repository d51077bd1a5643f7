/** Who opens a mailbox, and by which keys: the part of the envelopes that is about being let in. */
import { z } from 'zod'
import { languages } from '../platform/i18n/catalogue.ts'
import { helperCapacities } from './people.ts'
import { line, paragraph, reference } from './words.ts'

/** The public half of a key that the portal drew or derived; the other half never leaves it. */
const key = {
  /** Drawn by the portal. */
  accessId: z.uuid(),
  recipient: z.string().startsWith('age1pq1').max(2_100),
  /** Of `auth`, in hex. */
  authDigest: z.string().regex(/^[0-9a-f]{64}$/),
}

/**
 * From the portal: somebody wants to be let in by a one-time number. If reference and address go
 * together, the office mails the number and grants the access, sealed to a key that only this
 * browser session can derive. Without a reference it is for the list of files of whoever acts for others.
 */
export const numberRequest = z.object({
  v: z.literal(1),
  ...key,
  language: z.enum(languages),
  reference: reference.optional(),
  email: line,
})
export type NumberRequest = z.infer<typeof numberRequest>

/** From the portal, with a message: one of the parties opens the file no more, or by a code that was just made. */
export const accessChange = z.discriminatedUnion('is', [
  z.object({ is: z.literal('end'), holder: z.uuid() }),
  z.object({ is: z.literal('code'), holder: z.uuid(), ...key }),
])
export type AccessChange = z.infer<typeof accessChange>

/** From the office, in a view: a party that opens the file, or did. */
export const holder = z.object({
  /** Of the party. */
  id: z.uuid(),
  role: z.enum(['complainant', 'helper']),
  name: line.optional(),
  /** The view is sealed for them. */
  isYou: z.boolean(),
  hasCode: z.boolean(),
  /** A one-time number can be mailed to them. */
  hasEmail: z.boolean(),
  /** A helper who may not see what is about health. */
  isKeptFromHealth: z.literal(true).optional(),
  /** They open it no more since then. */
  endedOn: z.iso.date().optional(),
})
export type MailboxHolder = z.infer<typeof holder>

/** From the portal: a file of the list was opened, and waits for what is sealed for it. */
export const listedOpening = z.object({ v: z.literal(1), mailboxId: z.uuid(), accessId: z.uuid() })

/** Of one list. */
export const maxListed = 200

/** From the office: the files of somebody who acts for others, those that are open first. */
export const fileList = z.object({
  v: z.literal(1),
  files: z.array(
    z.object({
      mailboxId: z.uuid(),
      reference,
      /** For whom they act. */
      complainant: line.optional(),
      /** The name of the service, in the list's language. */
      service: line.optional(),
      lodgedOn: z.iso.date(),
      /** As in a view. */
      step: z.int().min(1).max(5),
      isClosed: z.boolean(),
      /** What the office asked and waits for. */
      asks: z.object({ by: z.iso.date().optional() }).optional(),
    }),
  ),
  /** There are more, older ones. */
  isCut: z.boolean(),
  /** Who they are, for the next form. */
  helper: z.object({
    capacity: z.enum(helperCapacities).optional(),
    name: line.optional(),
    organisation: line.optional(),
    email: line.optional(),
    telephone: line.optional(),
    address: paragraph.optional(),
  }),
})
export type FileList = z.infer<typeof fileList>

/** The complainant ends a helper's access, and a helper their own. */
export function mayEndAccess(you: Holding, of: Holding): boolean {
  if (of.role !== 'helper' || of.endedOn !== undefined) return false
  return you.role === 'complainant' || you.id === of.id
}

/** Everyone for themselves; for another party only their first, so that nobody locks anybody out. */
export function mayMakeCode(you: Holding, of: Holding): boolean {
  return of.endedOn === undefined && (you.id === of.id || !of.hasCode)
}

type Holding = Pick<MailboxHolder, 'id' | 'role' | 'hasCode' | 'endedOn'>
