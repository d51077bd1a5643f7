/** What a case manager's day opens on, as data: which files and todos, in which order, under which name. Pure. */
import { readList } from '../lists/filters.ts'
import type { FileList } from '../lists/filters.ts'

interface FileSection {
  readonly name: 'new' | 'urgent' | 'quiet'
  readonly list: FileList
}

interface TodoSection {
  readonly name: 'law' | 'promised'
  readonly todos: { readonly onlyPromises?: true; readonly kinds?: readonly string[] }
}

export type Section = FileSection | TodoSection

const mine = { manager: 'me', status: 'open' }

export const sections: readonly Section[] = [
  { name: 'new', list: readList({ manager: 'me', unread: 'yes', sort: 'moved' }) },
  { name: 'urgent', list: readList({ ...mine, urgent: 'yes', sort: 'oldest' }) },
  // The end of what suspends the term for the Council of State, and its attestation.
  { name: 'law', todos: { kinds: ['alarm', 'attestation'] } },
  { name: 'promised', todos: { onlyPromises: true } },
  { name: 'quiet', list: readList({ ...mine, sort: 'quiet' }) },
]
