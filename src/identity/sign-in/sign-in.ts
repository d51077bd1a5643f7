/**
 * Signing in: address, password and number at once, so that a wrong try does not tell which of the
 * three was wrong, nor whether there is such an account.
 */
import type { Now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { attemptSubject, openTotpSecret } from '../keys.ts'
import type { IdentityKeys } from '../keys.ts'
import { findAccount, takeStep } from '../proof/account-store.ts'
import type { Account } from '../proof/account-store.ts'
import { beginTry, forgetTries, forgetTriesBefore } from '../proof/attempt-store.ts'
import { isPassword } from '../proof/password.ts'
import { stepOfNumber } from '../proof/totp.ts'
import { openSession } from './session.ts'

export interface Typed {
  readonly email: string
  readonly password: string
  readonly number: string
}

export type SignedIn =
  | { ok: true; token: string }
  | { ok: false; refusal: 'wrong' }
  | { ok: false; refusal: 'paused'; until: Date }

interface Parts {
  readonly db: Db
  readonly keys: IdentityKeys
  readonly now: Now
}

const day = 24 * 3_600_000

export async function signIn({ db, keys, now }: Parts, typed: Typed): Promise<SignedIn> {
  const at = now()
  const subject = attemptSubject(keys, typed.email)
  const until = await db.transaction().execute((tx) => beginTry(tx, subject, at))
  if (until) return { ok: false, refusal: 'paused', until }

  const account = await findAccount(db, typed.email)
  const step = await provenStep(keys, account, typed, at)
  return await db.transaction().execute(async (tx) => {
    if (!account || step === undefined || !(await takeStep(tx, account.id, step))) {
      await recordTry(tx, account, 'sign-in-failed', at)
      return { ok: false, refusal: 'wrong' }
    }
    await forgetTries(tx, subject)
    await forgetTriesBefore(tx, new Date(at.getTime() - day))
    await recordTry(tx, account, 'signed-in', at)
    return { ok: true, token: await openSession(tx, account.id, at) }
  })
}

/** The step of the typed number, where password and number are both right. */
async function provenStep(
  keys: IdentityKeys,
  account: Account | undefined,
  { password, number }: Typed,
  at: Date,
): Promise<number | undefined> {
  const isRight = await isPassword(password, account?.password ?? null)
  if (!account || !isRight) return undefined
  return stepOfNumber(openTotpSecret(keys, account.id, account.totpSecret), number, at)
}

/** Never the address that was typed: people type their password into the wrong field. */
async function recordTry(
  tx: Tx,
  account: Account | undefined,
  action: 'signed-in' | 'sign-in-failed',
  at: Date,
): Promise<void> {
  const actor = account?.id ?? 'unknown'
  await recordAudit(tx, { at, actor, role: account?.role ?? 'unknown', action, subject: actor })
}
