/** The office's side of the letterbox: what waits, what is given to whom. Opens nothing itself. */
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import type { Reference } from './portal-store.ts'
import type { Tables } from './tables.ts'

export type Waiting = {
  readonly id: number
  readonly sealed: Uint8Array
  /** Of a complaint, the moment of lodging. */
  readonly arrivedAt: Date
  /** How often it was put off. */
  readonly tries: number
} & (
  | {
      readonly kind: 'complaint' | 'message' | 'opening'
      readonly mailboxId: string
      readonly reference: Reference
      /** Whose key it was put in with; null: theirs who filled in the complaint. */
      readonly holder: string | null
    }
  | { readonly kind: 'number-request' | 'reminder-request' | 'contact-request' }
)

export type Taken = Waiting & {
  /** Others wait behind it. */
  readonly isMore: boolean
}

/**
 * Takes out the oldest that waits. With the transaction it counts as opened, and its sealed copy
 * goes: from then on the content lives in the file. What another worker holds or what was put off is
 * passed over. One statement, because it is done for every envelope.
 */
export async function takeNext(tx: Tx, at: Date): Promise<Taken | undefined> {
  const { rows } = await sql<TakenRow>`
    with next as (
      select id, kind, sealed, arrived_at, mailbox_id, holder, tries
      from letterbox.incoming
      where opened_at is null and set_aside_at is null
        and (next_try_at is null or next_try_at <= ${at})
      order by id limit 1 for update skip locked
    ), opened as (
      update letterbox.incoming as envelope set opened_at = ${at}, sealed = null
      from next where envelope.id = next.id
    )
    select next.*, box.reference_year, box.reference_number,
      exists (
        select from letterbox.incoming as other
        where other.opened_at is null and other.set_aside_at is null and other.id > next.id
          and (other.next_try_at is null or other.next_try_at <= ${at})
      ) as is_more
    from next left join letterbox.mailbox as box on box.id = next.mailbox_id`.execute(tx)
  const [row] = rows
  return row && { ...waiting(row), isMore: row.is_more }
}

/** `reason` is a code, such as 'cannot-be-opened'. The envelope and its number are kept. */
export async function setAside(tx: Tx, id: number, reason: string, at: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('letterbox.incoming')
    .set({ set_aside_at: at, set_aside_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** Lets it wait until then, and those behind it go first. */
export async function putOff(tx: Tx, id: number, until: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('letterbox.incoming')
    .set({ tries: sql`tries + 1`, next_try_at: until })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()
}

export interface SetAside {
  readonly id: number
  readonly kind: Waiting['kind']
  readonly reference: Reference | undefined
  readonly arrivedAt: Date
  readonly setAsideAt: Date
  readonly reason: string
}

/** Newest first. */
export async function listSetAside(db: Db, limit = 100): Promise<SetAside[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('letterbox.incoming as envelope')
    .leftJoin('letterbox.mailbox as box', 'box.id', 'envelope.mailbox_id')
    .select([
      'envelope.id',
      'envelope.kind',
      'envelope.arrived_at',
      'envelope.set_aside_at',
      'envelope.set_aside_reason',
      'box.reference_year',
      'box.reference_number',
    ])
    .where('envelope.set_aside_at', 'is not', null)
    .orderBy('envelope.id', 'desc')
    .limit(limit)
    .$narrowType<{ set_aside_at: Date; set_aside_reason: string }>()
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    reference: referenceOf(row),
    arrivedAt: row.arrived_at,
    setAsideAt: row.set_aside_at,
    reason: row.set_aside_reason,
  }))
}

/** Since when the oldest envelope waits; undefined when none does. */
export async function oldestWaitingAt(db: Db): Promise<Date | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('letterbox.incoming')
    .select('arrived_at')
    .where('opened_at', 'is', null)
    .where('set_aside_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.arrived_at
}

/** For a complaint that came in by another way: answers wait there as well, once a key may open it. */
export async function openMailbox(
  tx: Tx,
  mailbox: { readonly mailboxId: string; readonly reference: Reference; readonly at: Date },
): Promise<void> {
  const { mailboxId: id, reference, at } = mailbox
  await tx
    .withTables<Tables>()
    .insertInto('letterbox.mailbox')
    .values({
      id,
      reference_year: reference.year,
      reference_number: reference.number,
      created_at: at,
    })
    .execute()
}

/** For complaints that come in by another way than the portal: the next number of that year, gapless. */
export async function allotNumber(tx: Tx, year: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select letterbox.allot_number(${year}) as number`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('no number was allotted')
  return row.number
}

interface MailboxColumns {
  readonly reference_year: number | null
  readonly reference_number: number | null
}

interface WaitingRow extends MailboxColumns {
  readonly id: number
  readonly kind: Waiting['kind']
  readonly sealed: Uint8Array | null
  readonly arrived_at: Date
  readonly mailbox_id: string | null
  readonly holder: string | null
  readonly tries: number
}

type TakenRow = WaitingRow & { readonly is_more: boolean }

function waiting(row: WaitingRow): Waiting {
  const { id, kind, sealed, arrived_at: arrivedAt, mailbox_id: mailboxId, holder, tries } = row
  if (!sealed) throw new Error(`envelope ${id} waits and is empty`)
  if (kind === 'number-request' || kind === 'reminder-request' || kind === 'contact-request')
    return { id, kind, sealed, arrivedAt, tries }
  const reference = referenceOf(row)
  if (mailboxId === null || !reference) throw new Error(`envelope ${id} has no mailbox`)
  return { id, kind, sealed, arrivedAt, tries, mailboxId, holder, reference }
}

function referenceOf(row: MailboxColumns): Reference | undefined {
  const { reference_year: year, reference_number: number } = row
  return year !== null && number !== null ? { year, number } : undefined
}
