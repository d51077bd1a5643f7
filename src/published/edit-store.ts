/** Writes the register: from the office's folder at the start, and what staff change. */
import { sql } from 'kysely'
import type { Insertable } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import { renewBook } from './book-store.ts'
import { foldedNames } from './names.ts'
import { referral, serviceEntry } from './public-service.ts'
import type { Referral, ServiceEntry } from './public-service.ts'
import type { Tables } from './tables.ts'
import type { Register } from './register.ts'
import { topicEntry } from './topic.ts'
import type { Topic } from './topic.ts'

/** What the office's folder has takes the place of what it had before; what staff changed stays theirs. */
export async function publishRegister(
  tx: Tx,
  { services, referrals, topics }: Register,
): Promise<void> {
  const untouched = await publishEntries(tx, 'published.public_service', services)
  await insertAll(tx, 'published.service_name', untouched.flatMap(serviceNameRows))
  await publishEntries(tx, 'published.referral', referrals)
  const unchanged = await publishEntries(tx, 'published.topic', topics)
  await insertAll(tx, 'published.topic_name', unchanged.flatMap(topicNameRows))
  await renewBook(tx)
}

type Entry = ServiceEntry | Referral | Topic
type EntryTable = 'published.public_service' | 'published.referral' | 'published.topic'

/** Gives those that staff have not changed. */
async function publishEntries<Kind extends Entry>(
  tx: Tx,
  table: EntryTable,
  entries: readonly Kind[],
): Promise<Kind[]> {
  const db = tx.withTables<Tables>()
  await db.deleteFrom(table).where('is_edited', '=', false).execute()
  const edited = new Set((await db.selectFrom(table).select('id').execute()).map(({ id }) => id))
  const untouched = entries.filter(({ id }) => !edited.has(id))
  const rows = untouched.map((entry, position) => ({
    id: entry.id,
    content: JSON.stringify(entry),
    position,
  }))
  await insertAll(tx, table, rows)
  return untouched
}

async function insertAll<Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  if (rows.length > 0) await tx.withTables<Tables>().insertInto(table).values(rows).execute()
}

/** One that is there, or a new one at the end. */
export async function saveService(tx: Tx, service: ServiceEntry): Promise<void> {
  const db = tx.withTables<Tables>()
  await saveEntry(tx, 'published.public_service', serviceEntry.parse(service))
  await db.deleteFrom('published.service_name').where('service_id', '=', service.id).execute()
  await insertAll(tx, 'published.service_name', serviceNameRows(service))
}

export async function saveReferral(tx: Tx, entry: Referral): Promise<void> {
  await saveEntry(tx, 'published.referral', referral.parse(entry))
}

export async function saveTopic(tx: Tx, topic: Topic): Promise<void> {
  const db = tx.withTables<Tables>()
  await saveEntry(tx, 'published.topic', topicEntry.parse(topic))
  await db.deleteFrom('published.topic_name').where('topic_id', '=', topic.id).execute()
  await insertAll(tx, 'published.topic_name', topicNameRows(topic))
}

/** What could not be read again is not written: every page that reads the register would fail. */
async function saveEntry(tx: Tx, table: EntryTable, entry: Entry): Promise<void> {
  const content = JSON.stringify(entry)
  await sql`
    insert into ${sql.table(table)} (id, content, position, is_edited)
    select ${entry.id}, ${content}::jsonb, coalesce(max(position), 0) + 1, true from ${sql.table(table)}
    on conflict (id) do update set content = excluded.content, is_edited = true`.execute(tx)
  await renewBook(tx)
}

function serviceNameRows(service: ServiceEntry) {
  return foldedNames(service).map((folded) => ({ service_id: service.id, folded }))
}

/** None where it ended: nobody finds it any more. */
function topicNameRows(topic: Topic) {
  if (topic.ended) return []
  return foldedNames(topic).map((folded) => ({ topic_id: topic.id, folded }))
}
