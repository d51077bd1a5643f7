/** Looks up public services and topics: what people type is seldom the name. */
import type { Db } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { byName } from '../platform/i18n/order.ts'
import { fold, holdsName } from './fold.ts'
import { readBook } from './book-store.ts'
import type { Named } from './book-store.ts'
import { findLike } from './likeness.ts'
import type { PublicService } from './public-service.ts'
import type { Tables } from './tables.ts'
import { isBehind } from './topic.ts'
import type { TopicDoors } from './topic.ts'

export interface FoundService {
  readonly id: string
  /** In the language asked for. */
  readonly name: string
}

/** What goes with the typed words, best first. */
export async function findByName(db: Db, typed: string, limit: number): Promise<Named[]> {
  return await likest(db, typed, limit, () => true)
}

/** The same of services alone, with their names. */
export async function findServices(
  db: Db,
  typed: string,
  lang: Lang,
  limit = 10,
): Promise<FoundService[]> {
  const found = await likest(db, typed, limit, ({ is }) => is === 'service')
  const names = await serviceNames(
    db,
    found.map(({ id }) => id),
    lang,
  )
  return found.flatMap(({ id }) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ id, name }]
  })
}

/** Longer than any name; what is longer is looked for by its beginning. */
const longestTyped = 100

async function likest(
  db: Db,
  typed: string,
  limit: number,
  isWanted: (named: Named) => boolean,
): Promise<Named[]> {
  if (!holdsName(typed)) return []
  const { names } = await readBook(db)
  const best = new Map<Named, number>()
  for (const { entry, likeness } of findLike(names, fold(typed).slice(0, longestTyped).trim()))
    if (isWanted(entry)) best.set(entry, Math.max(likeness, best.get(entry) ?? 0))
  return [...best]
    .toSorted(([one, like], [other, liking]) => liking - like || one.position - other.position)
    .slice(0, limit)
    .map(([named]) => named)
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
