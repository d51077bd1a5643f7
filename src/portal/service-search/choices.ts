/** What the words of a person can mean: services of the register, and topics that lead to some. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import {
  findByName,
  findServices,
  readBook,
  serviceNames,
  servicesBehind,
} from '../../published/index.ts'
import type { Book, Named, Topic } from '../../published/index.ts'
import { doorsOf, findDoor, isDoor, leadsOf, withoutAnswered } from '../../questionnaire/index.ts'
import type { Door } from '../../questionnaire/index.ts'
import type { PortalParts } from '../parts.ts'

/** `value`: id of a service, or of a door (`topic:…`). */
export interface Choice {
  readonly value: string
  readonly name: string
  /** The service behind a topic. */
  readonly hint?: string | undefined
}

/** Names that are looked at; more would hide the right one. */
const mostFound = 8
/** A topic that asks back has many answers. */
const mostChoices = 14

type Parts = Pick<PortalParts, 'db'>

export async function findServiceChoices(
  { db }: Parts,
  typed: string,
  lang: Lang,
): Promise<Choice[]> {
  const found = await findServices(db, typed, lang, mostFound)
  return found.map(({ id, name }) => ({ value: id, name }))
}

/** Services, and topics with everything that they lead to. */
export async function findChoices(parts: Parts, typed: string, lang: Lang): Promise<Choice[]> {
  return await choicesAmong(parts, typed, lang, () => true)
}

/** Services, and topics that lead to some: as the service itself where there is but one. */
export async function findChoicesOfServices(
  parts: Parts,
  typed: string,
  lang: Lang,
): Promise<Choice[]> {
  const isOfServices = (door: Door) => ['service', 'pick'].includes(leadsOf(door))
  const choices = await choicesAmong(parts, typed, lang, isOfServices)
  const { topics } = await readBook(parts.db)
  const asServices = choices.map(({ value, ...rest }) => {
    const door = findDoor(topics, value)
    const only = door && leadsOf(door) === 'service' ? door.services?.[0] : undefined
    return { ...rest, value: only ?? value }
  })
  return asServices.filter(
    ({ value }, at) => asServices.findIndex((other) => other.value === value) === at,
  )
}

/** The services that one topic leads to, where the person picks theirs; none for anything else. */
export async function findPicks({ db }: Parts, value: string, lang: Lang): Promise<Choice[]> {
  const door = findDoor((await readBook(db)).topics, value)
  if (!door || leadsOf(door) !== 'pick') return []
  const services = await servicesBehind(db, door, lang)
  return services.map(({ id, name }) => ({ value: id, name }))
}

/** The service that was chosen is always among them, also where it was found by other words. */
export async function withChosen(
  { db }: Parts,
  choices: readonly Choice[],
  chosen: string,
  lang: Lang,
): Promise<readonly Choice[]> {
  if (!chosen || isDoor(chosen) || choices.some(({ value }) => value === chosen)) return choices
  const name = (await serviceNames(db, [chosen], lang)).get(chosen)
  return name === undefined ? choices : [{ value: chosen, name }, ...choices]
}

async function choicesAmong(
  { db }: Parts,
  typed: string,
  lang: Lang,
  isWanted: (door: Door) => boolean,
): Promise<Choice[]> {
  const found = await findByName(db, typed, mostFound)
  const topics = topicsAmong(await readBook(db), found)
  const places = found.map(({ is, id }) => {
    const topic = topics.find((each) => is === 'topic' && each.id === id)
    return { id, doors: topic ? doorsOf(topic).filter(isWanted) : [], isService: is === 'service' }
  })
  const ids = places.flatMap(({ id, doors, isService }) =>
    isService ? id : doors.flatMap((door) => behind(door) ?? []),
  )
  const names = await serviceNames(db, ids, lang)
  const choices = places.flatMap(({ id, doors, isService }): Choice[] =>
    isService
      ? [{ value: id, name: names.get(id) ?? id }]
      : doors.map((door) => ({
          value: door.value,
          name: doorName(door, lang),
          hint: names.get(behind(door) ?? ''),
        })),
  )
  return choices.slice(0, mostChoices)
}

/** Each once, also where one of them asks for another. */
export function topicsAmong({ topics }: Book, found: readonly Named[]): Topic[] {
  const known = found.flatMap(({ is, id }) => (is === 'topic' ? (topics.get(id) ?? []) : []))
  return withoutAnswered(known)
}

export function doorName({ topic, names }: Door, lang: Lang): string {
  return names ? `${topic.names[lang]} – ${names[lang]}` : topic.names[lang]
}

function behind(door: Door): string | undefined {
  return leadsOf(door) === 'service' ? door.services?.[0] : undefined
}
