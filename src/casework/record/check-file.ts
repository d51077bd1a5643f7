/**
 * Holds one file against its record: its events against each other, its words against what the events bind,
 * its row against its events folded. Pure.
 */
import { isDeepStrictEqual } from 'node:util'
import { evolve } from '../procedure/evolve.ts'
import type { CaseState } from '../procedure/state.ts'
import { fileRow, recordedEvent, stateOf } from '../store-rows.ts'
import { checkChain } from './check-chain.ts'
import type { ChainFinding } from './check-chain.ts'
import { checkWords } from './check-words.ts'
import type { WordsFinding } from './check-words.ts'
import type { EventRow, KeptFile } from './record-store.ts'
import type { BoundWords } from './words.ts'

export type FileFinding =
  | ChainFinding
  | WordsFinding
  /** The parts of its row that its events do not give. Told only where all events fit. */
  | { readonly is: 'row'; readonly parts: readonly string[] }

export interface CheckedFile {
  readonly findings: readonly FileFinding[]
  /** Rows of words that were erased with their salt. */
  readonly erased: number
}

export function checkFile(file: KeptFile): CheckedFile {
  const chain = checkChain(file.events, file.leaves)
  const { findings, erased } = checkWords(file.words, boundIn(file.events))
  // Who knows what an event that is missing spoke of?
  const isWhole = !chain.some(({ is }) => is === 'event-missing')
  const words = findings.filter(({ is }) => isWhole || is !== 'words-unbound')
  const row = chain.length === 0 ? checkRow(file) : []
  return { findings: [...chain, ...words, ...row], erased }
}

/** By its columns, some of which are there only to be looked for by. */
function checkRow({ row, events }: KeptFile): FileFinding[] {
  const folded = events.reduce<CaseState | null>(
    (state, event) => evolve(state, recordedEvent(event).event),
    null,
  )
  const kept: Readonly<Record<string, unknown>> = { ...row }
  const right: Readonly<Record<string, unknown>> = { ...(folded && fileRow(row.id, folded)) }
  const parts = Object.keys(fileRow(row.id, stateOf(row))).filter(
    (name) => !isDeepStrictEqual(kept[name], valueOf(right[name], kept[name])),
  )
  return parts.length > 0 ? [{ is: 'row', parts }] : []
}

/** What goes in as JSON comes out as a value. */
function valueOf(written: unknown, kept: unknown): unknown {
  const isJson = typeof written === 'string' && typeof kept === 'object' && kept !== null
  return isJson && !(kept instanceof Date) ? (JSON.parse(written) as unknown) : written
}

function boundIn(events: readonly EventRow[]) {
  return events.flatMap(({ version, words }) =>
    ((words ?? []) as readonly BoundWords[]).map((bound) => ({ ...bound, version })),
  )
}
