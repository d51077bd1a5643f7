/**
 * The register as the database has it: services, and others who can help. Each process keeps a copy, and asks
 * whether it is still the last one; staff see at once what they changed, and so does everybody.
 */
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../platform/db/database.ts'
import { referral, serviceEntry } from './public-service.ts'
import type { PublicService, Referral } from './public-service.ts'
import type { Tables } from './tables.ts'

/** Both in the order of the register. */
export interface Book {
  readonly services: ReadonlyMap<string, PublicService>
  readonly referrals: ReadonlyMap<string, Referral>
}

/** Enough for every database of a process: there is one, and a few in tests. */
const mostKept = 8
const kept = new Map<string, Book>()

export async function readBook(db: Db | Tx): Promise<Book> {
  const tables = db.withTables<Tables>()
  const row = await tables
    .selectFrom('published.register_version')
    .select('version')
    .executeTakeFirst()
  const known = row && kept.get(row.version)
  if (known) return known
  const book = await loadBook(db)
  if (kept.size >= mostKept) kept.clear()
  if (row) kept.set(row.version, book)
  return book
}

/** To be called in the transaction of every change. */
export async function renewBook(tx: Tx): Promise<void> {
  const db = tx.withTables<Tables>()
  await db.deleteFrom('published.register_version').execute()
  await db.insertInto('published.register_version').values({ version: randomUUID() }).execute()
}

async function loadBook(db: Db | Tx): Promise<Book> {
  const tables = db.withTables<Tables>()
  const [services, others] = await Promise.all([
    tables.selectFrom('published.public_service').select('content').orderBy('position').execute(),
    tables.selectFrom('published.referral').select('content').orderBy('position').execute(),
  ])
  const referrals = new Map(
    others.map(({ content }) => referral.parse(content)).map((each) => [each.id, each]),
  )
  const known = services.map(({ content }): PublicService => {
    const entry = serviceEntry.parse(content)
    const own = referrals.get(entry.ownOmbudsman ?? '')
    return own ? { ...entry, referral: own } : entry
  })
  return { services: new Map(known.map((each) => [each.id, each])), referrals }
}
