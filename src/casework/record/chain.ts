/**
 * The chain of a file's events. Each event carries the hash of the one before and its own, over all that it
 * says: change, remove, add or exchange one, and what comes after no longer fits. Pure but for the salts.
 */
import { sha256 } from '../../secrecy/index.ts'
import type { Row, UnlinkedEvent } from '../store-rows.ts'
import { canonical } from './canonical.ts'
import { boundWords } from './words.ts'
import type { BoundWords, Salted, WordsRow } from './words.ts'

/** Of the way in which hashes are made. Events keep the one they were made with. */
export const eventFormat = 1

/** Words on their way into a file, together with the events that speak of them; each `withSalt`. */
export interface NewWords {
  readonly story?: Salted<WordsRow<'story'>>
  readonly messages?: readonly Salted<WordsRow<'message'>>[]
  readonly remarks?: readonly Salted<WordsRow<'remark'>>[]
  readonly notes?: readonly Salted<WordsRow<'note'>>[]
  readonly translations?: readonly Salted<WordsRow<'translation'>>[]
  readonly todos?: readonly Salted<WordsRow<'todo'>>[]
  readonly documents?: readonly Salted<WordsRow<'document'>>[]
}

/** `previous`: the hash of the file's last event; null where it has none. */
export function linkEvents(
  previous: Uint8Array | null,
  events: readonly UnlinkedEvent[],
  words: NewWords,
): Row<'casework.case_event'>[] {
  const bound = bindWords(events, words)
  let last = previous
  return events.map((event, place) => {
    const own = bound.get(place) ?? null
    const data: unknown = JSON.parse(event.data)
    const hash = hashOfEvent({ ...event, previous: last, data, words: own })
    const row = { ...event, format: eventFormat, previous: last, words: JSON.stringify(own), hash }
    last = hash
    return own ? row : { ...row, words: null }
  })
}

/** An event as it is hashed: `data` and `words` as values, not as JSON. */
export interface HashedEvent {
  readonly case_id: string
  readonly version: number
  readonly previous: Uint8Array | null
  readonly type: string
  readonly at: Date
  readonly actor: string
  readonly data: unknown
  readonly words: unknown
}

export function hashOfEvent(event: HashedEvent): Uint8Array {
  const { case_id: caseId, version, previous, type, at, actor, data, words } = event
  const before = previous && Buffer.from(previous).toString('hex')
  return sha256(
    canonical(['ombuds/event/1', caseId, version, before, type, at, actor, data, words]),
  )
}

/** By place of the event. Words that no event speaks of would be bound by nothing: a fault. */
function bindWords(
  events: readonly UnlinkedEvent[],
  words: NewWords,
): ReadonlyMap<number, readonly BoundWords[]> {
  const named = events.map(({ data }) => new Set(valuesIn(JSON.parse(data))))
  const bound = new Map<number, BoundWords[]>()

  function bind(own: BoundWords, ids: readonly string[]) {
    const place =
      ids.length > 0
        ? named.findIndex((some) => ids.some((id) => some.has(id)))
        : events.findIndex(({ type }) => type === 'registered')
    if (place === -1) throw new Error(`no event speaks of the ${own.kind} ${own.id}`)
    bound.set(place, [...(bound.get(place) ?? []), own])
  }

  // What came with the complaint is what was registered.
  const { story, documents = [] } = words
  if (story) bind(boundWords('story', story.case_id, story), [])
  for (const own of namedWords(words)) bind(own, [own.id])
  for (const document of documents) {
    const { id, message_id: messageId } = document
    const isSpokenOf = named.some((some) => some.has(id))
    bind(boundWords('document', id, document), isSpokenOf || messageId ? [id, messageId ?? id] : [])
  }
  return bound
}

/** Those that an event names by their id. */
function namedWords(words: NewWords) {
  const { messages = [], remarks = [], notes = [], translations = [], todos = [] } = words
  return [
    ...messages.map((message) => boundWords('message', message.id, message)),
    ...remarks.map((remark) => boundWords('remark', remark.id, remark)),
    ...notes.map((note) => boundWords('note', note.id, note)),
    ...translations.map((each) => boundWords('translation', each.id, each)),
    ...todos.map((todo) => boundWords('todo', todo.id, todo)),
  ]
}

/** Every value in it, however deep. */
function valuesIn(data: unknown): unknown[] {
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(valuesIn) : [data]
}
