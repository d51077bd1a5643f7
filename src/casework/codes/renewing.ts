/** A new code for whoever follows the file, in the transaction of the route. Nobody can read an earlier one. */
import { queueNotice } from '../../correspondence/index.ts'
import { hasCode, renewCode } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { deriveAccess, drawCode, formatCode, sha256 } from '../../secrecy/index.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import { listParties } from '../content-store.ts'
import { lockFileByReference } from '../file-store.ts'
import { sealFile } from '../mailbox.ts'
import { noticedAt } from '../reached.ts'

/**
 * As it is written down: `ABCD-EFGH-JKMN-PQRS`. Undefined: a code was made by this very form (`accessId`), and cannot
 * be shown again. Whoever is told of news by e-mail is told that there is some: it may not have been them who asked.
 */
export async function makeCode(
  tx: Tx,
  act: Omit<Act, 'version'>,
  accessId: string,
): Promise<string | undefined> {
  const { house, at } = act
  const file = act.reference && (await lockFileByReference(tx, act.reference))
  if (!file) throw new NotFoundError('no such file')
  if (await hasCode(tx, accessId)) return undefined

  const done = await perform(tx, act, file, { type: 'renew-code' })
  if (!done.ok) throw new Error(`a new code was refused: ${done.refusal}`)
  const { mailboxId, language } = done.file.state
  const code = drawCode()
  const { auth, recipient } = deriveAccess(code, mailboxId)
  await renewCode(tx, { accessId, mailboxId, recipient, authDigest: sha256(auth), at })
  await sealFile(tx, house, done.file, at)
  for (const to of noticedAt(await listParties(tx, file.id)))
    await queueNotice(tx, house.stationery, { to, language, caseId: file.id, at })
  return formatCode(code)
}
