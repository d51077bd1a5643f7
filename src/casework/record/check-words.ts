/** Holds the words of a file against the digests in its events. Pure. */
import type { KeptWords } from './record-store.ts'
import { digestOfWords, isErased } from './words.ts'
import type { BoundWords, WordsKind } from './words.ts'

export interface WordsFinding {
  readonly is: 'words-changed' | 'words-missing' | 'words-without-salt' | 'words-unbound'
  readonly kind: WordsKind
  readonly id: string
  /** Of the event that binds them; none binds what is unbound. */
  readonly version?: number
}

type Bound = BoundWords & { readonly version: number }

export function checkWords(words: readonly KeptWords[], bound: readonly Bound[]) {
  const kept = new Map(words.map((each) => [nameOf(each), each]))
  const findings: WordsFinding[] = []
  let erased = 0
  for (const { kind, id, version, digest } of bound) {
    const found = kept.get(nameOf({ kind, id }))
    kept.delete(nameOf({ kind, id }))
    if (found && isErased(found.kind, found.row)) erased += 1
    else {
      const is = faultOf(found, digest)
      if (is) findings.push({ is, kind, id, version })
    }
  }
  for (const { kind, id } of kept.values()) findings.push({ is: 'words-unbound', kind, id })
  return { findings, erased }
}

function faultOf(found: KeptWords | undefined, digest: string): WordsFinding['is'] | undefined {
  if (!found) return 'words-missing'
  const { salt } = found.row
  if (!salt) return 'words-without-salt'
  return digestOfWords(found.kind, found.row, salt) === digest ? undefined : 'words-changed'
}

function nameOf({ kind, id }: Pick<KeptWords, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}
