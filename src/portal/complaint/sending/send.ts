/**
 * Sends a complaint, once, however often it is asked. That it was sent, under which reference and with
 * which code, is written into the safe in the same transaction that puts it into the letterbox.
 * Nobody is told of a reference before that transaction has ended.
 */
import { randomUUID } from 'node:crypto'
import { lodge } from '../../../letterbox/index.ts'
import { yearIn } from '../../../platform/clock.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { currentOfficeKey } from '../../../published/index.ts'
import { deriveAccess, drawCode, sealJson, sha256 } from '../../../secrecy/index.ts'
import type { PortalParts } from '../../parts.ts'
import { lockSafe, saveSafe } from '../../safe.ts'
import { discardUploadsOf, strikeOff } from '../../uploads/index.ts'
import { understand } from '../answers.ts'
import { contentOf, isComplete } from './content.ts'
import type { Sending } from './content.ts'
import { drafts, fingerprint, sentFrom } from '../draft.ts'
import type { OpenDraft } from '../draft.ts'
import type { OpenVisit } from '../drafts.ts'
import { dropReminder } from '../leaving/reminder-store.ts'
import { noteSent } from '../leaving/sent-note.ts'
import { findChosenService } from '../services.ts'
import { isSpoken } from '../voice/voice.ts'

export type SendResult =
  /** Now, or by an earlier click: the safe tells the reference. */
  | 'sent'
  /** The answers are no longer those that the person saw. */
  | 'changed'
  /** Sent or deleted meanwhile. */
  | 'over'

export async function sendComplaint(
  parts: PortalParts,
  visit: OpenVisit,
  lang: Lang,
  isProbablyMachine: boolean,
): Promise<SendResult> {
  const mailboxId = randomUUID()
  const { content } = visit.safe
  const sending = {
    mailboxId,
    lang,
    isProbablyMachine: isProbablyMachine || content.isProbablyMachine,
  }
  const sealed = await sealComplaint(parts, content, sending)
  const result = await put(parts, visit, mailboxId, sealed)
  if (result === 'sent') await discardUploadsOf(parts, visit.safe.id)
  return result
}

async function sealComplaint(
  { db }: PortalParts,
  draft: OpenDraft,
  about: Pick<Sending, 'mailboxId' | 'lang' | 'isProbablyMachine'>,
): Promise<Uint8Array> {
  const { answers: typed, documents, questionnaire, isBrief } = draft
  const answers = understand(typed)
  if (!isComplete(answers, isSpoken(draft)))
    throw new Error('a complaint without the required answers')
  const service = await findChosenService(db, answers)
  const isServiceListed = service !== undefined
  const key = await currentOfficeKey(db)
  if (!key) throw new Error('the office has not published a key yet')
  const sending = { ...about, documents, questionnaire, isBrief, isServiceListed }
  const content = contentOf(answers, sending)
  return await sealJson(content, key.recipient)
}

async function put(
  { db, office, now }: PortalParts,
  { holder, safe }: OpenVisit,
  mailboxId: string,
  sealed: Uint8Array,
): Promise<SendResult> {
  const code = drawCode()
  const { auth, recipient } = deriveAccess(code, mailboxId)
  return await db.transaction().execute(async (tx) => {
    const at = now()
    const locked = await lockSafe(tx, holder, drafts, safe.id, at, safe)
    if (!locked) return 'over'
    const { content } = locked
    if (content.state === 'sent') return 'sent'
    if (fingerprint(content) !== fingerprint(safe.content)) return 'changed'

    const { reference } = await lodge(tx, {
      submission: sha256('complaint', safe.id),
      mailboxId,
      accessId: randomUUID(),
      authDigest: sha256(auth),
      recipient,
      sealed,
      at,
      year: yearIn(office.timeZone, at),
    })
    await strikeOff(
      tx,
      content.documents.map(({ id }) => id),
    )
    if (content.isKept) await noteSent(tx, holder, at)
    await dropReminder(tx, safe.id)
    await saveSafe(tx, holder, drafts, locked, sentFrom(content, { reference, code, at }), at)
    return 'sent'
  })
}
