/**
 * The two steps behind a one-time link: who you are and your password, then your authenticator app.
 * Between them everything waits sealed in the page itself; nothing is kept until the app is proven.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { openUnder, recordAudit, sealUnder } from '../../secrecy/index.ts'
import { sealTotpSecret } from '../keys.ts'
import type { IdentityKeys } from '../keys.ts'
import { saveCredentials } from '../proof/account-store.ts'
import { openSession } from '../sign-in/session.ts'
import { deleteSessionsOf } from '../sign-in/session-store.ts'
import { hasAdministrator, insertStaff } from '../staff-store.ts'
import { digestOf } from '../token.ts'
import { takeLink } from './link-store.ts'

const lang = z.enum(languages)

const unconfirmed = z.object({
  /** Of the first administrator only; everyone else was named by who invited them. */
  person: z
    .object({ name: z.string(), email: z.string(), language: lang, languages: z.array(lang) })
    .optional(),
  /** PHC string. */
  password: z.string(),
  /** Base64. */
  totpSecret: z.string(),
  /** Whom the app will name it after. */
  account: z.string(),
})

export type Unconfirmed = z.infer<typeof unconfirmed>

export function sealUnconfirmed(keys: IdentityKeys, token: string, filled: Unconfirmed): string {
  const bytes = Buffer.from(JSON.stringify(filled))
  return Buffer.from(sealUnder(keys.forms, context(token), bytes)).toString('base64url')
}

/** Throws where it was not sealed by us for this very link. */
export function openUnconfirmed(keys: IdentityKeys, token: string, sealed: string): Unconfirmed {
  const bytes = openUnder(keys.forms, context(token), Buffer.from(sealed, 'base64url'))
  return unconfirmed.parse(JSON.parse(Buffer.from(bytes).toString()))
}

export type Confirmed =
  | { ok: true; session: string }
  | { ok: false; refusal: 'link-over' | 'email-taken' }

/** Uses the link up. `step` is that of the number by which the app was proven. */
export async function finishSetUp(
  tx: Tx,
  keys: IdentityKeys,
  { token, filled, step }: { token: string; filled: Unconfirmed; step: number },
  at: Date,
): Promise<Confirmed> {
  const link = await takeLink(tx, digestOf(token), at)
  if (!link) return { ok: false, refusal: 'link-over' }
  if (link.staffId === null && (await hasAdministrator(tx)))
    return { ok: false, refusal: 'link-over' }

  const id = link.staffId ?? randomUUID()
  if (link.staffId === null) {
    if (!filled.person) return { ok: false, refusal: 'link-over' }
    const administrator = { ...filled.person, id, role: 'administrator' } as const
    if (!(await insertStaff(tx, administrator, at))) return { ok: false, refusal: 'email-taken' }
  }
  const totpSecret = sealTotpSecret(keys, id, Buffer.from(filled.totpSecret, 'base64'))
  await saveCredentials(tx, id, { password: filled.password, totpSecret, step })
  await deleteSessionsOf(tx, id)
  await recordAudit(tx, { at, actor: id, role: 'staff', action: 'staff-link-used', subject: id })
  return { ok: true, session: await openSession(tx, id, at) }
}

function context(token: string): string {
  return `set-up ${Buffer.from(digestOf(token)).toString('hex')}`
}
