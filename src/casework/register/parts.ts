/** The parts of the register. Staff edit all of them in the same way. */
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { readBook, saveReferral, saveService, saveTopic } from '../../published/index.ts'
import type { Book, Referral, ServiceEntry, Topic } from '../../published/index.ts'
import type { House } from '../house.ts'
import { placesOf } from './places.ts'
import type { Places } from './places.ts'
import { readReferral, typedReferral } from './referral-form.ts'
import { readService, typedService } from './service-form.ts'
import { readTopic, typedTopic } from './topic-form.ts'
import type { Reading, Typed } from './typed.ts'

export const registerParts = ['services', 'others', 'topics'] as const
export type Part = (typeof registerParts)[number]
export type Entry = ServiceEntry | Referral | Topic

/** With what an entry is read and shown. */
export interface Desk {
  readonly book: Book
  readonly places: Places
}

interface PartOfRegister<Kind extends Entry> {
  readonly kind: 'service' | 'referral' | 'topic'
  /** What short names look like, and what is said of another. */
  readonly ids: { readonly pattern: RegExp; readonly problem: 'id' | 'id-letters' }
  list(book: Book): Iterable<Kind>
  find(book: Book, id: string): Kind | undefined
  typed(entry: Kind | undefined, desk: Desk): Typed
  read(typed: Typed, id: string, before: Kind | undefined, desk: Desk): Reading<Kind>
  save(tx: Tx, entry: Kind): Promise<void>
}

const ids = { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, problem: 'id' } as const

const services: PartOfRegister<ServiceEntry> = {
  kind: 'service',
  ids,
  list: (book) => book.services.values(),
  find: (book, id) => withoutDoor(book.services.get(id)),
  typed: typedService,
  read: readService,
  save: saveService,
}

const others: PartOfRegister<Referral> = {
  kind: 'referral',
  ids,
  list: (book) => book.referrals.values(),
  find: (book, id) => book.referrals.get(id),
  typed: typedReferral,
  read: readReferral,
  save: saveReferral,
}

const topics: PartOfRegister<Topic> = {
  kind: 'topic',
  ids: { pattern: /^[a-z]+(-[a-z]+)*$/, problem: 'id-letters' },
  list: (book) => book.topics.values(),
  find: (book, id) => book.topics.get(id),
  typed: typedTopic,
  read: readTopic,
  save: saveTopic,
}

export const partOfRegister: Readonly<Record<Part, PartOfRegister<Entry>>> = {
  services,
  others,
  topics,
}

export async function openDesk(db: Db | Tx, { questionnaire }: House, lang: Lang): Promise<Desk> {
  const book = await readBook(db)
  return { book, places: placesOf(book, questionnaire.appeals, lang) }
}

/** What is made for people is not written. */
function withoutDoor(entry: (ServiceEntry & { readonly referral?: Referral }) | undefined) {
  if (!entry) return undefined
  const { referral: _, ...own } = entry
  return own
}
