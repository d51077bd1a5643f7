import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { Tables } from './tables.ts'

export type MailKind = 'notice' | 'number' | 'reminder'
export type Failure = 'refused' | 'gave-up' | 'expired'

type MailRow = Selectable<Tables['correspondence.mail']>

export interface Mail {
  readonly id: string
  readonly to: string
  readonly kind: MailKind
  readonly subject: string
  readonly body: string
  readonly language: Lang
  readonly caseId: string | null
  /** Of a one-time number: what it opens. */
  readonly accessId: string | null
  readonly createdAt: Date
}

/** What became of a mail so far. */
export interface MailRecord extends Mail {
  readonly tries: number
  readonly sentAt: Date | null
  readonly failedAt: Date | null
  /** A `Failure`, or of an older release. */
  readonly failure: string | null
}

/** A mail that was taken for sending, and how often that was tried, this time included. */
export type TakenMail = Mail & { readonly tries: number }

/** As many one-time numbers a day, and as many other mails, as reach an address nobody has proved to read. */
const mailsADay = 3
const dayMs = 24 * 60 * 60 * 1000

export async function insertMail(tx: Tx, mail: Mail, leavesAt: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('correspondence.mail')
    .values({
      id: mail.id,
      to_address: mail.to,
      kind: mail.kind,
      subject: mail.subject,
      body: mail.body,
      language: mail.language,
      case_id: mail.caseId,
      access_id: mail.accessId,
      created_at: mail.createdAt,
      leaves_at: leavesAt,
      next_try_at: leavesAt,
    })
    .execute()
}

export interface AddressState {
  /** When a mail of that kind may leave to this address: at once, or a day after the third last. */
  readonly freeFrom: Date
  /** A notice on this file will leave later. It has no content: one is enough. */
  readonly hasNoticeToCome: boolean
}

/** Holds the address until the transaction ends, so that two workers do not count the same three. */
export async function lockAddress(
  tx: Tx,
  { to, caseId, kind }: Pick<Mail, 'to' | 'caseId' | 'kind'>,
  at: Date,
): Promise<AddressState> {
  // Sent at once: the database still answers the second only when it has the first.
  const lock = sql`select pg_advisory_xact_lock(hashtextextended(lower(${to}), 7))`.execute(tx)
  const mailed = sql<{ is_checked: boolean; third: Date | null; to_come: boolean }>`select
    exists (
      select from correspondence.mail
      where lower(to_address) = lower(${to}) and checked_at is not null
    ) as is_checked,
    exists (
      -- The offset keeps the planner from looking through all that waits.
      select from (select * from correspondence.mail where case_id = ${caseId} offset 0) as own
      where kind = 'notice' and to_address = ${to} and leaves_at > ${at}
        and sent_at is null and failed_at is null
    ) as to_come,
    (
      select leaves_at from correspondence.mail
      where lower(to_address) = lower(${to}) and (kind = 'number') = ${kind === 'number'}
      order by leaves_at desc offset ${mailsADay - 1} limit 1
    ) as third`.execute(tx)
  const [, { rows }] = await Promise.all([lock, mailed])
  const [mails] = rows
  const free = mails?.third && !mails.is_checked ? mails.third.getTime() + dayMs : 0
  return {
    freeFrom: free > at.getTime() ? new Date(free) : at,
    hasNoticeToCome: mails?.to_come ?? false,
  }
}

/** Takes the mail that waits longest; until `until` nobody else takes it. */
export async function takeMail(tx: Tx, at: Date, until: Date): Promise<TakenMail | undefined> {
  const db = tx.withTables<Tables>()
  const row = await db
    .updateTable('correspondence.mail')
    .set({ tries: sql`tries + 1`, next_try_at: until })
    .where('id', '=', (query) =>
      query
        .selectFrom('correspondence.mail')
        .select('id')
        .where('next_try_at', '<=', at)
        .where('sent_at', 'is', null)
        .where('failed_at', 'is', null)
        .orderBy('next_try_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
  return row && { ...mailOf(row), tries: row.tries }
}

export async function markSent(tx: Tx, { id, kind }: Mail, at: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('correspondence.mail')
    .set({ sent_at: at, ...(kind === 'number' && { body: '' }) })
    .where('id', '=', id)
    .execute()
}

export async function markFailed(
  tx: Tx,
  { id, kind }: Mail,
  failure: Failure,
  at: Date,
): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('correspondence.mail')
    .set({ failed_at: at, failure, ...(kind === 'number' && { body: '' }) })
    .where('id', '=', id)
    .execute()
}

export async function putOff(tx: Tx, { id }: Mail, until: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('correspondence.mail')
    .set({ next_try_at: until })
    .where('id', '=', id)
    .execute()
}

/** The accesses for which numbers were mailed since then, and not yet seen to be proved. */
export async function listUnproved(tx: Tx, since: Date): Promise<string[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('correspondence.mail')
    .select('access_id')
    .where('kind', '=', 'number')
    .where('checked_at', 'is', null)
    .where('created_at', '>', since)
    .execute()
  return rows.flatMap(({ access_id: id }) => (id ? [id] : []))
}

export async function markChecked(tx: Tx, accessIds: readonly string[], at: Date): Promise<void> {
  if (accessIds.length === 0) return
  await tx
    .withTables<Tables>()
    .updateTable('correspondence.mail')
    .set({ checked_at: at })
    .where('access_id', 'in', accessIds)
    .where('checked_at', 'is', null)
    .execute()
}

/** Reminders belong to no file: their addresses are not kept. */
export async function forgetRemindersBefore(tx: Tx, at: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('correspondence.mail')
    .where('kind', '=', 'reminder')
    .where('created_at', '<', at)
    .execute()
}

/** Did the last notice on this file reach nobody? */
export async function hasLastNoticeFailed(db: Db, caseId: string): Promise<boolean> {
  const last = await db
    .withTables<Tables>()
    .selectFrom('correspondence.mail')
    .select('failed_at')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'notice')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Boolean(last?.failed_at)
}

export interface Place {
  readonly at: Date
  readonly id: string
}

/** The outbox, newest first, from behind `after`. */
export async function listMail(
  db: Db,
  after: Place | undefined,
  limit: number,
): Promise<MailRecord[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('correspondence.mail')
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.at}, ${after?.id})`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(recordOf)
}

export async function findMail(db: Db, id: string): Promise<MailRecord | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('correspondence.mail')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && recordOf(row)
}

function recordOf(row: MailRow): MailRecord {
  const { tries, sent_at: sentAt, failed_at: failedAt, failure } = row
  return { ...mailOf(row), tries, sentAt, failedAt, failure }
}

function mailOf(row: MailRow): Mail {
  return {
    id: row.id,
    to: row.to_address,
    kind: row.kind,
    subject: row.subject,
    body: row.body,
    language: row.language,
    caseId: row.case_id,
    accessId: row.access_id,
    createdAt: row.created_at,
  }
}
