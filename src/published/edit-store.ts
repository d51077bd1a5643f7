/** Writes the register: from the office's folder at the start, and what staff change. */
import { sql } from 'kysely'
import type { Insertable } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import { renewBook } from './book-store.ts'
import { fold } from './fold.ts'
import type { Referral, ServiceEntry } from './public-service.ts'
import type { Tables } from './tables.ts'
import type { Register } from './register.ts'
import type { Topic } from './topic.ts'

/** What the office's folder has takes the place of what it had before; what staff changed stays theirs. */
export async function publishRegister(
  tx: Tx,
  { services, referrals, topics }: Register,
): Promise<void> {
  const db = tx.withTables<Tables>()
  await db.deleteFrom('published.public_service').where('is_edited', '=', false).execute()
  await db.deleteFrom('published.referral').where('is_edited', '=', false).execute()
  const edited = await db.selectFrom('published.public_service').select('id').execute()
  const untouched = services.filter((service) => !edited.some(({ id }) => id === service.id))
  await insertAll(tx, 'published.public_service', rowsOf(untouched))
  const changed = await db.selectFrom('published.referral').select('id').execute()
  const others = referrals.filter((referral) => !changed.some(({ id }) => id === referral.id))
  await insertAll(tx, 'published.referral', rowsOf(others))
  await insertAll(tx, 'published.service_name', untouched.flatMap(nameRows))
  await publishTopics(tx, topics)
  await renewBook(tx)
}

async function insertAll<Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  if (rows.length > 0) await tx.withTables<Tables>().insertInto(table).values(rows).execute()
}

/** Puts the words of all topics in place of what was there. */
async function publishTopics(tx: Tx, topics: readonly Topic[]): Promise<void> {
  const db = tx.withTables<Tables>()
  await db.deleteFrom('published.topic_name').execute()
  await db
    .insertInto('published.topic_name')
    .values(
      topics.flatMap(({ id, names, words }) =>
        foldedOnce([...Object.values(names), ...Object.values(words ?? {}).flat()]).map((name) => ({
          topic_id: id,
          folded: name,
        })),
      ),
    )
    .execute()
}

/** One that is there, or a new one at the end. */
export async function saveService(tx: Tx, service: ServiceEntry): Promise<void> {
  const db = tx.withTables<Tables>()
  await saveEntry(tx, 'published.public_service', service)
  await db.deleteFrom('published.service_name').where('service_id', '=', service.id).execute()
  await db.insertInto('published.service_name').values(nameRows(service)).execute()
}

export async function saveReferral(tx: Tx, entry: Referral): Promise<void> {
  await saveEntry(tx, 'published.referral', entry)
}

async function saveEntry(
  tx: Tx,
  table: 'published.public_service' | 'published.referral',
  entry: ServiceEntry | Referral,
): Promise<void> {
  const content = JSON.stringify(entry)
  await sql`
    insert into ${sql.table(table)} (id, content, position, is_edited)
    select ${entry.id}, ${content}::jsonb, coalesce(max(position), 0) + 1, true from ${sql.table(table)}
    on conflict (id) do update set content = excluded.content, is_edited = true`.execute(tx)
  await renewBook(tx)
}

function rowsOf(entries: readonly (ServiceEntry | Referral)[]) {
  return entries.map((entry, position) => ({
    id: entry.id,
    content: JSON.stringify(entry),
    position,
  }))
}

function nameRows(service: ServiceEntry) {
  const { id, names, aliases, history = [] } = service
  const former = history.flatMap((each) => Object.values(each.names))
  return foldedOnce([...Object.values(names), ...aliases, ...former]).map((name) => ({
    service_id: id,
    folded: name,
  }))
}

function foldedOnce(names: readonly string[]): string[] {
  return [...new Set(names.map(fold))].filter((name) => name !== '')
}
