/**
 * Holds one file against its record: its events against each other, its words against what the events bind,
 * its row against its events folded. Pure. What does not fit is told once, where it begins.
 */
import { isDeepStrictEqual } from 'node:util'
import { evolve } from '../procedure/evolve.ts'
import type { CaseState } from '../procedure/state.ts'
import { recordedEvent, stateOf } from '../store-rows.ts'
import { eventFormat, hashOfEvent } from './chain.ts'
import { checkWords } from './check-words.ts'
import type { WordsFinding } from './check-words.ts'
import type { EventRow, KeptFile } from './record-store.ts'
import type { BoundWords } from './words.ts'

export type FileFinding =
  | WordsFinding
  /** The parts of its row that its events do not give. Told only where all events fit. */
  | { readonly is: 'row'; readonly parts: readonly string[] }
  | { readonly is: 'event-missing'; readonly version: number }
  /** What it says is not what its hash was made of, or the hash was changed. */
  | { readonly is: 'event-changed'; readonly version: number }
  /** It carries the hash of another event than the one before it. */
  | { readonly is: 'event-unlinked'; readonly version: number }
  /** Made in a way that this version of the program does not know. */
  | { readonly is: 'event-format'; readonly version: number; readonly format: number }

export interface CheckedFile {
  readonly findings: readonly FileFinding[]
  /** Rows of words that were erased with their salt. */
  readonly erased: number
}

export function checkFile(file: KeptFile): CheckedFile {
  const chain = checkChain(file.events)
  const { findings, erased } = checkWords(file.words, boundIn(file.events))
  const row = chain.length === 0 ? checkRow(file) : []
  return { findings: [...chain, ...findings, ...row], erased }
}

function checkChain(events: readonly EventRow[]): FileFinding[] {
  const findings: FileFinding[] = []
  let before: Checked | undefined
  for (const event of events) {
    for (let version = (before?.version ?? 0) + 1; version < event.version; version++)
      findings.push({ is: 'event-missing', version })
    const checked = checkEvent(event, before)
    if (checked.finding) findings.push(checked.finding)
    before = checked
  }
  return findings
}

interface Checked {
  readonly version: number
  /** What the next may carry: its hash, and what its hash should be. */
  readonly hashes: readonly Uint8Array[]
  readonly finding: FileFinding | undefined
}

function checkEvent(event: EventRow, before: Checked | undefined): Checked {
  const { version, format, hash } = event
  if (format !== eventFormat)
    return { version, hashes: [hash], finding: { is: 'event-format', version, format } }

  const right = hashOfEvent(event)
  const hashes = [hash, right]
  if (!isSame(right, hash)) return { version, hashes, finding: { is: 'event-changed', version } }
  const isLinked = follows(event, before)
  return { version, hashes, finding: isLinked ? undefined : { is: 'event-unlinked', version } }
}

/** After one that is missing nothing can be said; that it is missing was. */
function follows({ version, previous }: EventRow, before: Checked | undefined): boolean {
  if (version === 1) return previous === null
  if (before?.version !== version - 1) return true
  return previous !== null && before.hashes.some((hash) => isSame(hash, previous))
}

function checkRow({ row, events }: KeptFile): FileFinding[] {
  const folded = events.reduce<CaseState | null>(
    (state, event) => evolve(state, recordedEvent(event).event),
    null,
  )
  const kept = stateOf(row)
  const names = new Set([...Object.keys(kept), ...Object.keys(folded ?? {})])
  const parts = [...names].filter(
    (name) => !isDeepStrictEqual(partOf(kept, name), partOf(folded, name)),
  )
  return parts.length > 0 ? [{ is: 'row', parts }] : []
}

function partOf(state: CaseState | null, name: string): unknown {
  return state && (state as unknown as Readonly<Record<string, unknown>>)[name]
}

function boundIn(events: readonly EventRow[]) {
  return events.flatMap(({ version, words }) =>
    ((words ?? []) as readonly BoundWords[]).map((bound) => ({ ...bound, version })),
  )
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
