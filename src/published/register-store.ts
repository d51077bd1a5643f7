/** The register of public services in the database: written by the office, searched by everyone. */
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { byName } from '../platform/i18n/order.ts'
import { fold, holdsName } from './fold.ts'
import { publicService } from './public-service.ts'
import type { PublicService } from './public-service.ts'
import type { Tables } from './tables.ts'

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
        foldedNames(service).map((folded) => ({ service_id: service.id, folded })),
      ),
    )
    .execute()
}

/**
 * Services that go with what was typed, best first: the same name, one that begins so, one with such
 * a word in it, one that stands in what was typed, one that is much alike (slips). A thousand names
 * are compared one by one in 2 ms, because `word_similarity`, which costs ten times as much as the
 * rest, is asked only about names that have some resemblance.
 */
export async function findServices(
  db: Db,
  typed: string,
  lang: Lang,
  limit = 10,
): Promise<FoundService[]> {
  if (!holdsName(typed)) return []
  const wanted = fold(typed).slice(0, 100).trim()
  const { rows } = await sql<{ id: string; name: string }>`
    with compared as (
      select service_id, max(case
        when folded = ${wanted} then 4
        when starts_with(folded, ${wanted}) then 3
        when strpos(' ' || folded || ' ', ' ' || ${wanted} || ' ') > 0 then 2.5
        when strpos(' ' || folded, ' ' || ${wanted}) > 0 then 2
        when length(folded) > 3 and strpos(' ' || ${wanted} || ' ', ' ' || folded || ' ') > 0
          then 0.6 + 0.3 * length(folded) / length(${wanted})
        when similarity(${wanted}, folded) < 0.2 then 0
        else (word_similarity(${wanted}, folded) + similarity(${wanted}, folded)) / 2
      end) as likeness
      from published.service_name group by service_id
    )
    select service.id, service.content -> 'names' ->> ${lang} as name
    from compared join published.public_service as service on service.id = compared.service_id
    where likeness >= 0.35
    order by likeness desc, service.position
    limit ${limit}`.execute(db)
  return rows
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

function foldedNames({ names, aliases }: PublicService): string[] {
  return [...new Set([...Object.values(names), ...aliases].map(fold))].filter((name) => name !== '')
}
