/** The register of public services in the database: written by the office, searched by everyone. */
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { byName } from '../platform/i18n/order.ts'
import { fold, holdsName } from './fold.ts'
import { publicService } from './public-service.ts'
import type { PublicService } from './public-service.ts'
import type { Tables } from './tables.ts'
import type { Topic, TopicDoors } from './topic.ts'

export interface FoundService {
  readonly id: string
  /** In the language asked for. */
  readonly name: string
}

/** Puts the whole register in place of what was there. */
export async function publishRegister(tx: Tx, services: readonly PublicService[]): Promise<void> {
  const db = tx.withTables<Tables>()
  await db.deleteFrom('published.public_service').execute()
  await db
    .insertInto('published.public_service')
    .values(
      services.map((service, position) => ({
        id: service.id,
        content: JSON.stringify(service),
        position,
      })),
    )
    .execute()
  await db
    .insertInto('published.service_name')
    .values(
      services.flatMap((service) =>
        foldedNames(service).map((name) => ({ service_id: service.id, folded: name })),
      ),
    )
    .execute()
}

/** What is found by its name: a service of the register, or a topic that leads to some. */
export interface Found {
  readonly is: 'service' | 'topic'
  readonly id: string
}

/** A name of so many words may stand in what was typed. */
const longestRun = 5

/**
 * What goes with the typed words, best first: the same name, one that begins so, one with such a word
 * in it, one that stands in what was typed, one that is much alike (slips). Thousands of names are
 * looked through by index; only those with some resemblance are compared.
 */
export async function findByName(db: Db, typed: string, limit: number): Promise<Found[]> {
  if (!holdsName(typed)) return []
  const { rows } = await sql<Found>`
    with compared as (${likest('service', 'service_id', typed)}
      union all ${likest('topic', 'topic_id', typed)})
    select compared.is, compared.id from compared
    left join published.public_service as service
      on compared.is = 'service' and service.id = compared.id
    where likeness >= 0.35
    order by likeness desc, compared.is, service.position, compared.id
    limit ${limit}`.execute(db)
  return rows
}

/** The same of services alone, with their names. */
export async function findServices(
  db: Db,
  typed: string,
  lang: Lang,
  limit = 10,
): Promise<FoundService[]> {
  if (!holdsName(typed)) return []
  const { rows } = await sql<FoundService>`
    with compared as (${likest('service', 'service_id', typed)})
    select service.id, service.content -> 'names' ->> ${lang} as name
    from compared join published.public_service as service on service.id = compared.id
    where likeness >= 0.35
    order by likeness desc, service.position
    limit ${limit}`.execute(db)
  return rows
}

/** `is`, `id`, `likeness` of what resembles the typed words at all. */
function likest(is: Found['is'], idColumn: 'service_id' | 'topic_id', typed: string) {
  const wanted = fold(typed).slice(0, 100).trim()
  return sql`
    select ${sql.lit(is)} as is, ${sql.ref(idColumn)} as id, max(case
      when folded = ${wanted} then 4
      when starts_with(folded, ${wanted}) then 3
      when strpos(' ' || folded || ' ', ' ' || ${wanted} || ' ') > 0 then 2.5
      when strpos(' ' || folded, ' ' || ${wanted}) > 0 then 2
      when length(folded) > 3 and strpos(' ' || ${wanted} || ' ', ' ' || folded || ' ') > 0
        then 0.6 + 0.3 * length(folded) / length(${wanted})
      else (word_similarity(${wanted}, folded) + similarity(${wanted}, folded)) / 2
    end) as likeness
    from ${sql.table(`published.${is}_name`)}
    where folded % ${wanted} or folded %> ${wanted} or folded = any(${runsOf(wanted)})
    group by ${sql.ref(idColumn)}`
}

/** Words that follow each other in a sentence, as a name may: by index, where likeness would miss them. */
function runsOf(wanted: string): string[] {
  const words = wanted.split(' ')
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(longestRun, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join(' '),
    ),
  )
}

export async function findService(db: Db, id: string): Promise<PublicService | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('published.public_service')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && publicService.parse(row.content)
}

/** All of the register by name, in the order of the language. */
export async function listServiceNames(db: Db, lang: Lang): Promise<FoundService[]> {
  const { rows } = await sql<FoundService>`
    select id, content -> 'names' ->> ${lang} as name
    from published.public_service order by position`.execute(db)
  return rows.toSorted(byName(lang))
}

/** Those that a topic leads to, in the order of the language. */
export async function servicesBehind(
  db: Db,
  { kinds = [], services = [] }: TopicDoors,
  lang: Lang,
): Promise<FoundService[]> {
  const { rows } = await sql<FoundService>`
    select id, content -> 'names' ->> ${lang} as name from published.public_service
    where content ->> 'kind' = any(${kinds}) or id = any(${services})`.execute(db)
  return rows.toSorted(byName(lang))
}

/** Those that are called just so, by whatever name: one, none, or several of which nobody knows which. */
export async function servicesNamed(db: Db, typed: string): Promise<string[]> {
  if (!holdsName(typed)) return []
  const rows = await db
    .withTables<Tables>()
    .selectFrom('published.service_name')
    .select('service_id')
    .where('folded', '=', fold(typed))
    .orderBy('service_id')
    .execute()
  return rows.map(({ service_id: id }) => id)
}

/** Names by id, in one query; ids that are not in the register are left out. */
export async function serviceNames(
  db: Db,
  ids: readonly string[],
  lang: Lang,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<FoundService>`
    select id, content -> 'names' ->> ${lang} as name
    from published.public_service where id = any(${[...new Set(ids)]})`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Puts the words of all topics in place of what was there. */
export async function publishTopics(tx: Tx, topics: readonly Topic[]): Promise<void> {
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

function foldedNames({ names, aliases }: PublicService): string[] {
  return foldedOnce([...Object.values(names), ...aliases])
}

function foldedOnce(names: readonly string[]): string[] {
  return [...new Set(names.map(fold))].filter((name) => name !== '')
}
