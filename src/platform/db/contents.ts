/**
 * All that a database of ours holds, table by table, as PostgreSQL itself writes rows as text. Must not
 * know what any of it means.
 */
import type { Readable, Writable } from 'node:stream'
import { sql } from 'kysely'
import { from, to } from 'pg-copy-streams'
import type { Db } from './database.ts'
import type { Session } from './session.ts'
import { homes } from './table-types.ts'

export interface HeldTable {
  /** `schema.table`: no name of ours needs quotes. */
  readonly name: string
  readonly columns: readonly string[]
}

/** The last number that an identity column was given. */
export interface LastNumber {
  readonly sequence: string
  readonly last: number
}

interface Found extends HeldTable {
  readonly parents: readonly string[]
}

const isOurs = sql`(n.nspname in (${sql.join(Object.keys(homes))})
  or (n.nspname = 'public' and c.relname = 'migration'))`

/** Each after those that its rows refer to, so that they can be filled in this order. */
export async function listTables(db: Db): Promise<HeldTable[]> {
  const { rows } = await sql<Found>`
    select n.nspname || '.' || c.relname as name,
      array(select a.attname::text from pg_attribute as a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select pn.nspname || '.' || p.relname from pg_constraint as k
        join pg_class as p on p.oid = k.confrelid join pg_namespace as pn on pn.oid = p.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as parents
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${isOurs} order by 1`.execute(db)
  return parentsFirst(rows).map(({ name, columns }) => ({ name, columns }))
}

/** Of sequences that were used; not of the moment, as PostgreSQL keeps them outside of transactions. */
export async function listLastNumbers(db: Db): Promise<LastNumber[]> {
  const { rows } = await sql<LastNumber>`
    select n.nspname || '.' || c.relname as sequence, s.last_value as last
    from pg_sequences as s join pg_namespace as n on n.nspname = s.schemaname
    join pg_class as c on c.relnamespace = n.oid and c.relname = s.sequencename
    where ${isOurs} and s.last_value is not null order by 1`.execute(db)
  return rows
}

/** What comes next is higher than anything that was ever given. */
export async function setLastNumbers(db: Db, numbers: readonly LastNumber[]): Promise<void> {
  for (const { sequence, last } of numbers)
    await sql`select setval(${sequence}::regclass, ${last})`.execute(db)
}

export async function findFilledTable(
  db: Db,
  tables: readonly HeldTable[],
): Promise<string | undefined> {
  for (const { name } of tables) {
    const { rows } = await sql`select from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0) return name
  }
  return undefined
}

/** Also of what migrations put in by themselves. */
export async function emptyTables(db: Db, tables: readonly HeldTable[]): Promise<void> {
  const names = tables.map(({ name }) => sql.table(name))
  await sql`truncate ${sql.join(names)} restart identity`.execute(db)
}

export interface Rows {
  readonly text: Readable
  /** Once all was read. */
  readonly count: () => Promise<number>
}

export function copyOut({ client, db }: Session, table: HeldTable): Rows {
  const text = client.query(to(`copy ${placeOf(table)} to stdout`))
  return {
    text,
    count: async () => {
      // How many there were is said after the last of them; so is what is asked next.
      await sql`select 1`.execute(db)
      return text.rowCount
    },
  }
}

/** Has taken them when it has finished; `rowCount` then says how many. */
export function copyIn({ client }: Session, table: HeldTable): Writable & { rowCount: number } {
  return client.query(from(`copy ${placeOf(table)} from stdin`))
}

function placeOf({ name, columns }: HeldTable): string {
  const quoted = (names: readonly string[]) => names.map((one) => `"${one.replaceAll('"', '""')}"`)
  return `${quoted(name.split('.')).join('.')} (${quoted(columns).join(', ')})`
}

function parentsFirst(tables: readonly Found[]): Found[] {
  const placed: Found[] = []
  const isPlaced = (name: string) => placed.some((table) => table.name === name)
  while (placed.length < tables.length) {
    const ready = tables.filter(({ name, parents }) => !isPlaced(name) && parents.every(isPlaced))
    if (ready.length === 0) throw new Error('tables refer to each other in a circle')
    placed.push(...ready)
  }
  return placed
}
