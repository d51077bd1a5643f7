/** Where topics lead, by name: as staff type it, chosen from a list that the browser offers. Pure. */
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { fold } from '../../published/index.ts'
import type { Book, TopicDoors } from '../../published/index.ts'
import type { Appeal } from '../../questionnaire/index.ts'
import { registerText } from './text.ts'

/** Kinds of services of which people know theirs. */
const namedKinds = ['municipality', 'pcsw'] as const

/** What of a topic's doors is named on the page. */
export type DoorIds = Pick<TopicDoors, 'kinds' | 'services' | 'referrals' | 'appeals'>
type DoorField = keyof DoorIds

interface Place {
  readonly field: DoorField
  readonly id: string
  readonly names: Readonly<Record<Lang, string>>
}

export interface Places {
  /** As offered, in the language of the page. */
  readonly doors: readonly string[]
  readonly appeals: readonly string[]
  /** The names of what somebody wrote down by its id. */
  readonly namesOf: (ids: DoorIds, fields: readonly DoorField[]) => string[]
  /** Undefined: nothing there is called so. */
  readonly find: (typed: string, fields: readonly DoorField[]) => Found | undefined
}

type Found = Pick<Place, 'field' | 'id'>

export const doorFields = ['kinds', 'services', 'referrals'] as const
export const appealFields = ['appeals'] as const

export function placesOf(book: Book, appeals: readonly Appeal[], lang: Lang): Places {
  const places = allPlaces(book, appeals)
  const within = (fields: readonly DoorField[]) =>
    places.filter(({ field }) => fields.includes(field))
  const offered = (fields: readonly DoorField[]) => within(fields).map(({ names }) => names[lang])
  return {
    doors: offered(doorFields),
    appeals: offered(appealFields),
    namesOf: (ids, fields) =>
      within(fields)
        .filter(({ field, id }) => ids[field]?.includes(id))
        .map(({ names }) => names[lang]),
    find: (typed, fields) => {
      const wanted = fold(typed)
      const isCalledSo = (each: Lang) => (place: Place) => fold(place.names[each]) === wanted
      // As the page says it before any other language.
      const found = [lang, ...languages].map((each) => within(fields).find(isCalledSo(each)))
      return found.find((place) => place !== undefined)
    },
  }
}

function allPlaces({ services, referrals }: Book, appeals: readonly Appeal[]): Place[] {
  const kinds = namedKinds.map((id): Place => ({
    field: 'kinds',
    id,
    names: {
      nl: registerText('nl').t(`kind.${id}`),
      fr: registerText('fr').t(`kind.${id}`),
      en: registerText('en').t(`kind.${id}`),
    },
  }))
  return [
    ...kinds,
    ...[...services.values()].map(({ id, names }): Place => ({ field: 'services', id, names })),
    ...[...referrals.values()].map(({ id, names }): Place => ({ field: 'referrals', id, names })),
    ...appeals.map(({ id, names }): Place => ({ field: 'appeals', id, names })),
  ]
}
