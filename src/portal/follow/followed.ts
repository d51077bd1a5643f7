/**
 * What the portal keeps for someone who follows a file: the key that opens it, what they are
 * writing, what they sent. Sealed in a safe under their cookie, gone after 30 minutes without a page.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { documentContent, askingKinds, wishes } from '../../letterbox/index.ts'
import type { Access } from '../../secrecy/index.ts'
import type { Keeping, Safe } from '../safe.ts'

const idleMs = 30 * 60 * 1000

const reference = z.object({ year: z.int(), number: z.int() })

const access = z.object({
  id: z.uuid(),
  kind: z.enum(['code', 'session']),
  auth: z.base64url(),
  identity: z.string(),
})

const draft = z.object({
  /** Makes one sending of it, however often the button is pressed. */
  id: z.uuid(),
  body: z.string(),
  documents: z.array(documentContent),
  /** What it asks for; a plain message asks for nothing. */
  wish: z.enum(wishes).optional(),
  /** Not for a helper who may not see what is about health. */
  isAboutHealth: z.boolean().optional(),
})
export type Draft = z.infer<typeof draft>

const sent = z.object({
  draftId: z.uuid(),
  body: z.string(),
  documents: z.array(documentContent),
  wish: z.enum(askingKinds).optional(),
  at: z.iso.datetime(),
})
export type Sent = z.infer<typeof sent>

const asked = z.object({
  v: z.literal(1),
  is: z.literal('asked'),
  /** Absent: the number opens the list of files of whoever helps others. */
  reference: reference.optional(),
  accessId: z.uuid(),
  askedAt: z.iso.datetime(),
})
export type Asked = z.infer<typeof asked>

const open = z.object({
  v: z.literal(1),
  is: z.literal('open'),
  reference,
  access,
  draft,
  /** Oldest first; each until the office's view has it. */
  sent: z.array(sent),
  /** A code that was made here; shown as long as the file is open. */
  madeCode: z.object({ code: z.string(), holder: z.uuid() }).optional(),
  /** The safe of the list from which it was opened. */
  list: z.uuid().optional(),
  /** The survey was sent in this visit; what was answered then stands nowhere here. */
  isSurveyed: z.boolean().optional(),
})
export type Open = z.infer<typeof open>

const listing = z.object({ v: z.literal(1), is: z.literal('list'), access })
export type Listing = z.infer<typeof listing>

export type Followed = Asked | Open | Listing

export const followedKeeping: Keeping<Followed> = {
  purpose: 'follow',
  schema: z.discriminatedUnion('is', [asked, open, listing]),
  expiresAt: (_, savedAt) => new Date(savedAt.getTime() + idleMs),
}

export type OpenSafe = Safe<Followed> & { readonly content: Open }

export function isOpen(safe: Safe<Followed> | undefined): safe is OpenSafe {
  return safe?.content.is === 'open'
}

export function openWith(
  at: {
    readonly reference: Open['reference']
    readonly accessId: string
    kind: 'code' | 'session'
  },
  keys: Access,
): Open {
  const key = keyOf(at.accessId, at.kind, keys)
  return { v: 1, is: 'open', reference: at.reference, access: key, draft: emptyDraft(), sent: [] }
}

export function listingWith(accessId: string, keys: Access): Listing {
  return { v: 1, is: 'list', access: keyOf(accessId, 'session', keys) }
}

function keyOf(id: string, kind: 'code' | 'session', { auth, identity }: Access): Open['access'] {
  return { id, kind, auth: Buffer.from(auth).toString('base64url'), identity }
}

export function emptyDraft(): Draft {
  return { id: randomUUID(), body: '', documents: [] }
}

export function authOf({ access: { auth } }: Open | Listing): Uint8Array {
  return Buffer.from(auth, 'base64url')
}
