/**
 * What leaves by e-mail: that there is news, a one-time number, or that something is kept. Never a word of a file and never
 * the sender's; who reads along learns nothing but that the office wrote.
 */
import { randomUUID } from 'node:crypto'
import { numberMinutes } from '../letterbox/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { isEmailAddress } from '../platform/email-address.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { insertMail, lockAddress } from './mail-store.ts'
import type { Mail, MailKind } from './mail-store.ts'
import type { Stationery } from './stationery.ts'
import { fill } from './template.ts'

interface Addressed {
  readonly to: string
  readonly language: Lang
  readonly caseId: string | null
  readonly at: Date
}

/** Everybody reads them in a mail; the rest is of one kind of mail. */
type Wanted = Omit<Addressed, 'at'> & {
  readonly kind: MailKind
  readonly letter: 'notice' | 'ending' | 'number' | 'reminder'
  readonly values?: Readonly<Record<string, string>>
  readonly accessId?: string
}

/**
 * Tells someone that there is news. Beyond the daily limit of an unchecked address it leaves later;
 * what is wrong as an address gets nothing.
 */
export async function queueNotice(
  tx: Tx,
  stationery: Stationery,
  { at, ...whom }: Addressed,
): Promise<void> {
  if (!isEmailAddress(whom.to)) return
  const mail = mailOf(stationery, { ...whom, kind: 'notice', letter: 'notice' }, at)
  const { freeFrom, hasNoticeToCome } = await lockAddress(tx, mail, at)
  if (!hasNoticeToCome) await insertMail(tx, mail, freeFrom)
}

/** Tells someone, once, until when a closed file can be opened; `opensUntil` is a day in words. Otherwise as `queueNotice`. */
export async function queueEnding(
  tx: Tx,
  stationery: Stationery,
  { at, opensUntil, ...whom }: Addressed & { opensUntil: string },
): Promise<void> {
  const wanted = { ...whom, kind: 'notice', letter: 'ending', values: { opensUntil } } as const
  const mail = mailOf(stationery, wanted, at)
  await insertMail(tx, mail, (await lockAddress(tx, mail, at)).freeFrom)
}

/** Mails a one-time number. False: not this one, as too many have been asked for. */
export async function queueNumber(
  tx: Tx,
  stationery: Stationery,
  { at, number, ...whom }: Addressed & { accessId: string; number: string },
): Promise<boolean> {
  if (!isEmailAddress(whom.to)) return false
  const values = { number, minutes: String(numberMinutes) }
  const mail = mailOf(stationery, { ...whom, kind: 'number', letter: 'number', values }, at)
  if ((await lockAddress(tx, mail, at)).freeFrom > at) return false
  await insertMail(tx, mail, at)
  return true
}

/**
 * Tells someone until when what they saved is kept; `keptUntil` is a day in words. Beyond the daily
 * limit of an unchecked address it leaves later.
 */
export async function queueReminder(
  tx: Tx,
  stationery: Stationery,
  { at, keptUntil, ...whom }: Omit<Addressed, 'caseId'> & { keptUntil: string },
): Promise<void> {
  if (!isEmailAddress(whom.to)) return
  const letter = { kind: 'reminder', letter: 'reminder', values: { keptUntil } } as const
  const mail = mailOf(stationery, { ...whom, caseId: null, ...letter }, at)
  await insertMail(tx, mail, (await lockAddress(tx, mail, at)).freeFrom)
}

function mailOf(
  { letters, facts }: Stationery,
  { to, language, caseId, kind, letter: name, values = {}, accessId }: Wanted,
  at: Date,
): Mail {
  const letter = letters[name][language]
  const { office, telephone, hours, followAddress } = facts[language]
  return {
    id: randomUUID(),
    to,
    kind,
    subject: letter.title,
    body: fill(letter, { office, telephone, hours, followAddress, ...values }),
    language,
    caseId,
    accessId: accessId ?? null,
    createdAt: at,
  }
}
