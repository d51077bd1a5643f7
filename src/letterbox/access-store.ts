/** The office's side of mailboxes: which keys open one, and what is put in for each of them. */
import type { Db, Tx } from '../platform/db/database.ts'
import type { Tables } from './tables.ts'

export interface LiveAccess {
  readonly id: string
  readonly kind: 'code' | 'session'
  /** `age1pq1…`; what leaves the office is sealed once for each. */
  readonly recipient: string
  /** A party of the file; null until the office has opened the complaint. */
  readonly holder: string | null
}

/** Those for whom a mailbox's view must be sealed now. */
export async function liveAccesses(db: Db, mailboxId: string, at: Date): Promise<LiveAccess[]> {
  return await db
    .withTables<Tables>()
    .selectFrom('letterbox.access')
    .select(['id', 'kind', 'recipient', 'holder'])
    .where('mailbox_id', '=', mailboxId)
    .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', at)]))
    .where((is) =>
      is.or([
        is('kind', '=', 'code'),
        is('proved_at', 'is not', null),
        is('number_until', '>', at),
      ]),
    )
    .orderBy('created_at')
    .$narrowType<{ kind: LiveAccess['kind'] }>()
    .execute()
}

/** When the view in each of these mailboxes was sealed: the oldest of those that may still be opened. */
export async function listSealedAt(
  db: Db,
  mailboxIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, Date>> {
  if (mailboxIds.length === 0) return new Map()
  const rows = await db
    .withTables<Tables>()
    .selectFrom('letterbox.access as access')
    .innerJoin('letterbox.outgoing as outgoing', 'outgoing.access_id', 'access.id')
    .select(({ fn }) => ['access.mailbox_id', fn.min('outgoing.sealed_at').as('sealedAt')])
    .where('access.mailbox_id', 'in', mailboxIds)
    .where((is) => is.or([is('access.expires_at', 'is', null), is('access.expires_at', '>', at)]))
    .groupBy('access.mailbox_id')
    .$narrowType<{ mailbox_id: string }>()
    .execute()
  return new Map(rows.map((row) => [row.mailbox_id, row.sealedAt]))
}

/** Puts in what the holder of the access is to find, in place of what lay there. */
export async function putOutgoing(
  tx: Tx,
  accessId: string,
  sealed: Uint8Array,
  at: Date,
): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('letterbox.outgoing')
    .values({ access_id: accessId, sealed, sealed_at: at })
    .onConflict((conflict) => conflict.column('access_id').doUpdateSet({ sealed, sealed_at: at }))
    .execute()
}

export interface SessionGrant {
  readonly accessId: string
  readonly mailboxId: string
  /** Whose it is. */
  readonly holder: string
  readonly recipient: string
  readonly authDigest: Uint8Array
  /** By `numberDigest`. */
  readonly numberDigest: Uint8Array
  readonly numberUntil: Date
  readonly expiresAt: Date
  readonly at: Date
}

/** Lets a browser session in as soon as it proves the number. Granted twice, the first stands. */
export async function grantSession(tx: Tx, grant: SessionGrant): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('letterbox.access')
    .values({
      id: grant.accessId,
      mailbox_id: grant.mailboxId,
      holder: grant.holder,
      kind: 'session',
      auth_digest: grant.authDigest,
      recipient: grant.recipient,
      created_at: grant.at,
      expires_at: grant.expiresAt,
      number_digest: grant.numberDigest,
      number_until: grant.numberUntil,
      proved_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Those of them whose number was typed in. */
export async function listProved(db: Db, accessIds: readonly string[]): Promise<string[]> {
  if (accessIds.length === 0) return []
  const rows = await db
    .withTables<Tables>()
    .selectFrom('letterbox.access')
    .select('id')
    .where('id', 'in', accessIds)
    .where('proved_at', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether a code was made under that id, and is in force. */
export async function hasCode(db: Db, accessId: string): Promise<boolean> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('letterbox.access')
    .select('id')
    .where('id', '=', accessId)
    .executeTakeFirst()
  return row !== undefined
}

export interface CodeAccess {
  readonly accessId: string
  readonly mailboxId: string
  /** Whose it is. */
  readonly holder: string
  readonly recipient: string
  readonly authDigest: Uint8Array
  readonly at: Date
}

/** A new code in place of the holder's old one, which opens nothing from then on. The view is then to be sealed anew. */
export async function renewCode(tx: Tx, code: CodeAccess): Promise<void> {
  const db = tx.withTables<Tables>()
  await db
    .deleteFrom('letterbox.access')
    .where('mailbox_id', '=', code.mailboxId)
    .where('holder', '=', code.holder)
    .where('kind', '=', 'code')
    .execute()
  await db
    .insertInto('letterbox.access')
    .values({
      id: code.accessId,
      mailbox_id: code.mailboxId,
      holder: code.holder,
      kind: 'code',
      auth_digest: code.authDigest,
      recipient: code.recipient,
      created_at: code.at,
      expires_at: null,
      number_digest: null,
      number_until: null,
      proved_at: null,
    })
    .execute()
}

/** The code that was made with the complaint is theirs who filled it in. */
export async function giveCode(tx: Tx, mailboxId: string, holder: string): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('letterbox.access')
    .set({ holder })
    .where('mailbox_id', '=', mailboxId)
    .where('holder', 'is', null)
    .execute()
}

/** They open the mailbox no more, by code, session or list: their keys go, and what lies there for them. */
export async function endAccess(tx: Tx, mailboxId: string, holder: string): Promise<void> {
  const db = tx.withTables<Tables>()
  await db
    .deleteFrom('letterbox.access')
    .where('mailbox_id', '=', mailboxId)
    .where('holder', '=', holder)
    .execute()
  await db
    .deleteFrom('letterbox.listed')
    .where('mailbox_id', '=', mailboxId)
    .where('holder', '=', holder)
    .execute()
}

/** Nobody opens the mailbox any more: the keys go, and what lies there for them. */
export async function closeMailbox(tx: Tx, mailboxId: string): Promise<void> {
  const db = tx.withTables<Tables>()
  await db.deleteFrom('letterbox.access').where('mailbox_id', '=', mailboxId).execute()
  await db.deleteFrom('letterbox.listed').where('mailbox_id', '=', mailboxId).execute()
}

/** Sessions that are over, numbers nobody proved in time, counts of tries older than a day. */
export async function forgetExpired(tx: Tx, at: Date): Promise<void> {
  const db = tx.withTables<Tables>()
  await db
    .deleteFrom('letterbox.access')
    .where((is) =>
      is.or([
        is('expires_at', '<=', at),
        is.and([is('number_until', '<=', at), is('proved_at', 'is', null)]),
      ]),
    )
    .execute()
  const dayBefore = new Date(at.getTime() - 24 * 60 * 60 * 1000)
  await db.deleteFrom('letterbox.number_try').where('first_at', '<', dayBefore).execute()
}
