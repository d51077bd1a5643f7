/**
 * The register as the database has it: services, others who can help, and topics. Each process keeps a copy, and asks
 * whether it is still the last one; staff see at once what they changed, and so does everybody.
 */
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../platform/db/database.ts'
import { indexNames } from './likeness.ts'
import type { NameIndex } from './likeness.ts'
import { referral, serviceEntry } from './public-service.ts'
import type { PublicService, Referral } from './public-service.ts'
import type { Tables } from './tables.ts'
import { topicEntry } from './topic.ts'
import type { Topic } from './topic.ts'

/** What is found by its name: a service of the register, or a topic that leads to some. */
export interface Named {
  readonly is: 'service' | 'topic'
  readonly id: string
  /** Of two that are as like: services first, in the order of the register. */
  readonly position: number
}

export interface Book {
  /** In the order of the register, as are those who help. */
  readonly services: ReadonlyMap<string, PublicService>
  readonly referrals: ReadonlyMap<string, Referral>
  /** What people come with, by id; those that ended as well. */
  readonly topics: ReadonlyMap<string, Topic>
  /** Of services and topics. */
  readonly names: NameIndex<Named>
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
  const [services, others, topics, ofServices, ofTopics] = await Promise.all([
    tables.selectFrom('published.public_service').select('content').orderBy('position').execute(),
    tables.selectFrom('published.referral').select('content').orderBy('position').execute(),
    tables.selectFrom('published.topic').select('content').orderBy('position').execute(),
    tables.selectFrom('published.service_name').selectAll().execute(),
    tables.selectFrom('published.topic_name').selectAll().orderBy('topic_id').execute(),
  ])
  const referrals = new Map(
    others.map(({ content }) => referral.parse(content)).map((each) => [each.id, each]),
  )
  const known = services.map(({ content }): PublicService => {
    const entry = serviceEntry.parse(content)
    const own = referrals.get(entry.ownOmbudsman ?? '')
    return own ? { ...entry, referral: own } : entry
  })
  const names = indexNames([
    ...named(
      'service',
      known.map(({ id }) => id),
      ofServices.map(({ service_id: id, folded }) => ({ id, folded })),
    ),
    ...named(
      'topic',
      [...new Set(ofTopics.map((row) => row.topic_id))],
      ofTopics.map(({ topic_id: id, folded }) => ({ id, folded })),
    ),
  ])
  return {
    services: new Map(known.map((each) => [each.id, each])),
    referrals,
    topics: new Map(
      topics.map(({ content }) => topicEntry.parse(content)).map((each) => [each.id, each]),
    ),
    names,
  }
}

/** Behind all services stand topics. */
const firstTopic = 1_000_000

function named(
  is: Named['is'],
  ids: readonly string[],
  rows: readonly { readonly id: string; readonly folded: string }[],
) {
  const start = is === 'service' ? 0 : firstTopic
  const entries = new Map(
    ids.map((id, at): [string, Named] => [id, { is, id, position: start + at }]),
  )
  return rows.flatMap(({ id, folded }) => {
    const entry = entries.get(id)
    return entry ? [{ entry, folded }] : []
  })
}
