/** Looks up public services and topics: what people type is seldom the name. */
import { sql } from 'kysely'
import type { Db } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { byName } from '../platform/i18n/order.ts'
import { fold, holdsName } from './fold.ts'
import { readBook } from './book-store.ts'
import type { PublicService } from './public-service.ts'
import type { Tables } from './tables.ts'
import { isBehind } from './topic.ts'
import type { TopicDoors } from './topic.ts'

export interface FoundService {
  readonly id: string
  /** In the language asked for. */
  readonly name: string
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
  return (await readBook(db)).services.get(id)
}

/** All of the register by name, in the order of the language. */
export async function listServiceNames(db: Db, lang: Lang): Promise<FoundService[]> {
  const { services } = await readBook(db)
  return [...services.values()].map(inLanguage(lang)).toSorted(byName(lang))
}

/** Those that a topic leads to, in the order of the language. */
export async function servicesBehind(
  db: Db,
  doors: TopicDoors,
  lang: Lang,
): Promise<FoundService[]> {
  const { services } = await readBook(db)
  const behind = [...services.values()].filter((service) => isBehind(doors, service))
  return behind.map(inLanguage(lang)).toSorted(byName(lang))
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

/** Names by id; ids that are not in the register are left out. */
export async function serviceNames(
  db: Db,
  ids: readonly string[],
  lang: Lang,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { services } = await readBook(db)
  return new Map(
    ids.flatMap((id) => {
      const service = services.get(id)
      return service ? [[id, service.names[lang]] as const] : []
    }),
  )
}

function inLanguage(lang: Lang) {
  return ({ id, names }: PublicService): FoundService => ({ id, name: names[lang] })
}
