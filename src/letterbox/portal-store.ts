/**
 * The portal's side of the letterbox: functions only, the portal's role has no right on a table.
 * Must not know any key of the office but the public one.
 */
import { sql } from 'kysely'
import type { Db } from '../platform/db/database.ts'

/** Year in the office's time zone, and number in that year. */
export interface Reference {
  readonly year: number
  readonly number: number
}

export interface Lodging {
  /** SHA-256 of what makes a sending one sending: sent twice, it is put in once. */
  readonly submission: Uint8Array
  readonly mailboxId: string
  /** The access of the complaint's code; the portal draws its id. */
  readonly accessId: string
  readonly authDigest: Uint8Array
  readonly recipient: string
  readonly sealed: Uint8Array
  readonly at: Date
  /** Of the reference: the year of `at` where the office is. */
  readonly year: number
}

export interface Lodged {
  readonly reference: Reference
  /** False: this was a repetition; the reference is that of the first sending. */
  readonly isFirst: boolean
}

/** Puts a complaint in. All or nothing, and in the caller's transaction if it has one. */
export async function lodge(db: Db, lodging: Lodging): Promise<Lodged> {
  const { submission, mailboxId, accessId, authDigest, recipient, sealed, at, year } = lodging
  const { rows } = await sql<Reference & { is_first: boolean }>`
    select year, number, is_first from letterbox.lodge(
      ${submission}, ${mailboxId}, ${accessId}, ${authDigest}, ${recipient}, ${sealed}, ${at}, ${year}
    )`.execute(db)
  const { is_first: isFirst, ...reference } = only(rows)
  return { reference, isFirst }
}

/** Where a code for that reference is to be tried. The page must look the same without. */
export async function findMailbox(
  db: Db,
  { year, number }: Reference,
): Promise<string | undefined> {
  const { rows } = await sql<{ mailbox: string | null }>`
    select mailbox from letterbox.find_mailbox(${year}, ${number})`.execute(db)
  return rows[0]?.mailbox ?? undefined
}

/** The access of the code that gives this `auth`. Undefined: none of the mailbox's codes does. */
export async function findCode(
  db: Db,
  mailboxId: string,
  auth: Uint8Array,
): Promise<string | undefined> {
  const { rows } = await sql<{ access: string | null }>`
    select access from letterbox.find_code(${mailboxId}, ${auth})`.execute(db)
  return rows[0]?.access ?? undefined
}

/** Puts in a sealed `NumberRequest`. Whether there is such a file only the office knows. */
export async function askNumber(
  db: Db,
  request: { readonly submission: Uint8Array; readonly sealed: Uint8Array; readonly at: Date },
): Promise<void> {
  const { submission, sealed, at } = request
  await sql`select letterbox.ask_number(${submission}, ${sealed}, ${at})`.execute(db)
}

/** Puts in a sealed `ReminderRequest`; twice the same, once. */
export async function askReminder(
  db: Db,
  request: { readonly submission: Uint8Array; readonly sealed: Uint8Array; readonly at: Date },
): Promise<void> {
  const { submission, sealed, at } = request
  await sql`select letterbox.ask_reminder(${submission}, ${sealed}, ${at})`.execute(db)
}

/** Puts in a sealed `ContactRequest`; twice the same, once. */
export async function askContact(
  db: Db,
  request: { readonly submission: Uint8Array; readonly sealed: Uint8Array; readonly at: Date },
): Promise<void> {
  const { submission, sealed, at } = request
  await sql`select letterbox.ask_contact(${submission}, ${sealed}, ${at})`.execute(db)
}

/**
 * Tries a one-time number, by `numberDigest`. 'used-up' after five tries, the right number too. One
 * that is out of time is 'wrong', like one that was never given out: the portal knows when it asked.
 */
export async function proveNumber(
  db: Db,
  accessId: string,
  digest: Uint8Array,
  at: Date,
): Promise<'proved' | 'wrong' | 'used-up'> {
  const { rows } = await sql<{ result: 'proved' | 'wrong' | 'used-up' }>`
    select letterbox.prove_number(${accessId}, ${digest}, ${at}) as result`.execute(db)
  return only(rows).result
}

/** What lies in a mailbox for one of its holders. */
export interface Fetched {
  /** Null until the office has put something in. */
  readonly sealed: Uint8Array | null
  /** Named in what the holder writes. */
  readonly mailboxId: string
  /** When the complaint came in, so that one not registered yet can be confirmed. */
  readonly lodgedAt: Date
}

/** For the holder of `auth`. Undefined: not a holder (wrong, expired, not proved). */
export async function fetchSealed(
  db: Db,
  accessId: string,
  auth: Uint8Array,
  at: Date,
): Promise<Fetched | undefined> {
  const { rows } = await sql<{ sealed: Uint8Array | null; mailbox: string; lodged_at: Date }>`
    select sealed, mailbox, lodged_at from letterbox.fetch(${accessId}, ${auth}, ${at})`.execute(db)
  const [row] = rows
  return row && { sealed: row.sealed, mailboxId: row.mailbox, lodgedAt: row.lodged_at }
}

export interface Message {
  readonly submission: Uint8Array
  readonly accessId: string
  readonly auth: Uint8Array
  readonly sealed: Uint8Array
  readonly at: Date
}

/** Puts in a sealed `MessageContent`; twice the same, once. False: not a holder of the mailbox. */
export async function putMessage(db: Db, message: Message): Promise<boolean> {
  const { submission, accessId, auth, sealed, at } = message
  const { rows } = await sql<{ is_put: boolean }>`
    select letterbox.put(${accessId}, ${auth}, ${submission}, ${sealed}, ${at}) as is_put`.execute(
    db,
  )
  return only(rows).is_put
}

/** The list that was sealed for the holder of `auth`, and when. Undefined: not a holder. */
export async function fetchList(
  db: Db,
  accessId: string,
  auth: Uint8Array,
  at: Date,
): Promise<{ readonly sealed: Uint8Array; readonly sealedAt: Date } | undefined> {
  const { rows } = await sql<{ sealed: Uint8Array; sealed_at: Date }>`
    select sealed, sealed_at from letterbox.fetch_list(${accessId}, ${auth}, ${at})`.execute(db)
  const [row] = rows
  return row && { sealed: row.sealed, sealedAt: row.sealed_at }
}

export interface ListedOpening {
  /** Of the list. */
  readonly accessId: string
  readonly auth: Uint8Array
  readonly mailboxId: string
  /** Of the session that opens the file; by `deriveSessionAccess`. */
  readonly session: { readonly accessId: string; authDigest: Uint8Array; recipient: string }
  readonly submission: Uint8Array
  /** A sealed `listedOpening`. */
  readonly sealed: Uint8Array
  readonly at: Date
}

/** Opens a file of a list for a session of its own. False: not a holder of the list, or not in it. */
export async function openListed(db: Db, opening: ListedOpening): Promise<boolean> {
  const { accessId, auth, mailboxId, session, submission, sealed, at } = opening
  const { rows } = await sql<{ is_open: boolean }>`
    select letterbox.open_listed(
      ${accessId}, ${auth}, ${mailboxId}, ${session.accessId}, ${session.authDigest}, ${session.recipient},
      ${submission}, ${sealed}, ${at}
    ) as is_open`.execute(db)
  return only(rows).is_open
}

/** The person leaves: what was sealed for this session or list goes at once. A code stays good. */
export async function leave(db: Db, accessId: string, auth: Uint8Array): Promise<void> {
  await sql`select letterbox.leave(${accessId}, ${auth})`.execute(db)
}

/** Of a function that always answers with one row. */
function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (!row) throw new Error('a function of the letterbox gave no row')
  return row
}
