/** Taking in what was typed for the office, and putting it into the letterbox. */
import { fetchSealed, putMessage } from '../../letterbox/index.ts'
import type { MessageContent } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { sealJson, sha256 } from '../../secrecy/index.ts'
import type { PortalParts } from '../parts.ts'
import type { Visitor } from '../safe-cookie.ts'
import { lockSafe, saveSafe } from '../safe.ts'
import { discardUploads, strikeOff } from '../uploads/index.ts'
import { requireOfficeKey } from './office-key.ts'
import { afterSending, isRepetition, merge, refusalOf } from './draft-rules.ts'
import type { MessageRefusal, Typed } from './draft-rules.ts'
import { authOf, followedKeeping, isOpen } from './followed.ts'
import type { Draft, Open } from './followed.ts'

export type Outcome =
  | { readonly is: 'sent' }
  /** Kept in the safe and not sent: nobody asked for it, or it was refused. */
  | { readonly is: 'kept'; readonly draft: Draft; readonly refusal?: MessageRefusal | undefined }
  /** What was typed belongs to a message that had already been sent; it is the next one's now. */
  | { readonly is: 'late'; readonly draft: Draft }
  | { readonly is: 'closed' }

interface Taking {
  readonly visitor: Visitor
  readonly file: string
  readonly typed: Typed
  readonly mayBeSent: boolean
  /** What no person sees was filled in. */
  readonly isProbablyMachine: boolean
}

/** The safe and the letterbox change together or not at all. */
export async function takeMessage(parts: PortalParts, taking: Taking): Promise<Outcome> {
  const { outcome, discarded } = await parts.db
    .transaction()
    .execute(async (tx) => await take(tx, taking, parts.now()))
  await discardUploads(parts, discarded)
  return outcome
}

interface Taken {
  readonly outcome: Outcome
  readonly discarded: readonly string[]
}

async function take(tx: Tx, taking: Taking, at: Date): Promise<Taken> {
  const { visitor, file, typed, mayBeSent, isProbablyMachine } = taking
  const added = typed.added.map(({ id }) => id)
  const safe = await lockSafe(tx, visitor, followedKeeping, file, at)
  if (!isOpen(safe)) return { outcome: { is: 'closed' }, discarded: added }
  const open = safe.content
  if (isRepetition(open, typed)) return { outcome: { is: 'sent' }, discarded: added }

  const { draft, isLate, discarded } = merge(open, typed)
  const isToBeSent = mayBeSent && !isLate
  const refusal = isToBeSent ? refusalOf(draft) : undefined
  if (!isToBeSent || refusal) {
    await saveSafe(tx, visitor, followedKeeping, safe, { ...open, draft }, at)
    return { outcome: isLate ? { is: 'late', draft } : { is: 'kept', draft, refusal }, discarded }
  }

  const mark = isProbablyMachine ? { isProbablyMachine } : {}
  if (!(await send(tx, open, { ...draft, ...mark }, at)))
    return { outcome: { is: 'closed' }, discarded: added }
  await strikeOff(
    tx,
    draft.documents.map(({ id }) => id),
  )
  await saveSafe(tx, visitor, followedKeeping, safe, afterSending(open, draft, at), at)
  return { outcome: { is: 'sent' }, discarded }
}

/** False: this access opens the mailbox no more. */
export async function send(
  tx: Tx,
  open: Open,
  draft: Draft & Pick<MessageContent, 'contact' | 'access' | 'isProbablyMachine'>,
  at: Date,
): Promise<boolean> {
  const auth = authOf(open)
  const accessId = open.access.id
  const mailbox = await fetchSealed(tx, accessId, auth, at)
  if (!mailbox) return false

  const { mailboxId } = mailbox
  const { body, documents, wish, contact, access, isAboutHealth, isProbablyMachine } = draft
  const asked = { wish, contact, access, isAboutHealth, isProbablyMachine }
  const content: MessageContent = { v: 1, mailboxId, body, documents, ...asked }
  const sealed = await sealJson(content, (await requireOfficeKey(tx)).recipient)
  const submission = sha256(`message ${accessId} ${draft.id}`)
  return await putMessage(tx, { submission, accessId, auth, sealed, at })
}
