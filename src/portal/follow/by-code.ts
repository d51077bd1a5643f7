/** Opening a file with its reference and the code on paper. */
import { setTimeout as wait } from 'node:timers/promises'
import { findCode, findMailbox } from '../../letterbox/index.ts'
import type { Reference } from '../../letterbox/index.ts'
import { deriveAccess, sha256 } from '../../secrecy/index.ts'
import type { Code } from '../../secrecy/index.ts'
import type { PortalParts } from '../parts.ts'
import { countTry, forgetTries } from './attempt-store.ts'
import { openWith } from './followed.ts'
import type { Open } from './followed.ts'
import { codeMemoryMs, waitBefore } from './slow-down.ts'

export interface Tried {
  /** Undefined: no such reference or not its code; which of the two is told to nobody. */
  readonly open: Open | undefined
  /** There were so many wrong codes for this reference that the answer was held back. */
  readonly isSlow: boolean
}

/** Where a code for a reference that does not exist is tried, so that it costs the same. */
const nowhere = '00000000-0000-4000-8000-000000000000'

export async function tryCode(
  { db, now }: Pick<PortalParts, 'db' | 'now'>,
  reference: Reference,
  code: Code,
): Promise<Tried> {
  const subject = sha256(`code for ${reference.year}.${reference.number}`)
  const waitMs = waitBefore(await countTry(db, subject, codeMemoryMs, now()))
  // Before the code is looked at: from how long it takes nobody learns whether it was right.
  if (waitMs > 0) await wait(waitMs)

  const mailboxId = (await findMailbox(db, reference)) ?? nowhere
  const access = deriveAccess(code, mailboxId)
  const accessId = await findCode(db, mailboxId, access.auth)
  if (!accessId) return { open: undefined, isSlow: waitMs > 0 }

  await forgetTries(db, subject)
  return { open: openWith({ reference, accessId, kind: 'code' }, access), isSlow: waitMs > 0 }
}
