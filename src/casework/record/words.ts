/**
 * How the record binds words without holding them: the event keeps a digest of salt and words, the salt
 * lies beside the words. Erased together, they leave a digest that tells nothing, and the chain as it was.
 * Pure.
 */
import { randomBytes } from 'node:crypto'
import { sha256 } from '../../secrecy/index.ts'
import type { Row } from '../store-rows.ts'
import { canonical } from './canonical.ts'

/** What is bound of each kind of words. Events of years ago were made with these: see decision 0011 before a change. */
const boundFields = {
  story: [
    'case_id',
    'what_happened',
    'service_words',
    'since',
    'decision_on',
    'received_on',
    'service_reference',
    'danger_on',
    'danger',
    'asked_service',
    'service_answer',
    'wanted',
    'not_to_mention',
    'may_transfer',
  ],
  message: ['id', 'case_id', 'source', 'audience', 'author_id', 'kind', 'body', 'sent_at'],
  remark: ['id', 'case_id', 'author_id', 'body', 'at'],
  note: ['id', 'case_id', 'author_id', 'body', 'written_at', 'corrects_id'],
  translation: [
    'id',
    'case_id',
    'message_id',
    'document_id',
    'language',
    'translator',
    'is_sworn',
    'translated_on',
    'body',
    'author_id',
    'written_at',
    'corrects_id',
  ],
  // What is to be done. Who does it when changes, and stands in the events.
  todo: ['id', 'case_id', 'what'],
  // Its digest stands for the bytes. Not its key, which tells nothing of what it says.
  document: [
    'id',
    'case_id',
    'message_id',
    'name',
    'media_type',
    'size',
    'sha256',
    'source',
    'received_at',
  ],
} as const satisfies { [Kind in WordsKind]: readonly (keyof WordsRow<Kind>)[] }

export type WordsKind =
  | 'story'
  | 'message'
  | 'remark'
  | 'note'
  | 'translation'
  | 'todo'
  | 'document'
export type WordsRow<Kind extends WordsKind> = Row<`casework.${Kind}`>

/** As an event holds it. */
export interface BoundWords {
  readonly kind: WordsKind
  readonly id: string
  /** Hex. */
  readonly digest: string
}

const saltLength = 32

export type Salted<Of> = Of & { readonly salt: Uint8Array }

export function withSalt<Of extends object>(row: Of): Salted<Of> {
  return { ...row, salt: randomBytes(saltLength) }
}

export function boundWords<Kind extends WordsKind>(
  kind: Kind,
  id: string,
  row: Salted<WordsRow<Kind>>,
): BoundWords {
  return { kind, id, digest: digestOfWords(kind, row, row.salt) }
}

/** With 32 random bytes before them, not even words that one could guess are found out. */
export function digestOfWords<Kind extends WordsKind>(
  kind: Kind,
  row: WordsRow<Kind>,
  salt: Uint8Array,
): string {
  const all: Readonly<Record<string, unknown>> = { ...row }
  const facts = Object.fromEntries(boundFields[kind].map((name) => [name, all[name] ?? null]))
  const digest = sha256(salt, canonical(['ombuds/words/1', kind, facts]))
  return Buffer.from(digest).toString('hex')
}

/** What has to be empty, besides the salt, where words were erased. */
const erasable = {
  story: boundFields.story.filter((name) => name !== 'case_id'),
  message: ['body'],
  remark: ['body'],
  note: ['body'],
  translation: ['translator', 'body'],
  todo: ['what'],
  document: ['name', 'sha256'],
} as const satisfies Record<WordsKind, readonly string[]>

/** The row stays, so that the record can tell what was erased from what somebody took away. */
export function isErased<Kind extends WordsKind>(kind: Kind, row: WordsRow<Kind>): boolean {
  const all: Readonly<Record<string, unknown>> = { ...row }
  return !all['salt'] && erasable[kind].every((name) => (all[name] ?? '') === '')
}
