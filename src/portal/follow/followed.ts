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
  reference,
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
  /** The survey was sent in this visit; what was answered is kept nowhere here. */
  isSurveyed: z.boolean().optional(),
})
export type Open = z.infer<typeof open>

export type Followed = Asked | Open

export const followedKeeping: Keeping<Followed> = {
  purpose: 'follow',
  schema: z.discriminatedUnion('is', [asked, open]),
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
  { auth, identity }: Access,
): Open {
  return {
    v: 1,
    is: 'open',
    reference: at.reference,
    access: {
      id: at.accessId,
      kind: at.kind,
      auth: Buffer.from(auth).toString('base64url'),
      identity,
    },
    draft: emptyDraft(),
    sent: [],
  }
}

export function emptyDraft(): Draft {
  return { id: randomUUID(), body: '', documents: [] }
}

export function authOf({ access: { auth } }: Open): Uint8Array {
  return Buffer.from(auth, 'base64url')
}
