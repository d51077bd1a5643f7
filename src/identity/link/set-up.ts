/**
 * The two steps behind a one-time link: who you are and your password, then your authenticator app.
 * Between them everything waits sealed in the page itself; nothing is kept until the app is proven.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Db, Tx } from '../../platform/db/database.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { sealTotpSecret } from '../keys.ts'
import type { IdentityKeys } from '../keys.ts'
import { saveCredentials } from '../proof/account-store.ts'
import { openForm, sealForm } from '../sealed-form.ts'
import { openSession } from '../sign-in/session.ts'
import { deleteSessionsOf } from '../sign-in/session-store.ts'
import { findStaff, hasAdministrator, insertStaff } from '../staff-store.ts'
import { digestOf } from '../token.ts'
import { findLink, takeLink } from './link-store.ts'

const lang = z.enum(languages)

const filledIn = z.object({
  /** Of the first administrator only; everyone else was named by who invited them. */
  person: z
    .object({
      name: z.string(),
      email: z.string(),
      language: lang,
      languages: z.array(lang).readonly(),
    })
    .optional(),
  /** PHC string. */
  password: z.string(),
  /** Base64. */
  totpSecret: z.string(),
  /** What the app will call the account. */
  account: z.string(),
})

export type FilledIn = z.infer<typeof filledIn>

/** For whom a link is: the first administrator, or a member of staff. */
export type Guest = { kind: 'first' } | { kind: 'staff'; id: string; name: string; email: string }

/** Undefined: the link is unknown, used, too old, or there is nobody behind it any more. */
export async function findGuest(db: Db, token: string, at: Date): Promise<Guest | undefined> {
  const link = await findLink(db, digestOf(token), at)
  if (!link) return undefined
  if (link.staffId === null) return (await hasAdministrator(db)) ? undefined : { kind: 'first' }
  const staff = await findStaff(db, link.staffId)
  if (!staff?.isActive) return undefined
  return { kind: 'staff', id: staff.id, name: staff.name, email: staff.email }
}

export function sealFilledIn(keys: IdentityKeys, token: string, filled: FilledIn): string {
  return sealForm(keys, purpose(token), filled)
}

export function openFilledIn(keys: IdentityKeys, token: string, sealed: string): FilledIn {
  return filledIn.parse(openForm(keys, purpose(token), sealed))
}

interface Proven {
  readonly token: string
  readonly filled: FilledIn
  /** Of the number by which the app was proven. */
  readonly step: number
}

/** Uses the link up and answers with the token of a session; undefined: the link is over. */
export async function finishSetUp(
  tx: Tx,
  keys: IdentityKeys,
  { token, filled, step }: Proven,
  at: Date,
): Promise<string | undefined> {
  const guest = await findGuest(tx, token, at)
  if (!guest || !(await takeLink(tx, digestOf(token), at))) return undefined
  const id = guest.kind === 'first' ? await addAdministrator(tx, filled, at) : guest.id
  if (!id) return undefined

  const totpSecret = sealTotpSecret(keys, id, Buffer.from(filled.totpSecret, 'base64'))
  await saveCredentials(tx, id, { password: filled.password, totpSecret, step })
  await deleteSessionsOf(tx, id)
  await recordAudit(tx, { at, actor: id, role: 'staff', action: 'staff-link-used', subject: id })
  return await openSession(tx, id, at)
}

async function addAdministrator(
  tx: Tx,
  { person }: FilledIn,
  at: Date,
): Promise<string | undefined> {
  if (!person) return undefined
  const id = randomUUID()
  const isNew = await insertStaff(tx, { ...person, id, role: 'administrator' }, at)
  return isNew ? id : undefined
}

function purpose(token: string): string {
  return `set-up/${Buffer.from(digestOf(token)).toString('hex')}`
}
