/** What a party asks about who opens the file, put into the letterbox as a message. */
import { fetchSealed, mayEndAccess, mayMakeCode } from '../../../letterbox/index.ts'
import type { AccessChange, MailboxHolder } from '../../../letterbox/index.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { deriveAccess, drawCode, sha256 } from '../../../secrecy/index.ts'
import type { PortalParts } from '../../parts.ts'
import { lockSafe, saveSafe } from '../../safe.ts'
import { afterSending } from '../draft-rules.ts'
import { authOf, followedKeeping, isOpen } from '../followed.ts'
import type { Open, Sent } from '../followed.ts'
import { send } from '../message.ts'
import type { Visit } from '../visit.ts'
import { nameOf } from './holder-text.ts'
import { holdersText } from './text.ts'

export interface Asking {
  /** Makes one sending of it, however often the button is pressed. */
  readonly id: string
  readonly lang: Lang
  readonly you: MailboxHolder
  /** Whom it is about. */
  readonly holder: MailboxHolder
}

/** 'late': the file has changed meanwhile, and it is possible no more. */
export type Answered = 'asked' | 'late' | 'closed'

/** The first code for somebody else is on its way for a moment: a second one would not open anything. */
export function mayMakeHere(
  { madeCode }: Open,
  you: MailboxHolder,
  holder: MailboxHolder,
): boolean {
  return mayMakeCode(you, holder) && (holder.isYou || madeCode?.holder !== holder.id)
}

/** A code for a party, shown in this visit as long as the file is open. */
export async function makeCode(
  parts: PortalParts,
  visit: Visit<Open>,
  { id, lang, you, holder }: Asking,
): Promise<Answered> {
  if (!mayMakeHere(visit.safe.content, you, holder)) return 'late'
  const mailbox = await fetchSealed(
    parts.db,
    visit.safe.content.access.id,
    authOf(visit.safe.content),
    parts.now(),
  )
  if (!mailbox) return 'closed'
  const code = drawCode()
  const { auth, recipient } = deriveAccess(code, mailbox.mailboxId)
  const authDigest = Buffer.from(sha256(auth)).toString('hex')
  const { t } = holdersText(lang)
  const body = holder.isYou
    ? t('code.words')
    : t('code.other-words', { name: nameOf(lang, holder) })
  const key = { accessId: id, recipient, authDigest }
  const access = { is: 'code', holder: holder.id, ...key } as const
  const madeCode = { code, holder: holder.id }
  return await ask(parts, visit, { id, body, access, wish: 'own-code', madeCode })
}

export async function askToEnd(
  parts: PortalParts,
  visit: Visit<Open>,
  { id, lang, you, holder }: Asking,
): Promise<Answered> {
  if (!mayEndAccess(you, holder)) return 'late'
  const { t } = holdersText(lang)
  const body = holder.isYou ? t('end.self-words') : t('end.words', { name: nameOf(lang, holder) })
  const access = { is: 'end', holder: holder.id } as const
  const wish = holder.isYou ? 'stop-helping' : 'end-access'
  return await ask(parts, visit, { id, body, access, wish })
}

interface Words {
  readonly id: string
  readonly body: string
  readonly access: AccessChange
  readonly wish: NonNullable<Sent['wish']>
  readonly madeCode?: Open['madeCode']
}

/** The safe and the letterbox change together or not at all. */
async function ask(
  { db, now }: PortalParts,
  { visitor, safe: { id: file } }: Visit<Open>,
  { id, body, access, wish, madeCode }: Words,
): Promise<Answered> {
  // The portal knows what it sent again by this moment.
  const at = now()
  return await db.transaction().execute(async (tx) => {
    const safe = await lockSafe(tx, visitor, followedKeeping, file, at)
    if (!isOpen(safe)) return 'closed'
    const open = safe.content
    if (open.sent.some(({ draftId }) => draftId === id)) return 'asked'
    const message = { id, body, documents: [] }
    if (!(await send(tx, open, { ...message, access }, at))) return 'closed'
    const { draft } = open
    const after = { ...afterSending(open, message, at, wish), draft, ...(madeCode && { madeCode }) }
    await saveSafe(tx, visitor, followedKeeping, safe, after, at)
    return 'asked'
  })
}
