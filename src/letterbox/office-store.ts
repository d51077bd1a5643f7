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
      readonly kind: 'complaint' | 'message'
      readonly mailboxId: string
      readonly reference: Reference
    }
  | { readonly kind: 'number-request' }
)

/**
 * The oldest that wait, locked until the transaction ends. What another worker holds or what was put
 * off is passed over.
 */
export async function takeWaiting(tx: Tx, limit: number, at: Date): Promise<Waiting[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('letterbox.incoming as envelope')
    .leftJoin('letterbox.mailbox as box', 'box.id', 'envelope.mailbox_id')
    .select([
      'envelope.id',
      'envelope.kind',
      'envelope.sealed',
      'envelope.arrived_at',
      'envelope.mailbox_id',
      'envelope.tries',
      'box.reference_year',
      'box.reference_number',
    ])
    .where('envelope.opened_at', 'is', null)
    .where('envelope.set_aside_at', 'is', null)
    .where((is) => is.or([is('next_try_at', 'is', null), is('next_try_at', '<=', at)]))
    .orderBy('envelope.id')
    .limit(limit)
    .forUpdate('envelope')
    .skipLocked()
    .execute()
  return rows.map((row) => waiting(row))
}

/** The content lives in the file now; the sealed copy goes. */
export async function markOpened(tx: Tx, id: number, at: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('letterbox.incoming')
    .set({ opened_at: at, sealed: null })
    .where('id', '=', id)
    .execute()
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

function waiting(
  row: MailboxColumns & {
    id: number
    kind: Waiting['kind']
    sealed: Uint8Array | null
    arrived_at: Date
    mailbox_id: string | null
    tries: number
  },
): Waiting {
  const { id, kind, sealed, arrived_at: arrivedAt, mailbox_id: mailboxId, tries } = row
  if (!sealed) throw new Error(`envelope ${id} waits and is empty`)
  if (kind === 'number-request') return { id, kind, sealed, arrivedAt, tries }
  const reference = referenceOf(row)
  if (mailboxId === null || !reference) throw new Error(`envelope ${id} has no mailbox`)
  return { id, kind, sealed, arrivedAt, tries, mailboxId, reference }
}

function referenceOf(row: MailboxColumns): Reference | undefined {
  const { reference_year: year, reference_number: number } = row
  return year !== null && number !== null ? { year, number } : undefined
}
