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
import type { Mail } from './mail-store.ts'
import type { Stationery } from './stationery.ts'
import { fill } from './template.ts'

interface Addressed {
  readonly to: string
  readonly language: Lang
  readonly caseId: string
  readonly at: Date
}

/**
 * Tells someone that there is news. Beyond the daily limit of an unchecked address it leaves later;
 * what is wrong as an address gets nothing.
 */
export async function queueNotice(
  tx: Tx,
  { letters, facts }: Stationery,
  { to, language, caseId, at }: Addressed,
): Promise<void> {
  if (!isEmailAddress(to)) return
  const { freeFrom, hasNoticeToCome } = await lockAddress(tx, { to, caseId }, at)
  if (hasNoticeToCome) return
  const letter = letters.notice[language]
  const { office, telephone, hours, followAddress } = facts[language]
  const mail: Mail = {
    id: randomUUID(),
    to,
    kind: 'notice',
    subject: letter.title,
    body: fill(letter, { office, telephone, hours, followAddress }),
    language,
    caseId,
    accessId: null,
    createdAt: at,
  }
  await insertMail(tx, mail, freeFrom)
}

/** Tells someone, once, until when a closed file can be opened; `opensUntil` is a day in words. Otherwise as `queueNotice`. */
export async function queueEnding(
  tx: Tx,
  { letters, facts }: Stationery,
  { to, language, caseId, opensUntil, at }: Addressed & { opensUntil: string },
): Promise<void> {
  const { freeFrom } = await lockAddress(tx, { to, caseId }, at)
  const letter = letters.ending[language]
  const { office, telephone, hours, followAddress } = facts[language]
  const mail: Mail = {
    id: randomUUID(),
    to,
    kind: 'notice',
    subject: letter.title,
    body: fill(letter, { office, telephone, hours, followAddress, opensUntil }),
    language,
    caseId,
    accessId: null,
    createdAt: at,
  }
  await insertMail(tx, mail, freeFrom)
}

/** Mails a one-time number. False: not this one, as too many have been asked for. */
export async function queueNumber(
  tx: Tx,
  { letters, facts }: Stationery,
  whom: Addressed & { accessId: string; number: string },
): Promise<boolean> {
  const { to, language, caseId, accessId, at, number } = whom
  if (!isEmailAddress(to) || (await lockAddress(tx, { to, caseId }, at)).freeFrom > at) return false

  const letter = letters.number[language]
  const { office, telephone, hours } = facts[language]
  const minutes = String(numberMinutes)
  const mail: Mail = {
    id: randomUUID(),
    to,
    kind: 'number',
    subject: letter.title,
    body: fill(letter, { office, telephone, hours, number, minutes }),
    language,
    caseId,
    accessId,
    createdAt: at,
  }
  await insertMail(tx, mail, at)
  return true
}

/**
 * Tells someone until when what they saved is kept; `keptUntil` is a day in words. Beyond the daily
 * limit of an unchecked address it leaves later.
 */
export async function queueReminder(
  tx: Tx,
  { letters, facts }: Stationery,
  { to, language, keptUntil, at }: Omit<Addressed, 'caseId'> & { keptUntil: string },
): Promise<void> {
  if (!isEmailAddress(to)) return
  const { freeFrom } = await lockAddress(tx, { to, caseId: null }, at)
  const letter = letters.reminder[language]
  const { office, telephone, hours, followAddress } = facts[language]
  const mail: Mail = {
    id: randomUUID(),
    to,
    kind: 'reminder',
    subject: letter.title,
    body: fill(letter, { office, telephone, hours, followAddress, keptUntil }),
    language,
    caseId: null,
    accessId: null,
    createdAt: at,
  }
  await insertMail(tx, mail, freeFrom)
}
