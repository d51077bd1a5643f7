/**
 * One e-mail before what was saved goes, to whoever asked for it. The address is sealed to the office
 * at once and lies with the portal, which cannot read it, until its day; where the draft is sent or
 * deleted before, it goes with it and the office never learns of it.
 */
import { askReminder } from '../../../letterbox/index.ts'
import type { ReminderAddress, ReminderRequest } from '../../../letterbox/index.ts'
import { dayIn } from '../../../platform/clock.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { currentOfficeKey } from '../../../published/index.ts'
import { sealJson, sha256 } from '../../../secrecy/index.ts'
import type { PortalParts } from '../../parts.ts'
import { dropReminder, lockDue, putReminder } from './reminder-store.ts'

/** So many days before what was saved goes. */
export const reminderDays = 7
const dayMs = 24 * 60 * 60 * 1000

/** `email` is an address. */
export async function askToBeReminded(
  { db }: Pick<PortalParts, 'db'>,
  draftId: string,
  { email, lang }: { email: string; lang: Lang },
): Promise<void> {
  const key = await currentOfficeKey(db)
  if (!key) throw new Error('the office has not published a key yet')
  const address: ReminderAddress = { v: 1, email, language: lang }
  const sealed = await sealJson(address, key.recipient)
  await db.transaction().execute((tx) => putReminder(tx, draftId, sealed))
}

/** Hands to the office those whose day has come, each once. Safe to run in several processes. */
export async function putReminders(
  parts: Pick<PortalParts, 'db' | 'office' | 'now'>,
): Promise<void> {
  const key = await currentOfficeKey(parts.db)
  if (!key) return
  while (await putNext(parts, key.recipient));
}

async function putNext(
  { db, office, now }: Pick<PortalParts, 'db' | 'office' | 'now'>,
  recipient: string,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const at = now()
    const due = await lockDue(tx, at, new Date(at.getTime() + reminderDays * dayMs))
    if (!due) return false
    const request: ReminderRequest = {
      v: 1,
      keptUntil: dayIn(office.timeZone, new Date(due.expiresAt.getTime() - dayMs)),
      address: Buffer.from(due.sealed).toString('base64'),
    }
    const sealed = await sealJson(request, recipient)
    await askReminder(tx, { submission: sha256(due.sealed), sealed, at })
    await dropReminder(tx, due.safeId)
    return true
  })
}
