/** Asks for the password once more, before somebody changes how they sign in. */
import type { Db } from '../../platform/db/database.ts'
import { attemptSubject } from '../keys.ts'
import type { IdentityKeys } from '../keys.ts'
import { findAccount } from '../proof/account-store.ts'
import { beginTry, forgetTries } from '../proof/attempt-store.ts'
import { isPassword } from '../proof/password.ts'

export type ProvenAgain =
  | { ok: true }
  | { ok: false; refusal: 'wrong' }
  | { ok: false; refusal: 'paused'; until: Date }

/** Counted with the tries to sign in: who found an open screen cannot guess faster here. */
export async function proveAgain(
  { db, keys }: { db: Db; keys: IdentityKeys },
  { email, password }: { email: string; password: string },
  at: Date,
): Promise<ProvenAgain> {
  const subject = attemptSubject(keys, email)
  const until = await db.transaction().execute((tx) => beginTry(tx, subject, at))
  if (until) return { ok: false, refusal: 'paused', until }

  const account = await findAccount(db, email)
  if (!(await isPassword(password, account?.password ?? null)))
    return { ok: false, refusal: 'wrong' }
  await db.transaction().execute((tx) => forgetTries(tx, subject))
  return { ok: true }
}
