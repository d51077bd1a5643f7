/** The list of files of somebody who acts for several people: one key, and what may be opened with it. */
import type { Tx } from '../platform/db/database.ts'
import type { SessionGrant } from './access-store.ts'
import { putOutgoing } from './access-store.ts'
import type { Tables } from './tables.ts'

export type ListGrant = Omit<SessionGrant, 'mailboxId' | 'holder'> & {
  /** What may be opened, and as which party. */
  readonly files: readonly { readonly mailboxId: string; readonly holder: string }[]
  /** A sealed `FileList`. */
  readonly sealed: Uint8Array
}

/** Lets a browser session see the list as soon as it proves the number. Granted twice, the first stands. */
export async function grantList(tx: Tx, grant: ListGrant): Promise<void> {
  const db = tx.withTables<Tables>()
  const { accessId, files, sealed, at } = grant
  const granted = await db
    .insertInto('letterbox.access')
    .values({
      id: accessId,
      mailbox_id: null,
      holder: null,
      kind: 'list',
      auth_digest: grant.authDigest,
      recipient: grant.recipient,
      created_at: at,
      expires_at: grant.expiresAt,
      number_digest: grant.numberDigest,
      number_until: grant.numberUntil,
      proved_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!granted) return
  await db
    .insertInto('letterbox.listed')
    .values(
      files.map(({ mailboxId, holder }) => ({
        access_id: accessId,
        mailbox_id: mailboxId,
        holder,
      })),
    )
    .execute()
  await putOutgoing(tx, accessId, sealed, at)
}
