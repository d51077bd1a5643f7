/** Puts what was asked into the letterbox, once; whoever confirms it does so after. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { askContact, lodge } from '../../letterbox/index.ts'
import type { ComplaintContent, ContactRequest } from '../../letterbox/index.ts'
import { yearIn } from '../../platform/clock.ts'
import { codeFrom, deriveAccess, deriveKey, sealJson, sha256 } from '../../secrecy/index.ts'
import { requireOfficeKey } from '../follow/office-key.ts'
import type { PortalParts } from '../parts.ts'
import type { Visitor } from '../safe-cookie.ts'
import { createSafe } from '../safe.ts'
import type { Keeping } from '../safe.ts'

/** `form` was drawn with the page: a second click is the same sending, other words are another. */
export async function sendRequest(
  { db, now }: Pick<PortalParts, 'db' | 'now'>,
  form: string,
  request: ContactRequest,
): Promise<void> {
  const { recipient } = await requireOfficeKey(db)
  const sealed = await sealJson(request, recipient)
  await askContact(db, { submission: submissionOf(form, request), sealed, at: now() })
}

const day = 24 * 60 * 60 * 1000

/** What the page says after a question was sent; kept for a day under the visitor's cookie. */
const sentQuestion = z.object({
  v: z.literal(1),
  reference: z.object({ year: z.int(), number: z.int() }),
  code: z.string(),
  sentAt: z.iso.datetime(),
})
export type SentQuestion = z.infer<typeof sentQuestion>

export const questionKeeping: Keeping<SentQuestion> = {
  purpose: 'question',
  schema: sentQuestion,
  expiresAt: ({ sentAt }) => new Date(Date.parse(sentAt) + day),
}

/**
 * As a complaint: with a reference, and a code by which the answer can be read. Answers the safe that
 * holds both. A second click finds the first reference and makes the same code, from what was drawn
 * with the page.
 */
export async function sendQuestion(
  { db, office, now }: Pick<PortalParts, 'db' | 'office' | 'now'>,
  visitor: Visitor,
  form: string,
  content: Omit<ComplaintContent, 'mailboxId'>,
): Promise<string> {
  const submission = submissionOf(form, content)
  const code = codeFrom(deriveKey(submission, 'portal/question-code'))
  const mailboxId = randomUUID()
  const { auth, recipient } = deriveAccess(code, mailboxId)
  const key = await requireOfficeKey(db)
  const sealed = await sealJson({ ...content, mailboxId } satisfies ComplaintContent, key.recipient)
  return await db.transaction().execute(async (tx) => {
    const at = now()
    const { reference } = await lodge(tx, {
      // The letterbox keeps this one; nobody gets from it to the code.
      submission: sha256('question', submission),
      mailboxId,
      accessId: randomUUID(),
      authDigest: sha256(auth),
      recipient,
      sealed,
      at,
      year: yearIn(office.timeZone, at),
    })
    const sent = { v: 1 as const, reference, code, sentAt: at.toISOString() }
    return (await createSafe(tx, visitor, questionKeeping, sent, at)).id
  })
}

function submissionOf(form: string, content: object): Uint8Array {
  return sha256('contact', form, JSON.stringify(content))
}
